/** Every example in a doc comment of a public function is run, and what its comment promises is compared. */
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { Node, Project } from 'ts-morph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleFixtures } from './helpers/example-fixtures.js';

const root = join(import.meta.dirname, '..');

/** Examples that need the world; the test named beside each makes the same call. */
const RUN_ELSEWHERE: Readonly<Record<string, string>> = {
  ingestSource: 'test/ingest/ingest-source.test.ts, with a server',
  folderPublisher: 'test/publish/publish-folder.test.ts, with artefacts',
  releasePublisher: 'test/publish/publish-releases.test.ts, with artefacts',
};

interface Example {
  readonly name: string;
  readonly file: string;
  readonly code: string;
}

function examplesOf(): Example[] {
  const project = new Project({
    tsConfigFilePath: join(root, 'tsconfig.json'),
    skipAddingFilesFromTsConfig: true,
  });
  project.addSourceFilesAtPaths(join(root, 'src/**/*.ts'));
  const seen = new Set<Node>();
  return project
    .getSourceFiles()
    .filter((file) => file.getBaseName() === 'index.ts' && !file.getFilePath().includes('/cli/'))
    .flatMap((file) => [...file.getExportedDeclarations()])
    .flatMap(([name, declarations]) =>
      declarations.flatMap((declaration) => {
        if (!Node.isFunctionDeclaration(declaration) || seen.has(declaration)) return [];
        seen.add(declaration);
        const file = relative(root, declaration.getSourceFile().getFilePath());
        return declaration
          .getJsDocs()
          .flatMap((doc) => doc.getTags())
          .filter((tag) => tag.getTagName() === 'example')
          .map((tag) => ({ name, file, code: tag.getCommentText() ?? '' }));
      }),
    );
}

/** Turns `expression; // promise` into a call that compares the two. */
function instrumented(code: string): string {
  const file = new Project({ useInMemoryFileSystem: true }).createSourceFile('example.ts', code);
  const statements = file.getStatements().filter((statement) => statement.getText().trim() !== '');
  return statements
    .map((statement, index) => {
      const next = statements[index + 1];
      const after = code.slice(statement.getEnd(), next?.getStart() ?? code.length);
      const promise = /\/\/ ?(.*)/.exec(after)?.[1];
      if (promise === undefined || !Node.isExpressionStatement(statement)) return statement.getText();
      return `compare(${statement.getExpression().getText()}, ${JSON.stringify(promise)});`;
    })
    .join('\n');
}

/** The value at the head of a promise: `[80, 78], “PNG”` is the array; `undefined` when no value stands there. */
function promised(promise: string): { readonly value: unknown } | undefined {
  for (let end = promise.length; end > 0; end -= 1) {
    const head = promise.slice(0, end).replace(/[,;:]?\s*$/, '');
    if (end < promise.length && /\w/.test(promise[end] ?? '') && /\w$/.test(head)) continue;
    try {
      return { value: new Function(`"use strict"; return (${head});`)() };
    } catch {
      // Not a value yet: try a shorter head.
    }
  }
  return undefined;
}

describe('examples in doc comments', () => {
  const home = process.cwd();
  let folder = '';
  let scope: (file: string) => Record<string, unknown> = () => ({});

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'loaphat-examples-'));
    for (const name of ['content', 'templates']) await symlink(join(root, name), join(folder, name));
    scope = await exampleFixtures();
    process.chdir(folder);
  }, 60_000);

  afterAll(async () => {
    process.chdir(home);
    await rm(folder, { recursive: true, force: true });
  });

  const examples = examplesOf();

  it('there are many', () => {
    expect(examples.length).toBeGreaterThan(50);
    expect(
      Object.keys(RUN_ELSEWHERE).filter((name) => !examples.some((example) => example.name === name)),
    ).toEqual([]);
  });

  it.each(examples.filter(({ name }) => !Object.hasOwn(RUN_ELSEWHERE, name)))(
    '$file $name',
    async ({ file, code }) => {
      const module = await import(join(root, file));
      const compared: string[] = [];
      const compare = (actual: unknown, promise: string) => {
        compared.push(promise);
        const expected = promised(promise);
        if (expected === undefined) throw new Error(`the example promises no value: ${promise}`);
        expect(actual).toEqual(expected.value);
      };
      const names = { ...scope(file), ...module, compare };
      const Async = Object.getPrototypeOf(async () => undefined).constructor;
      await new Async(...Object.keys(names), `{ ${instrumented(code)}\n }`)(...Object.values(names));
      expect(compared.length > 0 || code.includes('await')).toBe(true);
    },
    120_000,
  );

  it('a promise that is not kept is seen', () => {
    expect(promised("'a', and more")?.value).toBe('a');
    expect(promised('[80, 78, 71], “PNG”')?.value).toEqual([80, 78, 71]);
    expect(promised('true on an assumed grid')?.value).toBe(true);
    expect(promised('that a week is planned')).toBe(undefined);
    expect(instrumented('const a = 1;\na + 1; // 3')).toBe('const a = 1;\ncompare(a + 1, "3");');
  });
});
