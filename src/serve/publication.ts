/** What is published in a folder now, and its files. */
import { createHash } from 'node:crypto';
import { constants, type FileHandle, open, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { z } from 'zod';
import type { ManifestFile } from '../model/index.js';
import { placesOf, publicationFolder } from '../publish/index.js';
import type { ByteRange } from './request-fields.js';

interface Publication {
  /** The folder itself, symlinks resolved: one request stays inside one release, whatever is swapped meanwhile. */
  readonly root: string;
  readonly files: ReadonlyMap<string, ManifestFile>;
}

const MANIFEST = 'manifest.json';

/** A function that gives the present publication, read again only when the manifest on the disk is another one, or `null` when the folder holds none that can be read. */
export function openPublication(dir: string): () => Promise<Publication | null> {
  let known: { readonly key: string; readonly publication: Publication | null } | undefined;

  return async () => {
    try {
      const root = await realpath(await publicationFolder(dir));
      const { mtimeMs, size, ino } = await stat(join(root, MANIFEST));
      const key = `${root}\n${mtimeMs}\n${size}\n${ino}`;
      if (known?.key !== key) known = { key, publication: await readPublication(root) };
      return known.publication;
    } catch {
      return null;
    }
  };
}

async function readPublication(root: string): Promise<Publication | null> {
  const bytes = await readFile(join(root, MANIFEST));
  const listed = parseManifest(bytes.toString('utf8'));
  if (listed === null) return null;
  const files = new Map(listed);
  files.set(MANIFEST, {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    mediaType: 'application/json',
    from: [],
  });
  return { root, files };
}

const pathSchema = z
  .string()
  .max(1024)
  .refine((path) => path.split('/').every(isPlainName), 'bad-path');

const manifestSchema = z.object({
  files: z.record(
    pathSchema,
    z.object({
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      bytes: z.int().min(0),
      mediaType: z
        .string()
        .regex(/^[a-z0-9][a-z0-9.+-]*\/[a-z0-9][a-z0-9.+-]*(?:; ?[a-z]+=[A-Za-z0-9-]+){0,3}$/),
      from: z.array(z.string()),
    }),
  ),
});

/** `null` when the text is no manifest of ours, or names a file outside its own folder. */
function parseManifest(text: string): ReadonlyMap<string, ManifestFile> | null {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  const checked = manifestSchema.safeParse(data);
  return checked.success ? new Map(Object.entries(checked.data.files)) : null;
}

function isPlainName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !/[\\\p{Cc}]/u.test(name);
}

/** A published file, opened and compared with what the manifest says of it. */
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
 * changed the file by hand. Larger files are compared by length only. One that is being replaced is found beside its place.
 */
export async function openPublishedFile(
  root: string,
  path: string,
  entry: ManifestFile,
): Promise<PublishedFile | null> {
  for (const place of placesOf(root, path)) {
    const file = await openAt(place, entry);
    if (file !== null) return file;
  }
  return null;
}

async function openAt(place: string, entry: ManifestFile): Promise<PublishedFile | null> {
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
  let handle: FileHandle;
  try {
    handle = await open(place, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
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
