/** The bytes of published files, held to what the manifest says of them. */
import { createHash } from 'node:crypto';
import { constants, type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { ManifestFile } from '../model/index.js';
import { placesOf } from '../publish/index.js';
import type { ByteRange } from './request-fields.js';

/** What the manifest says of the bytes. */
type Bytes = Pick<ManifestFile, 'sha256' | 'bytes'>;

/** A published file, compared with what the manifest says of it. */
export interface PublishedFile {
  /** HTTP date. A file whose bytes did not change is not rewritten, so its own time is the right one. */
  readonly lastModified: string;
  /** All of it, where it is small. */
  readonly whole: Uint8Array<ArrayBuffer> | undefined;
  /** Some of it; closes the file when it has been read or given up. */
  part(range: ByteRange): Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
  /** Gives up a file of which no part was taken. */
  close(): Promise<void>;
}

/** Up to here a file is read whole and its sha256 compared, so that an ETag never names other bytes; larger ones are compared by length. */
const WHOLE = 1024 * 1024;

/** Opens published files; those that are small stay in a memory of so many bytes, by their hash, the ones asked for last. */
export function openFiles(most: number) {
  const known = new Map<string, PublishedFile>();
  const reading = new Map<string, Promise<PublishedFile | null>>();
  let held = 0;

  const keep = (sha256: string, file: PublishedFile, size: number) => {
    if (size > most / 4) return;
    held += size;
    known.set(sha256, file);
    for (const [oldest, { whole }] of known) {
      if (held <= most) break;
      known.delete(oldest);
      held -= whole?.length ?? 0;
    }
  };
  const read = async (root: string, path: string, bytes: Bytes) => {
    const file = await openOne(root, path, bytes);
    if (file?.whole !== undefined) keep(bytes.sha256, file, file.whole.length);
    return file;
  };

  return {
    /**
     * `null` when the file is gone, is no plain file, or is not what the manifest says: a publication is under way, or somebody changed the file
     * by hand. One that is being replaced is found beside its place.
     */
    open(root: string, path: string, bytes: Bytes): PublishedFile | Promise<PublishedFile | null> {
      const { sha256 } = bytes;
      const there = known.get(sha256);
      if (there !== undefined) {
        known.delete(sha256);
        known.set(sha256, there);
        return there;
      }
      if (bytes.bytes > WHOLE) return openOne(root, path, bytes);
      const underWay = reading.get(sha256) ?? read(root, path, bytes).finally(() => reading.delete(sha256));
      reading.set(sha256, underWay);
      return underWay;
    },
  };
}

async function openOne(root: string, path: string, bytes: Bytes): Promise<PublishedFile | null> {
  for (const place of placesOf(root, path)) {
    const file = await openAt(place, bytes);
    if (file !== null) return file;
  }
  return null;
}

async function openAt(place: string, { sha256, bytes }: Bytes): Promise<PublishedFile | null> {
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
  let handle: FileHandle;
  try {
    handle = await open(place, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  } catch {
    return null;
  }
  let stays = false;
  try {
    const stats = await handle.stat();
    if (!stats.isFile() || stats.size !== bytes) return null;
    const lastModified = new Date(Math.floor(stats.mtimeMs / 1000) * 1000).toUTCString();
    if (bytes <= WHOLE) {
      const whole = new Uint8Array(await handle.readFile());
      if (createHash('sha256').update(whole).digest('hex') !== sha256) return null;
      const part = ({ first, last }: ByteRange) =>
        first === 0 && last === bytes - 1 ? whole : whole.slice(first, last + 1);
      return { lastModified, whole, part, close: async () => undefined };
    }
    stays = true;
    const part = ({ first, last }: ByteRange) =>
      Readable.toWeb(handle.createReadStream({ start: first, end: last }));
    return { lastModified, whole: undefined, part, close: () => handle.close() };
  } finally {
    if (!stays) await handle.close();
  }
}
