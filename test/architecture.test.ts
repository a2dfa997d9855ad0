/** The rules of the house, held by a machine. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import {
  eachNode,
  type Import,
  namesOpenedBy,
  parseSource,
  readSourceFiles,
  type SourceFile,
  stringOf,
} from './helpers/source-files.js';

const root = join(import.meta.dirname, '..');
const files = readSourceFiles();
const byPath = new Map(files.map((file) => [file.path, file]));

/** Rooms by level; a room may import only rooms of lower levels, through their index. */
const LEVELS: readonly (readonly string[])[] = [
  ['rule'],
  ['feed-lint', 'planner', 'preflight'],
  ['model', 'errors'],
  ['speech', 'office'],
  [
    'content',
    'ingest',
    'feeds',
    'schedule',
    'print',
    'pages',
    'report',
    'catalogue',
    'publish',
    'cache',
    'codegen',
    'voice',
    'edition-time',
  ],
  ['recall-content', 'solving-threads', 'solving-worker'],
  ['outputs', 'broadcast', 'plan-edition', 'separate-folders'],
  ['runner', 'serve'],
  ['cli'],
];

/** Pure: no clock, no network, no randomness, no environment, no disk. */
const PURE_ROOMS = [
  'rule',
  'feed-lint',
  'planner',
  'model',
  'speech',
  'feeds',
  'schedule',
  'pages',
  'report',
  'catalogue',
  'print',
  'preflight',
  'codegen',
  'office',
];

/** The files of these rooms whose job is to read, or to hand bytes to a library that does. */
const EDGES = new Set([
  'pages/load-page-templates.ts',
  'preflight/codes/open-code-reader.ts',
  'preflight/file/filters.ts',
  'print/press/load-press-profile.ts',
  'print/template/read-templates.ts',
  'print/type/load-typefaces.ts',
]);

/** Vocabulary libraries, free to use anywhere. */
const VOCABULARY = new Set(['zod', 'temporal-polyfill']);

/**
 * Engines, each with the rooms that ask it; no other is made slow to enter by them. They know nothing of ours but what a rule is: each
 * could be a package by moving its folder.
 */
const ENGINES: Readonly<Record<string, readonly string[]>> = {
  'feed-lint': ['cli'],
  planner: ['schedule', 'solving-threads'],
  preflight: ['cli', 'outputs'],
};

/** Asked for by a library of ours, not by us. */
const PEERS = new Set<string>();

/** One idea fits into so many lines. */
const LONGEST_FILE = 250;

/** Rows of rules, words, shapes or names of a room: as long as there are rows. */
const TABLE = /\/rules\/[a-z0-9-]+\.ts$|-(?:words|messages|shapes)\.ts$|\/index\.ts$/;

/** A function of a table judges or words one row; what is longer is work, and stands elsewhere. */
const LONGEST_FUNCTION_OF_A_TABLE = 40;

/** A file that is shorter belongs into the file that imports it, if no other does. */
const SHORTEST_FILE = 25;

/** A term of the planner is one file, however short: whoever adds one adds a file. */
const TERM = /^planner\/terms\//;

/** So many files of a folder are seen at a glance. */
const FULLEST_FOLDER = 25;

/** `at` is the instant of the edition, and nothing else: an instant inside, at a door what stands for one, in a file its text. */
const TYPES_OF_AT = /^(?:Instant|InstantLike|IsoTime)(?: \| undefined)?$/;

/** What there is too much of. A number here may only fall; `→` is where to. */
const AT_MOST = {
  shortFilesOfOneImporter: 0,
  overfullFolders: 0,
  namesOfTwoThings: 0,
  wordsOfReadme: 700,
  wordsOfArchitecture: 1_200,
};

const roomOf = (path: string) =>
  path.includes('/') ? path.slice(0, path.indexOf('/')) : path.replace(/\.[jt]s$/, '');
const levelOf = (room: string) => LEVELS.findIndex((rooms) => rooms.includes(room));

