/** What `npm test`, `npm run test:deep` and `npm run test:torture` run; test/README.md says when which. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import type { Effort } from './test/helpers/runs.js';

const DEEP = 'test/**/*.deep.test.ts';

/** Files that change what all files of a process share: its folder, its memories. */
const APART = ['test/doc-examples.test.ts'];

/** Files of both kinds: properties that are tried often or seldom, tables that are gone through in whole or in part, other programs. */
const BOTH = /\b(?:runs|someOf|itWith|describeWith)\(/;
const PROPERTIES = /\bruns\(/;

/** The test files in which something is called. */
const testsThat = (call: RegExp) =>
  readdirSync('test', { recursive: true, encoding: 'utf8' })
    .map((path) => join('test', path))
    .filter((path) => path.endsWith('.test.ts') && call.test(readFileSync(path, 'utf8')));

/** How long a torture tries one property. */
const SECONDS = Number(process.env.TORTURE_SECONDS ?? 60);

const UNIT = [
  project('unit', ['test/**/*.test.ts'], { share: 0.1 }, { exclude: [DEEP, ...APART] }),
  project('unit-apart', APART, { share: 0.1 }, { isolate: true }),
];
const PROJECTS: Readonly<Record<string, typeof UNIT>> = {
  deep: [project('deep', [DEEP, ...testsThat(BOTH)], { share: 1 }, { testTimeout: 300_000 })],
  torture: [
    project(
      'torture',
      testsThat(PROPERTIES),
      { share: 1, seconds: SECONDS },
      { testTimeout: (600 + SECONDS) * 1000 },
    ),
  ],
};

export default defineConfig(({ mode }) => ({
  // Examples name the package as its users do; here it is the source.
  resolve: {
    alias: [
      { find: /^loaphat$/, replacement: join(import.meta.dirname, 'src/index.ts') },
      { find: /^loaphat\/([^.]+)$/, replacement: join(import.meta.dirname, 'src/$1/index.ts') },
    ],
  },
  // By default vitest leaves a core free, which is half of an old PC.
  test: { maxWorkers: '100%', projects: PROJECTS[mode] ?? UNIT },
}));

/** Files of a project share a process, and so what they have loaded. */
function project(
  name: string,
  include: string[],
  effort: Effort,
  { exclude = [] as string[], isolate = false, testTimeout = 60_000 } = {},
) {
  return {
    extends: true as const,
    test: { name, include, exclude, provide: { effort }, isolate, testTimeout },
  };
}
