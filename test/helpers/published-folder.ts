/** A published folder as `build` leaves it: files and their manifest, below the system's temporary folder. */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Manifest } from '../../src/model/index.js';

export type Published = Readonly<Record<string, { mediaType: string; body: string | Uint8Array }>>;

export function manifestOf(files: Published, about: Partial<Manifest> = {}): Manifest {
  return {
    campaign: 'thu',
    contentHash: '0'.repeat(64),
    at: '2020-07-06T00:00:00+07:00',
    week: '2020-W28',
    files: Object.fromEntries(
      Object.entries(files).map(([path, { mediaType, body }]) => [
        path,
        {
          sha256: createHash('sha256').update(body).digest('hex'),
          bytes: Buffer.byteLength(body),
          mediaType,
          from: [],
        },
      ]),
    ),
    ...about,
  };
}

/** Writes the files, then the manifest. */
export async function publishInto(dir: string, files: Published): Promise<void> {
  for (const [path, { body }] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), body);
  }
  await writeFile(join(dir, 'manifest.json'), JSON.stringify(manifestOf(files)));
}

/** A new folder, and how to be rid of it. */
export async function temporaryFolder(): Promise<{ dir: string; remove: () => Promise<void> }> {
  const dir = await mkdtemp(join(tmpdir(), 'loaphat-test-'));
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) };
}
