/** Programs of the machine that look at a file which we made; a test that wants one is skipped, in plain words, where it is missing. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Is a program there? */
export function hasTool(name: string): boolean {
  return spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined;
}

/**
 * Runs a program on a file, with no shell. `IN` among the arguments is the file, `OUT` the one that it writes; what it wrote is given back, or what
 * it printed when it wrote none.
 */
export function runTool(name: string, args: readonly string[], bytes: Uint8Array): Buffer {
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
