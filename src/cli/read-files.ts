import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../errors.js';
import { compareText } from '../model/index.js';

/** A file that was asked for, or lies in a folder that was. */
export interface FoundFile {
  /** As people would type it. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Named by whoever asked, not found in a folder. */
  readonly asked: boolean;
}

const MOST_FILES = 50_000;

/** Which files of a folder are meant, and how much of each is read. */
export interface ReadFilesOptions {
  readonly named: RegExp;
  /** Octets. */
  readonly limit: number;
}

/**
 * The files of a path, one in memory at a time: the file itself, or every file in a folder and below whose name is meant, by name. Names that begin with a dot and links are passed over. Of a file longer than `limit` one byte more than that is read, so
 * that whoever reads it sees that it is too long.
 *
 * @throws UsageError when there is nothing at the path, or a file cannot be read
 */
export async function* readFiles(
  path: string,
  { named, limit }: ReadFilesOptions,
): AsyncGenerator<FoundFile> {
  const found = await stat(path).catch((cause: unknown) => {
    throw unreadable(path, cause);
  });
  if (!found.isDirectory()) {
    yield { path, bytes: await readStart(path, limit), asked: true };
    return;
  }
  for (const file of await filesBelow(path, named)) {
    yield { path: file, bytes: await readStart(file, limit), asked: false };
  }
}

async function filesBelow(root: string, named: RegExp): Promise<string[]> {
  const files: string[] = [];
  const folders = [root];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile() && named.test(entry.name)) files.push(path);
    }
    if (files.length > MOST_FILES) {
      throw new UsageError({
        vi: `Trong ${root} có hơn ${MOST_FILES} tệp. Hãy kiểm tra từng thư mục con.`,
        en: `There are more than ${MOST_FILES} files in ${root}. Check it folder by folder.`,
      });
    }
  }
  return files.sort(compareText);
}

async function readStart(path: string, limit: number): Promise<Uint8Array> {
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    const { size } = await file.stat();
    const bytes = new Uint8Array(Math.min(size, limit + 1));
    let read = 0;
    while (read < bytes.length) {
      const { bytesRead } = await file.read(bytes, read, bytes.length - read);
      if (bytesRead === 0) break;
      read += bytesRead;
    }
    return bytes.subarray(0, read);
  } catch (cause) {
    throw unreadable(path, cause);
  } finally {
    await file?.close();
  }
}

function unreadable(path: string, cause: unknown): UsageError {
  return new UsageError({ vi: `Không đọc được ${path}.`, en: `${path} cannot be read.` }, { cause });
}
