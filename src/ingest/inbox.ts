/** The inbox of one source on the disk: drafts and notes, written whole or not at all, and never over a file that is there. */
import {
  appendFile,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  writeFile,
} from 'node:fs/promises';
import { join, sep } from 'node:path';
import { IngestError } from '../errors.js';
import { type Memory, openMemory } from './memory.js';

/** The drafts of one source, and what it said last. */
export interface Inbox {
  /** From the content folder, `/` between folders: `inbox/so-noi-vu`. */
  readonly path: string;
  /** Keys of the entries that have been drafted, whatever became of their drafts. */
  readonly seen: ReadonlySet<string>;
  readonly memory: Memory;
  /**
   * @returns false when the entry was written before, even if a person has since renamed its draft, moved it or thrown it away.
   * @throws IngestError when the disk refuses.
   */
  write(draft: { readonly key: string; readonly name: string; readonly text: string }): Promise<boolean>;
  /**
   * A note beside the drafts.
   *
   * @returns false when a note of that name is there.
   * @throws IngestError when the disk refuses.
   */
  note(name: string, text: string): Promise<boolean>;
}

/** Keys of every draft ever written, one a line: what a person has dealt with does not come back. */
const LEDGER = '.seen';

/**
 * Opens `inbox/<source>/` in the content folder, and makes it when it is not there.
 *
 * @throws IngestError when it would lie outside the content folder, or the disk refuses.
 */
export async function openInbox(contentDir: string, sourceId: string): Promise<Inbox> {
  const folder = join(contentDir, 'inbox', sourceId);
  const unlessRefused = <T>(work: Promise<T>) =>
    work.catch((cause: unknown) => {
      throw refused(folder, cause);
    });
  return unlessRefused(
    (async () => {
      const inside = (await realpath(contentDir)) + sep;
      const upstream = join(folder, '.upstream');
      for (const made of [folder, upstream]) {
        await mkdir(made, { recursive: true });
        if (!(await realpath(made)).startsWith(inside)) throw new Error('outside the content folder');
      }
      const seen = await readSeen(folder, upstream);
      return {
        path: `inbox/${sourceId}`,
        seen,
        memory: openMemory(upstream, (work) => unlessRefused(work)),
        write: async ({ key, name, text }) => {
          if (seen.has(key)) return false;
          seen.add(key);
          const isNew = await unlessRefused(writeOnce(folder, name, text));
          // Of two at once, the one whose file it is writes the line.
          if (isNew) await unlessRefused(appendFile(join(folder, LEDGER), `${key}\n`));
          return isNew;
        },
        note: (name, text) => unlessRefused(writeOnce(folder, name, text)),
      };
    })(),
  );
}

/** From the ledger, from the names of the drafts and from what is remembered, should one of them be lost. */
async function readSeen(folder: string, upstream: string): Promise<Set<string>> {
  const ledger = await readFile(join(folder, LEDGER), 'utf8').catch(() => '');
  const names = [...(await readdir(folder)), ...(await readdir(upstream)).map((name) => `-${name}`)];
  const keys = names.map((name) => /-([0-9a-f]{10})\.(?:md|json)$/.exec(name)?.[1] ?? '');
  return new Set([...ledger.split('\n'), ...keys].filter((key) => key !== ''));
}

/** A hard link appears with all its bytes or not at all, and not where a file is. */
async function writeOnce(folder: string, name: string, text: string): Promise<boolean> {
  const aside = await mkdtemp(join(folder, '.new-'));
  try {
    await writeFile(join(aside, name), text, { flush: true });
    await link(join(aside, name), join(folder, name));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

function refused(folder: string, cause: unknown): IngestError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new IngestError(
    {
      vi: `Không ghi được bản nháp vào ${folder} (${reason}). Hãy kiểm tra thư mục và quyền ghi.`,
      en: `Drafts cannot be written to ${folder} (${reason}). Check the folder and its permissions.`,
    },
    { cause },
  );
}
