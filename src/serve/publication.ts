/** What is published in a folder now. */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { IsoTime, ManifestFile } from '../model/index.js';
import { CURRENT, publicationFolder } from '../publish/index.js';

/** A publication, as its manifest tells of it. */
export interface Publication {
  /** The folder itself, symlinks resolved: one request stays inside one release, whatever is swapped meanwhile. */
  readonly root: string;
  readonly files: ReadonlyMap<string, ManifestFile>;
  /** The instant that it is of, and its week. */
  readonly at: IsoTime;
  readonly week: string;
  /** Files that were published before and are no more. */
  readonly gone: ReadonlySet<string>;
}

/** A publication that is known, or is being read. */
type Present = Publication | null | Promise<Publication | null>;

const MANIFEST = 'manifest.json';

/** A function that gives the present publication, read again only when the manifest on the disk is another one, or `null` when the folder holds none that can be read. */
export function openPublication(dir: string): () => Present {
  const lookOf = watchManifest(dir);
  let known: { readonly look: string; readonly publication: Present } | undefined;

  return () => {
    const look = lookOf();
    if (look === undefined) return null;
    if (known?.look === look) return known.publication;
    const reading = readPublication(dir).catch(() => null);
    const read: { readonly look: string; publication: Present } = { look, publication: reading };
    known = read;
    return reading.then((publication) => {
      read.publication = publication;
      return publication;
    });
  };
}

/**
 * What tells one manifest from another, asked in turn: it costs some millionths of a second, a tenth of what it costs promised. A folder that has
 * releases keeps having them, so that the other place need not be looked at; requests that came together are answered from one look.
 */
function watchManifest(dir: string): () => string | undefined {
  const places = [join(dir, CURRENT, MANIFEST), join(dir, MANIFEST)];
  let last = 0;
  const lookAt = (place: number) => {
    try {
      const found = statSync(places[place] ?? '', { throwIfNoEntry: false });
      if (found === undefined) return undefined;
      last = place;
      return `${place} ${found.mtimeMs} ${found.size} ${found.ino}`;
    } catch {
      // What cannot be looked at is not published.
      return undefined;
    }
  };
  let seen: string | undefined;
  let fresh = false;
  return () => {
    if (fresh) return seen;
    seen = lookAt(last) ?? lookAt(1 - last);
    fresh = true;
    setImmediate(() => {
      fresh = false;
    });
    return seen;
  };
}

async function readPublication(dir: string): Promise<Publication | null> {
  const root = await realpath(await publicationFolder(dir));
  const bytes = await readFile(join(root, MANIFEST));
  const manifest = parseManifest(bytes.toString('utf8'));
  if (manifest === null) return null;
  const files = new Map<string, ManifestFile>(Object.entries(manifest.files));
  files.set(MANIFEST, {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    mediaType: 'application/json',
    from: [],
  });
  const { at, week, gone = {} } = manifest;
  return { root, files, at, week, gone: new Set(Object.keys(gone)) };
}

const pathSchema = z
  .string()
  .max(1024)
  .refine((path) => path.split('/').every(isPlainName), 'bad-path');

const bytesSchema = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.int().min(0) });

const manifestSchema = z.object({
  at: z.string(),
  week: z.string(),
  gone: z.record(z.string(), z.string()).optional(),
  files: z.record(
    pathSchema,
    bytesSchema.extend({
      mediaType: z
        .string()
        .regex(/^[a-z0-9][a-z0-9.+-]*\/[a-z0-9][a-z0-9.+-]*(?:; ?[a-z]+=[A-Za-z0-9-]+){0,3}$/),
      from: z.array(z.string()),
      packed: z.object({ br: bytesSchema, gzip: bytesSchema }).optional(),
    }),
  ),
});

/** `null` when the text is no manifest of ours, or names a file outside its own folder. */
function parseManifest(text: string): z.infer<typeof manifestSchema> | null {
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function isPlainName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !/[\\\p{Cc}]/u.test(name);
}
