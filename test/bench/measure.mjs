/** One measurement: a child process that does one thing and reports what it used. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Runs a script of this folder in a process of its own.
 *
 * @returns {Promise<{cpu: number, wall: number, rss: number}>} seconds, seconds, MiB, and what the script adds
 */
export async function measure(script, ...args) {
  const started = performance.now();
  const { stdout } = await run(process.execPath, [join(import.meta.dirname, script), ...args], {
    maxBuffer: 64 * 1024 * 1024,
  });
  const wall = (performance.now() - started) / 1000;
  return { wall, ...JSON.parse(stdout) };
}

/** Tells the parent what this process has used so far, and what it found. */
export function report(found = {}) {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const cpu = (userCPUTime + systemCPUTime) / 1e6;
  process.stdout.write(JSON.stringify({ cpu, rss: maxRSS / 1024, ...found }));
}