describe('rooms', () => {
  it('every file belongs to a room that has a level', () => {
    const strays = files
      .map(({ path }) => path)
      .filter((path) => path !== 'index.ts' && levelOf(roomOf(path)) < 0);
    expect(strays).toEqual([]);
  });

  it('import only downwards; rooms of one level are strangers', () => {
    const wrong = files.flatMap((file) => {
      const from = roomOf(file.path);
      if (from === 'index') return [];
      return file.imports.flatMap(({ target }) => {
        if (target === undefined) return [];
        const to = roomOf(target);
        const allowed =
          to === from ||
          levelOf(to) < levelOf(from) ||
          (from === 'broadcast' && levelOf(to) === levelOf(from)) ||
          (from === 'errors' && to === 'model');
        return allowed ? [] : [`${file.path} → ${target}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  it('have one door: others import only the index', () => {
    const wrong = files.flatMap((file) =>
      file.imports.flatMap(({ target: to }) => {
        if (to === undefined) return [];
        const from = file.path;
        const inside = roomOf(from) === roomOf(to);
        if (inside)
          return to.endsWith('/index.ts') && from !== 'cli/run-cli.ts'
            ? [`${from} imports its own room's index`]
            : [];
        return !to.includes('/') || to.split('/').slice(1).join('/') === 'index.ts'
          ? []
          : [`${from} → ${to}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('that are engines import nothing of ours but rules', () => {
    const wrong = files.flatMap(({ path, imports }) =>
      imports.flatMap(({ target }) =>
        Object.hasOwn(ENGINES, roomOf(path)) && target && ![roomOf(path), 'rule'].includes(roomOf(target))
          ? [`${path} → ${target}`]
          : [],
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('have no circles between files', () => {
    const graph = new Map(
      files.map((file) => [
        file.path,
        file.imports.flatMap(({ target, typeOnly }) => (target && !typeOnly ? [target] : [])),
      ]),
    );
    expect(circleIn(graph)).toBe(undefined);
  });
});

describe('pure rooms', () => {
  it('touch no clock, network, randomness, environment or disk', () => {
    const wrong = files.flatMap((file) => {
      const { path, imports } = file;
      if (!PURE_ROOMS.includes(roomOf(path)) || EDGES.has(path)) return [];
      const imported = imports
        .filter((one) => /^node:(?!util$)/.test(one.text) && !calculatesOnly(one))
        .map(({ text }) => text);
      return [...imported, ...impureCalls(file)].map((what) => `${path}: ${what}`);
    });
    expect(wrong).toEqual([]);
  });

  it('the check sees what it is there for', () => {
    const planted = parseSource(
      'x.ts',
      'const a = new Date(); const b = Date.now(); const c = Math.random(); const d = process.env.HOME; fetch("x"); Temporal.Now.instant(); const ok = new Date(0);',
    );
    expect(impureCalls(planted)).toEqual([
      'new Date()',
      'Date.now',
      'Math.random',
      'process',
      'fetch',
      'Temporal.Now',
    ]);
  });
});

describe('libraries', () => {
  const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const names = Object.keys({ ...dependencies, ...optionalDependencies });
  const libraryOf = (text: string) => names.find((name) => text === name || text.startsWith(`${name}/`));
  /** Which files name a library in an import, or hand its name to a loader. */
  const users = new Map<string, Set<string>>();
  for (const file of files) {
    for (const name of namedIn(file).flatMap((text) => libraryOf(text) ?? [])) {
      users.set(name, (users.get(name) ?? new Set()).add(file.path));
    }
  }

  it('each is used by one file', () => {
    const shared = [...users]
      .filter(([name, paths]) => paths.size > 1 && !VOCABULARY.has(name))
      .map(([name, paths]) => `${name}: ${[...paths].join(', ')}`);
    expect(shared).toEqual([]);
  });

  it('every one declared is used, and every one used is declared', () => {
    const all = files.map(({ text }) => text).join('\n');
    expect(names.filter((name) => !all.includes(`'${name}`) && !PEERS.has(name))).toEqual([]);
    const imported = files
      .flatMap(({ imports }) => imports)
      .filter(({ text }) => !/^(?:\.|node:)/.test(text));
    const undeclared = imported.filter(({ text, typeOnly }) => libraryOf(text) === undefined && !typeOnly);
    expect(undeclared.map(({ text }) => text)).toEqual([]);
  });
});

describe('entries', () => {
  const HEAVY = [
    'pdfkit',
    'fontkit',
    'harfbuzzjs',
    'sharp',
    '@hyzyla/pdfium',
    'zxing-wasm',
    'ts-morph',
    'node-cron',
    'rss-parser',
    'highs',
  ];

  it.each([
    'index.ts',
    'feed-lint/index.ts',
    'feeds/index.ts',
    'planner/index.ts',
    'preflight/index.ts',
    'schedule/index.ts',
    'speech/index.ts',
    'pages/index.ts',
    'report/index.ts',
    'content/index.ts',
    'cli/main.ts',
  ])('loading %s loads no heavy library', (entry) => {
    const reached = new Set<string>();
    const open = [entry];
    const libraries = new Set<string>();
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
      if (reached.has(path)) continue;
      reached.add(path);
      for (const { text, target, typeOnly, late } of byPath.get(path)?.imports ?? []) {
        if (typeOnly || late) continue;
        if (target) open.push(target);
        else libraries.add(text);
      }
    }
    expect(reached.size).toBeGreaterThan(3);
    expect(HEAVY.filter((name) => libraries.has(name))).toEqual([]);
  });
});

describe('files', () => {
  it('are short, named in kebab-case, and export by name', () => {
    const wrong = files.flatMap(({ path, lines, hasDefault }) => [
      ...(lines > LONGEST_FILE && !TABLE.test(path) ? [`${path}: ${lines} lines`] : []),
      ...(/^[a-z0-9/-]+(?:\.ts|-worker\.js)$/.test(path) ? [] : [`${path}: name`]),
      ...(hasDefault ? [`${path}: default export`] : []),
    ]);
    expect(wrong).toEqual([]);
  });

  it('that are tables hold rows, not work', () => {
    const wrong = files
      .filter(({ path, lines }) => TABLE.test(path) && lines > LONGEST_FILE)
      .filter((file) => functionLengths(file).some((lines) => lines > LONGEST_FUNCTION_OF_A_TABLE));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('are no crumbs: a short file has more than one importer', () => {
    const importers = new Map<string, Set<string>>();
    for (const { path, imports } of files) {
      for (const { target } of imports) {
        if (target) importers.set(target, (importers.get(target) ?? new Set()).add(path));
      }
    }
    const crumbs = files.filter(
      ({ path, lines }) =>
        lines < SHORTEST_FILE &&
        importers.get(path)?.size === 1 &&
        !path.endsWith('/index.ts') &&
        !TERM.test(path),
    );
    expect(crumbs.length, crumbs.map(({ path }) => path).join(' ')).toBeLessThanOrEqual(
      AT_MOST.shortFilesOfOneImporter,
    );
  });

  it('lie in folders that can be seen at a glance', () => {
    const folders = countBy(files.map(({ path }) => dirname(path)));
    const full = [...folders].filter(([, count]) => count > FULLEST_FOLDER);
    expect(full.length, full.join(' ')).toBeLessThanOrEqual(AT_MOST.overfullFolders);
  });

  it('use a name for one thing', () => {
    const names = countBy(files.flatMap(({ exports }) => [...new Set(exports.map(({ name }) => name))]));
    const shared = [...names].flatMap(([name, count]) => (count > 1 ? [name] : []));
    expect(shared.length, shared.join(' ')).toBeLessThanOrEqual(AT_MOST.namesOfTwoThings);
  });
});

describe('at', () => {
  it('is the instant of the edition and nothing else', () => {
    const wrong = files.flatMap((file) => misnamedAt(file).map((line) => `${file.path}:${line}`));
    expect(wrong).toEqual([]);
  });

  it('the check sees what it is there for', () => {
    const planted = [
      'function read(bytes: Uint8Array, at: number) {}',
      'interface Place { readonly at: string }',
      'for (let at = 0; at < 9; at += 1);',
      'list.map((at) => at);',
      'const { start: at } = place;',
      'const [at] = places;',
      'interface Edition { readonly at: Instant; }',
      'function render({ at }: Edition, moment: InstantLike) { const { at: when } = edition; }',
      'const open = (at?: InstantLike | undefined) => at;',
    ];
    expect(misnamedAt(parseSource('x.ts', planted.join('\n')))).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe('documents', () => {
  it.each([
    ['README.md', AT_MOST.wordsOfReadme],
    ['ARCHITECTURE.md', AT_MOST.wordsOfArchitecture],
  ])('%s has at most %i words', (name, most) => {
    const words = readFileSync(join(root, name), 'utf8').split(/\s+/).filter(Boolean);
    expect(words.length).toBeLessThanOrEqual(most);
  });
});

describe('public names', () => {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const doors: string[] = Object.entries<{ default?: string }>(exports).flatMap(([, entry]) =>
    typeof entry === 'object' && entry.default
      ? [entry.default.replace('./dist/', '').replace(/\.js$/, '.ts')]
      : [],
  );

  it('an engine is asked by the rooms that need it, and by no other', () => {
    for (const [engine, askers] of Object.entries(ENGINES)) {
      const outside = files.filter(({ path }) => roomOf(path) !== engine);
      const inward = outside.flatMap(({ path, imports }) =>
        imports.flatMap(({ target }) => (target && roomOf(target) === engine ? [roomOf(path)] : [])),
      );
      expect(outside.length).toBeGreaterThan(0);
      expect(inward.filter((room) => !askers.includes(room))).toEqual([]);
    }
  });

  it('every entry of the package is a room that is there', () => {
    expect(doors.filter((door) => !byPath.has(door))).toEqual([]);
    expect(doors).toContain('feeds/index.ts');
  });

  it('are documented, and functions show an example', () => {
    const wrong = doors.flatMap((door) => {
      const file = byPath.get(door);
      const opened = file ? namesOpenedBy(file, byPath) : [];
      return [...new Set(opened.map(({ name }) => name))].flatMap((name) => {
        const declared = opened.filter((one) => one.name === name);
        const docs = declared.map((one) => one.docs).join('\n');
        if (docs.trim() === '') return [`${door}: ${name} has no doc comment`];
        const callable = declared.some((one) => one.callable);
        return callable && !docs.includes('@example') ? [`${door}: ${name} has no example`] : [];
      });
    });
    expect(wrong).toEqual([]);
  });
});

/** What a file imports, and what it hands to a call of `import`, `require` or `resolve`. */
function namedIn({ tree, imports }: SourceFile): string[] {
  const named = imports.map(({ text }) => text);
  eachNode(tree, (node) => {
    if (!ts.isCallExpression(node) || !/import|require|resolve/.test(node.expression.getText(tree))) return;
    named.push(...node.arguments.flatMap((argument) => stringOf(argument) ?? []));
  });
  return named;
}

/** A hash is a calculation, and so is deflating; the rest of their modules is not. */
function calculatesOnly({ text, names }: Import): boolean {
  return ['node:crypto createHash', 'node:zlib deflateSync'].includes(`${text} ${names.join()}`);
}

const IMPURE = new Set(['Date.now', 'Math.random', 'performance.now', 'Temporal.Now']);
const IMPURE_GLOBALS = new Set(['process', 'fetch', 'setTimeout', 'setInterval']);

function impureCalls({ tree }: SourceFile): string[] {
  const found: string[] = [];
  eachNode(tree, (node, parent) => {
    if (ts.isNewExpression(node) && ts.isIdentifier(node.expression)) {
      if (node.expression.text === 'Date' && !node.arguments?.length) found.push('new Date()');
    } else if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
      const called = `${node.expression.text}.${node.name.text}`;
      if (IMPURE.has(called)) found.push(called);
    } else if (ts.isIdentifier(node) && IMPURE_GLOBALS.has(node.text)) {
      const isName = ts.isPropertyAccessExpression(parent) && parent.name === node;
      const isKey =
        ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isBindingElement(parent);
      if (!isName && !isKey) found.push(node.text);
    }
  });
  return found;
}

/** Lines that declare an `at` which is no instant; what is taken out of something by that name has its type. */
function misnamedAt({ tree }: SourceFile): number[] {
  const found: number[] = [];
  eachNode(tree, (node, parent) => {
    const declares =
      ts.isParameter(node) ||
      ts.isVariableDeclaration(node) ||
      ts.isPropertySignature(node) ||
      ts.isPropertyDeclaration(node);
    const renames =
      ts.isBindingElement(node) && (node.propertyName !== undefined || ts.isArrayBindingPattern(parent));
    if (!(declares || renames) || node.name.getText(tree) !== 'at') return;
    const type = declares ? (node.type?.getText(tree) ?? '') : '';
    const asked = ts.isVariableDeclaration(node) && node.initializer?.getText(tree).startsWith('instantOf(');
    if (!TYPES_OF_AT.test(type) && !asked)
      found.push(tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1);
  });
  return found;
}

/** The lines of every function, whatever its form. */
function functionLengths({ tree }: SourceFile): number[] {
  const lineOf = (position: number) => tree.getLineAndCharacterOfPosition(position).line;
  const lengths: number[] = [];
  eachNode(tree, (node) => {
    if (!ts.isFunctionLike(node) || ts.isTypeNode(node)) return;
    lengths.push(lineOf(node.end) - lineOf(node.getStart(tree)) + 1);
  });
  return lengths;
}

function countBy(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** A path through the graph that ends where it began. */
function circleIn(graph: ReadonlyMap<string, readonly string[]>): string | undefined {
  const done = new Set<string>();
  function visit(node: string, trail: readonly string[]): string | undefined {
    if (trail.includes(node)) return [...trail.slice(trail.indexOf(node)), node].join(' → ');
    if (done.has(node)) return undefined;
    for (const next of graph.get(node) ?? []) {
      const circle = visit(next, [...trail, node]);
      if (circle) return circle;
    }
    done.add(node);
    return undefined;
  }
  for (const node of graph.keys()) {
    const circle = visit(node, []);
    if (circle) return circle;
  }
  return undefined;
}
