/** The rules of the house, held by a machine. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type ImportDeclaration, Node, Project, type SourceFile, SyntaxKind } from 'ts-morph';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const src = join(root, 'src');
const project = new Project({
  tsConfigFilePath: join(root, 'tsconfig.json'),
  skipAddingFilesFromTsConfig: true,
});
project.addSourceFilesAtPaths(join(src, '**/*.ts'));
const files = project.getSourceFiles();

/** Rooms by level; a room may import only rooms of lower levels, through their index. */
const LEVELS: readonly (readonly string[])[] = [
  ['rule'],
  ['model', 'errors'],
  ['speech', 'office'],
  [
    'content',
    'ingest',
    'feeds',
    'schedule',
    'print',
    'preflight',
    'pages',
    'report',
    'publish',
    'cache',
    'codegen',
    'voice',
    'edition-time',
  ],
  ['recall-scripts', 'solving-threads'],
  ['outputs', 'broadcast', 'plan-edition', 'separate-folders'],
  ['runner', 'serve'],
  ['cli'],
];

/** Pure: no clock, no network, no randomness, no environment, no disk. */
const PURE_ROOMS = [
  'rule',
  'model',
  'speech',
  'feeds',
  'schedule',
  'pages',
  'report',
  'print',
  'preflight',
  'codegen',
  'office',
];

/** The files of these rooms whose job is to read, or to hand bytes to a library that does. */
const EDGES = new Set([
  'pages/load-page-templates.ts',
  'preflight/codes/read-codes.ts',
  'preflight/file/filters.ts',
  'print/press/load-press-profile.ts',
  'print/sheet/load-templates.ts',
  'print/sheet/read-templates.ts',
  'print/type/load-typefaces.ts',
]);

/** Vocabulary libraries, free to use anywhere. */
const VOCABULARY = new Set(['zod', 'temporal-polyfill']);

/** Doors beside a room's own: what would make the room slow to enter. */
const SIDE_DOORS = new Set(['feeds/lint/index.ts']);

/** Asked for by a library of ours, not by us. */
const PEERS = new Set(['hono']);

/** One idea fits into so many lines. */
const LONGEST_FILE = 250;

const pathOf = (file: SourceFile) => relative(src, file.getFilePath()).replaceAll('\\', '/');
const roomOf = (path: string) =>
  path.includes('/') ? path.slice(0, path.indexOf('/')) : path.replace(/\.ts$/, '');
const levelOf = (room: string) => LEVELS.findIndex((rooms) => rooms.includes(room));

/** Imports and re-exports of a file: what is asked for, and the file when it is one of ours. */
function importsOf(file: SourceFile): { text: string; target: SourceFile | undefined; typeOnly: boolean }[] {
  const declared = [...file.getImportDeclarations(), ...file.getExportDeclarations()].flatMap(
    (declaration) => {
      const text = declaration.getModuleSpecifierValue();
      if (text === undefined) return [];
      const target = text.startsWith('.') ? declaration.getModuleSpecifierSourceFile() : undefined;
      return [{ text, target, typeOnly: declaration.isTypeOnly() }];
    },
  );
  const dynamic = file.getDescendantsOfKind(SyntaxKind.CallExpression).flatMap((call) => {
    const [argument] = call.getArguments();
    if (!Node.isImportExpression(call.getExpression()) || !Node.isStringLiteral(argument)) return [];
    const text = argument.getLiteralValue();
    const target = text.startsWith('.')
      ? project.getSourceFile(join(file.getDirectoryPath(), text.replace(/\.js$/, '.ts')))
      : undefined;
    return [{ text, target, typeOnly: false }];
  });
  return [...declared, ...dynamic];
}

