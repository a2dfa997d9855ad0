/** `plan --compare A.json B.json`: two weeks that were planned, side by side. */
import { readFile } from 'node:fs/promises';
import { UsageError } from '../errors.js';
import type { WeekFile } from '../model/index.js';
import { compareWeeks, parseWeek, renderComparison } from '../schedule/index.js';
import { EXIT } from './command.js';
import type { Terminal } from './terminal.js';

/**
 * Prints what changed from the first file to the second.
 *
 * @throws UsageError when a file cannot be read or is no week.json, or they are of two stations
 */
export async function comparePlans(files: readonly string[], terminal: Terminal): Promise<number> {
  const [before, after] = await Promise.all(files.map(readWeek));
  if (before === undefined || after === undefined) throw new RangeError('two files are compared');
  const comparison = compareWeeks(before, after);
  if (terminal.json) terminal.printJson(comparison);
  else terminal.print(renderComparison(comparison, terminal.locale).trimEnd());
  return EXIT.done;
}

async function readWeek(file: string): Promise<WeekFile> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UsageError({ vi: `Không đọc được ${file}.`, en: `${file} cannot be read.` }, { cause });
  });
  return parseWeek(text, file);
}
