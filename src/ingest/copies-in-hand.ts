/** Where an entry of a feed has got to in the content folder: its draft, and the item that was made of it. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../model/index.js';
import type { EntryDraft } from './draft.js';

/** A text of ours is smaller. */
const MOST_BYTES = 2 * 1024 * 1024;

/**
 * Files of `inbox/<source>/` and `items/` that are named by the entry's key or name its page, by path from the content folder. A draft
 * that was renamed and has lost its source is not found.
 */
export async function copiesInHand(
  contentDir: string,
  inboxPath: string,
  { key, link }: Pick<EntryDraft, 'key' | 'link'>,
): Promise<string[]> {
  const found: string[] = [];
  // The front page of a site is the page of no entry.
  const page = link === undefined || new URL(link).pathname + new URL(link).search === '/' ? undefined : link;
  const named = page === undefined ? undefined : new RegExp(`${escapedPattern(page)}(?=["'\\s)>]|$)`);
  for (const folder of [inboxPath, 'items']) {
    for (const path of await markdownFiles(contentDir, folder)) {
      const text = path.endsWith(`-${key}.md`) ? '' : await readSmall(join(contentDir, path));
      if (path.endsWith(`-${key}.md`) || named?.test(text)) found.push(path);
    }
  }
  return found.sort(compareText);
}

/** What is not a note, by path with `/`. Links are not followed. */
async function markdownFiles(contentDir: string, folder: string): Promise<string[]> {
  const names = await readdir(join(contentDir, folder), { recursive: true }).catch(() => []);
  return names
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.md') && !/\/\./.test(path) && !isNote(path));
}

/** Whether a file of an inbox tells of a correction (`sua`) or of a removal (`rut`) upstream. */
export function isNote(path: string): 'sua' | 'rut' | undefined {
  if (/-[0-9a-f]{10}-sua-\d{4}-\d\d-\d\d-[0-9a-f]{4}\.md$/.test(path)) return 'sua';
  return /-[0-9a-f]{10}-rut\.md$/.test(path) ? 'rut' : undefined;
}

async function readSmall(path: string): Promise<string> {
  try {
    return (await stat(path)).size > MOST_BYTES ? '' : await readFile(path, 'utf8');
  } catch {
    return '';
  }
}

function escapedPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
