/** What is published in a folder now: read again only when the manifest on the disk is another one. */
import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ManifestFile } from '../model/index.js';
import { parseManifest } from './parse-manifest.js';

export interface Publication {
  /** The folder itself, symlinks resolved: one request stays inside one release, whatever is swapped meanwhile. */
  readonly root: string;
  readonly files: ReadonlyMap<string, ManifestFile>;
}

const MANIFEST = 'manifest.json';

/** A function that gives the present publication, or `null` when the folder holds none that can be read. */
export function openPublication(dir: string): () => Promise<Publication | null> {
  let known: { readonly key: string; readonly publication: Publication | null } | undefined;

  return async () => {
    try {
      const root = await realpath(dir);
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
