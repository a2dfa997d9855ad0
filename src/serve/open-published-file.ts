/** A published file, opened and compared with what the manifest says of it. */
import { createHash } from 'node:crypto';
import { constants, type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { ManifestFile } from '../model/index.js';
import type { ByteRange } from './select-range.js';

export interface PublishedFile {
  /** HTTP date. A file whose bytes did not change is not rewritten, so its own time is the right one. */
  readonly lastModified: string;
  /** The bytes; closes the file when they have been read or given up. */
  body(range: ByteRange): Promise<Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>>;
  close(): Promise<void>;
}

/** Up to here a file is read whole and its sha256 compared, so that an ETag never names other bytes. */
const WHOLE = 1024 * 1024;

/**
 * `null` when the file is gone, is no plain file, or is not what the manifest says: a publication is under way, or somebody
 * changed the file by hand. Larger files are compared by length only.
 */
export async function openPublishedFile(
  root: string,
  path: string,
  entry: ManifestFile,
): Promise<PublishedFile | null> {
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
  let handle: FileHandle;
  try {
    handle = await open(join(root, path), O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  } catch {
    return null;
  }
  try {
    const stats = await handle.stat();
    const plain = stats.isFile() && stats.size === entry.bytes;
    const whole = plain && entry.bytes <= WHOLE ? await handle.readFile() : null;
    if (!plain || (whole !== null && sha256Of(whole) !== entry.sha256)) {
      await handle.close();
      return null;
    }
    return {
      lastModified: new Date(Math.floor(stats.mtimeMs / 1000) * 1000).toUTCString(),
      close: () => handle.close(),
      body: async ({ first, last }) => {
        if (whole === null) {
          return Readable.toWeb(handle.createReadStream({ start: first, end: last }));
        }
        await handle.close();
        return new Uint8Array(whole.subarray(first, last + 1));
      },
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
