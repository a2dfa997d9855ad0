/** The job card that lies beside a printed file: what a press and preflight go by. */
import { open, writeFile } from 'node:fs/promises';
import type { JobFacts } from '../preflight/index.js';
import type { JobCard } from '../print/index.js';

/** The longest job card that is read, octets. */
const LONGEST_CARD = 1_000_000;

function cardOf(file: string): string | undefined {
  return /\.pdf$/i.test(file) ? file.replace(/\.pdf$/i, '.json') : undefined;
}

/** What the card beside a PDF says; none when what lies there is something else. */
export async function readJobCard(file: string): Promise<JobFacts | undefined> {
  const path = cardOf(file);
  const text = path === undefined ? undefined : await textAt(path);
  return text === undefined ? undefined : parsed(text);
}

/** Puts the card of a PDF beside it, never in the place of a file that is no card; gives its path where it was written. */
export async function writeJobCard(file: string, card: JobCard): Promise<string | undefined> {
  const path = cardOf(file);
  if (path === undefined) return undefined;
  const body = `${JSON.stringify(card, null, 2)}\n`;
  try {
    await writeFile(path, body, { flag: 'wx' });
    return path;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const before = await textAt(path);
  if (before === body) return path;
  if (before === undefined || (await parsed(before)) === undefined) return undefined;
  await writeFile(path, body);
  return path;
}

async function parsed(text: string): Promise<JobFacts | undefined> {
  const { parseJobCard } = await import('../preflight/index.js');
  return parseJobCard(text);
}

/** A file's text, unless it cannot be read or is too long to be a card. */
async function textAt(path: string): Promise<string | undefined> {
  const card = await open(path).catch(() => undefined);
  try {
    if (card === undefined || (await card.stat()).size > LONGEST_CARD) return undefined;
    return await card.readFile('utf8');
  } catch {
    return undefined;
  } finally {
    await card?.close();
  }
}