describe('rooms', () => {
  it('every file belongs to a room that has a level', () => {
    const strays = files.map(pathOf).filter((path) => path !== 'index.ts' && levelOf(roomOf(path)) < 0);
    expect(strays).toEqual([]);
  });

  it('import only downwards; rooms of one level are strangers', () => {
    const wrong = files.flatMap((file) => {
      const from = roomOf(pathOf(file));
      if (from === 'index') return [];
      return importsOf(file).flatMap(({ target }) => {
        if (target === undefined) return [];
        const to = roomOf(pathOf(target));
        const allowed =
          to === from ||
          levelOf(to) < levelOf(from) ||
          (from === 'broadcast' && levelOf(to) === levelOf(from)) ||
          (from === 'errors' && to === 'model');
        return allowed ? [] : [`${pathOf(file)} → ${pathOf(target)}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  it('have one door: others import only the index', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file).flatMap(({ target }) => {
        if (target === undefined) return [];
        const [from, to] = [pathOf(file), pathOf(target)];
        const inside = roomOf(from) === roomOf(to);
        if (inside)
          return to.endsWith('/index.ts') && from !== 'cli/run-cli.ts'
            ? [`${from} imports its own room's index`]
            : [];
        return !to.includes('/') || to.split('/').slice(1).join('/') === 'index.ts' || SIDE_DOORS.has(to)
          ? []
          : [`${from} → ${to}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('have no circles between files', () => {
    const graph = new Map(
      files.map((file) => [
        pathOf(file),
        importsOf(file).flatMap(({ target, typeOnly }) => (target && !typeOnly ? [pathOf(target)] : [])),
      ]),
    );
    expect(circleIn(graph)).toBe(undefined);
  });
});

describe('pure rooms', () => {
  it('touch no clock, network, randomness, environment or disk', () => {
    const wrong = files.flatMap((file) => {
      const path = pathOf(file);
      if (!PURE_ROOMS.includes(roomOf(path)) || EDGES.has(path)) return [];
      const imported = file
        .getImportDeclarations()
        .filter(
          (declaration) =>
            /^node:(?!util$)/.test(declaration.getModuleSpecifierValue()) && !calculatesOnly(declaration),
        )
        .map((declaration) => declaration.getModuleSpecifierValue());
      return [...imported, ...impureCalls(file)].map((what) => `${path}: ${what}`);
    });
    expect(wrong).toEqual([]);
  });

  it('the check sees what it is there for', () => {
    const planted = new Project({ useInMemoryFileSystem: true }).createSourceFile(
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
    const named = file
      .getDescendantsOfKind(SyntaxKind.StringLiteral)
      .filter(isSpecifier)
      .map((literal) => literal.getLiteralValue());
    for (const name of named.flatMap((text) => libraryOf(text) ?? [])) {
      users.set(name, (users.get(name) ?? new Set()).add(pathOf(file)));
    }
  }

  it('each is used by one file', () => {
    const shared = [...users]
      .filter(([name, paths]) => paths.size > 1 && !VOCABULARY.has(name))
      .map(([name, paths]) => `${name}: ${[...paths].join(', ')}`);
    expect(shared).toEqual([]);
  });

  it('every one declared is used, and every one used is declared', () => {
    const text = files.map((file) => file.getFullText()).join('\n');
    expect(names.filter((name) => !text.includes(`'${name}`) && !PEERS.has(name))).toEqual([]);
    const imported = files
      .flatMap((file) => importsOf(file))
      .filter(({ text }) => !/^(?:\.|node:)/.test(text));
    const undeclared = imported.filter(({ text, typeOnly }) => libraryOf(text) === undefined && !typeOnly);
    expect(undeclared.map(({ text }) => text)).toEqual([]);
  });
});

describe('entries', () => {
  const HEAVY = [
    'pdfkit',
    'fontkit',
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
    'feeds/index.ts',
    'schedule/index.ts',
    'speech/index.ts',
    'pages/index.ts',
    'report/index.ts',
    'content/index.ts',
    'cli/main.ts',
  ])('loading %s loads no heavy library', (entry) => {
    const reached = new Set<SourceFile>();
    const open = [project.getSourceFileOrThrow(join(src, entry))];
    const libraries = new Set<string>();
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      if (reached.has(file)) continue;
      reached.add(file);
      for (const declaration of [...file.getImportDeclarations(), ...file.getExportDeclarations()]) {
        const text = declaration.getModuleSpecifierValue();
        if (text === undefined || declaration.isTypeOnly()) continue;
        const target = text.startsWith('.') ? declaration.getModuleSpecifierSourceFile() : undefined;
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
    const wrong = files.flatMap((file) => {
      const path = pathOf(file);
      const lines = file.getFullText().split('\n').length;
      return [
        ...(lines > LONGEST_FILE ? [`${path}: ${lines} lines`] : []),
        ...(/^[a-z0-9/-]+\.ts$/.test(path) ? [] : [`${path}: name`]),
        ...(file.getDefaultExportSymbol() === undefined ? [] : [`${path}: default export`]),
      ];
    });
    expect(wrong).toEqual([]);
  });
});

describe('public names', () => {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const doors: string[] = Object.entries<{ default?: string }>(exports).flatMap(([, entry]) =>
    typeof entry === 'object' && entry.default
      ? [entry.default.replace('./dist/', '').replace(/\.js$/, '.ts')]
      : [],
  );

  it('the room of a side door is entered without what lies behind it', () => {
    for (const door of SIDE_DOORS) {
      const folder = door.replace(/index\.ts$/, '');
      const outside = files.filter((file) => {
        const path = pathOf(file);
        return path.startsWith(`${roomOf(door)}/`) && !path.startsWith(folder);
      });
      const inward = outside.flatMap((file) =>
        importsOf(file).flatMap(({ target }) =>
          target && pathOf(target).startsWith(folder) ? [pathOf(file)] : [],
        ),
      );
      expect(outside.length).toBeGreaterThan(0);
      expect(inward).toEqual([]);
    }
  });

  it('every entry of the package is a room that is there', () => {
    expect(doors.filter((door) => project.getSourceFile(join(src, door)) === undefined)).toEqual([]);
    expect(doors).toContain('feeds/index.ts');
  });

  it('are documented, and functions show an example', () => {
    const wrong = doors.flatMap((door) => {
      const file = project.getSourceFileOrThrow(join(src, door));
      return [...file.getExportedDeclarations()].flatMap(([name, declarations]) => {
        const docs = declarations.flatMap((declaration) => docsOf(declaration)).join('\n');
        const callable = declarations.some((declaration) => Node.isFunctionDeclaration(declaration));
        if (docs.trim() === '') return [`${door}: ${name} has no doc comment`];
        return callable && !docs.includes('@example') ? [`${door}: ${name} has no example`] : [];
      });
    });
    expect(wrong).toEqual([]);
  });
});

/** In an import, an export, or a call of `import`, `require` or `resolve`. */
function isSpecifier(literal: Node): boolean {
  const parent = literal.getParent();
  return Node.isCallExpression(parent)
    ? /import|require|resolve/.test(parent.getExpression().getText())
    : Node.isImportDeclaration(parent) || Node.isExportDeclaration(parent);
}

function docsOf(node: Node): string[] {
  const documented = Node.isVariableDeclaration(node) ? node.getVariableStatement() : node;
  return documented !== undefined && Node.isJSDocable(documented)
    ? documented.getJsDocs().map((doc) => doc.getText())
    : [];
}

/** A hash is a calculation, and so is deflating; the rest of their modules is not. */
function calculatesOnly(declaration: ImportDeclaration): boolean {
  const names = declaration.getNamedImports().map((named) => named.getName());
  return ['node:crypto createHash', 'node:zlib deflateSync'].includes(
    `${declaration.getModuleSpecifierValue()} ${names.join()}`,
  );
}

function impureCalls(file: SourceFile): string[] {
  const found: string[] = [];
  file.forEachDescendant((node) => {
    if (
      Node.isNewExpression(node) &&
      node.getExpression().getText() === 'Date' &&
      node.getArguments().length === 0
    ) {
      found.push('new Date()');
    }
    if (Node.isPropertyAccessExpression(node)) {
      const text = node.getText();
      if (['Date.now', 'Math.random', 'performance.now', 'Temporal.Now'].includes(text)) found.push(text);
    }
    if (
      Node.isIdentifier(node) &&
      ['process', 'fetch', 'setTimeout', 'setInterval'].includes(node.getText())
    ) {
      const parent = node.getParent();
      const isName = Node.isPropertyAccessExpression(parent) && parent.getNameNode() === node;
      const isKey =
        Node.isPropertyAssignment(parent) ||
        Node.isPropertySignature(parent) ||
        Node.isBindingElement(parent);
      if (!isName && !isKey) found.push(node.getText());
    }
  });
  return found;
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
