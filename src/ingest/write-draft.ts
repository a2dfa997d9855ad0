/** Drafts on the disk: written whole or not at all, and never over a file that is there. */
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
import type { EntryDraft } from './draft.js';

/** The drafts of one source. */
interface Inbox {
  /** From the content folder, `/` between folders: `inbox/so-noi-vu`. */
  readonly path: string;
  /**
   * @returns false when the entry was written before, even if a person has since renamed its draft, moved it or thrown it away.
   * @throws IngestError when the disk refuses.
   */
  write(draft: EntryDraft): Promise<boolean>;
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
  try {
    const root = await realpath(contentDir);
    await mkdir(folder, { recursive: true });
    if (!(await realpath(folder)).startsWith(root + sep)) throw new Error('outside the content folder');
    const seen = await readSeen(folder);
    return {
      path: `inbox/${sourceId}`,
      write: async ({ key, name, text }) => {
        if (seen.has(key)) return false;
        seen.add(key);
        try {
          const isNew = await writeOnce(folder, name, text);
          await appendFile(join(folder, LEDGER), `${key}\n`);
          return isNew;
        } catch (cause) {
          throw refused(folder, cause);
        }
      },
    };
  } catch (cause) {
    throw refused(folder, cause);
  }
}

/** From the ledger, and from the names of the drafts, should the ledger be lost. */
async function readSeen(folder: string): Promise<Set<string>> {
  const ledger = await readFile(join(folder, LEDGER), 'utf8').catch(() => '');
  const names = (await readdir(folder)).map((name) => /-([0-9a-f]{10})\.md$/.exec(name)?.[1] ?? '');
  return new Set([...ledger.split('\n'), ...names].filter((key) => key !== ''));
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
