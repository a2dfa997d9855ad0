/** What a publication asks of the disk. */
import { createHash } from 'node:crypto';
import { linkSync, statSync } from 'node:fs';
import { copyFile, open, readdir, readFile, rmdir, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PublishError } from '../errors.js';
import type { ManifestFile } from '../model/index.js';

export function aboutBytes(bytes: Uint8Array): Pick<ManifestFile, 'sha256' | 'bytes'> {
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
}

/** The sha256 of a file; undefined when it cannot be read. */
export async function hashOf(path: string): Promise<string | undefined> {
  return readFile(path).then(
    (bytes) => aboutBytes(bytes).sha256,
    () => undefined,
  );
}

/** How many files wait for the disk at a time. */
const AT_ONCE = 16;

/** Waits until files and folders are on the disk, not only in its memory: after a power cut they are there. */
export async function syncAll(paths: readonly string[]): Promise<void> {
  const left = [...paths];
  const next = async () => {
    for (let path = left.pop(); path !== undefined; path = left.pop()) await sync(path);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Some systems do not sync a folder, or what was opened to be read.
    if (!isCode(error, 'EPERM', 'EINVAL', 'EBADF', 'EISDIR')) throw error;
  } finally {
    await handle.close();
  }
}

/** The same file under another name; where the file system has no links, a copy as old as it. Nothing where there is no such file. */
export async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    // Thousands of small questions, one after the other: asked in turn they cost a tenth of what they cost promised.
    linkSync(from, to);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    await copyFile(from, to);
    const { atime, mtime } = await stat(from);
    await utimes(to, atime, mtime);
  }
}

/** The length of a file, bytes; nothing where there is none. */
export function sizeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.size;
}

/** Takes away the folders above a path that hold nothing any more, up to `folder`. */
export async function removeEmptyParents(folder: string, path: string): Promise<void> {
  for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) {
    const full = join(folder, parent);
    const entries = await readdir(full).catch(() => ['?']);
    if (entries.length > 0) return;
    await rmdir(full);
  }
}

/** Is it an error of the system with one of these codes? */
export function isCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

/** What a disk refused, in words; any other error as it is. */
export function refused(folder: string, error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error)) return error;
  return new PublishError(
    {
      vi: `Không ghi được vào «${folder}» (${String(error.code)}). Hãy xem ổ đĩa còn chỗ và quyền ghi, rồi dựng lại.`,
      en: `Cannot write into “${folder}” (${String(error.code)}). Check free space and permissions, then build again.`,
    },
    { cause: error },
  );
}
