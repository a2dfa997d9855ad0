/**
 * Programs of the machine that look at a file which we made. They are asked in the deep project; a test that wants one says in plain words that
 * it is missing, and is skipped.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, inject, it } from 'vitest';

/** The package of Debian in which a program is. `.ci/run` installs them. */
export const TOOLS = {
  chromium: 'chromium',
  'espeak-ng': 'espeak-ng',
  ffmpeg: 'ffmpeg',
  gs: 'ghostscript',
  java: 'default-jre-headless',
  liquidsoap: 'liquidsoap',
  pdffonts: 'poppler-utils',
  pdfimages: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  pdftotext: 'poppler-utils',
  qpdf: 'qpdf',
  xmllint: 'libxml2-utils',
  zbarimg: 'zbar-tools',
} as const;

export type Tool = keyof typeof TOOLS;

/** What a program is called on this machine; `CHROMIUM=/opt/chrome` names one that lies elsewhere. */
export function commandOf(tool: Tool): string | undefined {
  const names = tool === 'chromium' ? [process.env.CHROMIUM ?? tool, 'google-chrome'] : [tool];
  return names.find((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined);
}

export const hasTool = (tool: Tool) => commandOf(tool) !== undefined;

/** A test that looks with other programs than ours: `itWith(['qpdf'], 'is sound', …)`. */
export function itWith(tools: readonly Tool[], name: string, test: () => unknown, timeout?: number): void {
  const skipped = whySkipped(tools);
  if (skipped === undefined) it(name, test, timeout);
  else it.skip(`${name} – ${skipped}`, test);
}

/** A group of such tests. */
export function describeWith(tools: readonly Tool[], name: string, tests: () => void): void {
  const skipped = whySkipped(tools);
  if (skipped === undefined) describe(name, tests);
  else describe.skip(`${name} – ${skipped}`, tests);
}

/**
 * Runs a program on a file, with no shell. `IN` among the arguments is the file, `OUT` the one that it writes; what it wrote is given back, or what
 * it printed when it wrote none.
 */
export function runTool(name: Tool, args: readonly string[], bytes: Uint8Array): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'loaphat-'));
  try {
    const [input, output] = [join(folder, 'in.pdf'), join(folder, 'out')];
    writeFileSync(input, bytes);
    const places: Readonly<Record<string, string>> = { IN: input, OUT: output };
    const told = args.map((arg) => arg.replace(/IN|OUT/, (word) => places[word] ?? word));
    const { stdout, stderr, status } = spawnSync(name, told, { maxBuffer: 256 << 20 });
    if (status !== 0 && status !== 3) throw new Error(`${name}: ${stderr}${stdout}`);
    return args.some((arg) => arg.includes('OUT')) ? readFileSync(output) : stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function whySkipped(tools: readonly Tool[]): string | undefined {
  if (inject('effort').share < 1) return 'skipped: asked by npm run test:deep';
  const missing = tools.filter((tool) => commandOf(tool) === undefined);
  if (missing.length === 0) return undefined;
  const packages = [...new Set(missing.map((tool) => TOOLS[tool]))];
  return `skipped: this machine has no ${missing.join(', ')} (Debian: apt-get install ${packages.join(' ')})`;
}
