/**
 * Programs of the machine that look at a file which we made. They are asked in the deep project; a test that wants one says in plain words that
 * it is missing, and is skipped.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, inject, it } from 'vitest';

/** The package of Debian in which a program is. `.ci/run` installs them. */
export const TOOLS = {
  chromium: 'chromium',
  'espeak-ng': 'espeak-ng',
  ffmpeg: 'ffmpeg',
  gs: 'ghostscript',
  liquidsoap: 'liquidsoap',
  pdfbox: 'libpdfbox2-java libcommons-io-java libjaxb-api-java default-jre-headless',
  pdffonts: 'poppler-utils',
  pdfimages: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  pdftotext: 'poppler-utils',
  qpdf: 'qpdf',
  zbarimg: 'zbar-tools',
} as const;

export type Tool = keyof typeof TOOLS;

/** PDFBox is a library: what `java -cp` is handed. */
export const PDFBOX = [
  'preflight',
  'pdfbox2',
  'fontbox2',
  'xmpbox',
  'commons-logging',
  'commons-io',
  'javax.activation',
  'jaxb-api',
].map((name) => `/usr/share/java/${name}.jar`);

/** What a program is called on this machine; `CHROMIUM=/opt/chrome` names one that lies elsewhere. */
export function commandOf(tool: Tool): string | undefined {
  if (tool === 'pdfbox') return PDFBOX.every((jar) => existsSync(jar)) ? found('java') : undefined;
  return tool === 'chromium' ? found(process.env.CHROMIUM ?? tool, 'google-chrome') : found(tool);
}

/** A test that looks with other programs than ours: `itWith(['qpdf'], 'is sound', …)`. */
export function itWith(tools: readonly Tool[], name: string, test: () => unknown, timeout?: number): void {
  const skipped = whySkipped(tools);
  if (skipped === undefined) it(name, test, timeout);
  else it.skip(`${name} – ${skipped}`, test);
}

/** A group of such tests; where it is skipped, nothing of it is run, nor what stands around its tests. */
export function describeWith(tools: readonly Tool[], name: string, tests: () => void): void {
  const skipped = whySkipped(tools);
  if (skipped === undefined) describe(name, tests);
  else it.skip(`${name} – ${skipped}`, () => undefined);
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

function found(...names: readonly string[]): string | undefined {
  return names.find((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined);
}

function whySkipped(tools: readonly Tool[]): string | undefined {
  if (inject('effort').share < 1) return 'skipped: asked by npm run test:deep';
  const missing = tools.filter((tool) => commandOf(tool) === undefined);
  if (missing.length === 0) return undefined;
  const packages = [...new Set(missing.map((tool) => TOOLS[tool]))];
  return `skipped: this machine has no ${missing.join(', ')} (Debian: apt-get install ${packages.join(' ')})`;
}
