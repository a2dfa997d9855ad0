import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PublishError } from '../errors.js';
import {
  type Artifact,
  isKept,
  type KeptBody,
  type Manifest,
  type ManifestFile,
  type PublicationAbout,
  type Publisher,
  type PublishReport,
} from '../model/index.js';
import { checkPath, checkTargets } from './check-targets.js';
import { lockFolder } from './lock-folder.js';
import { MANIFEST_NAME, readManifest, renderManifest } from './manifest.js';
import { type SeenFiles, seenFiles } from './seen-files.js';

/** Files that are kept although they are not made any more: weeks that were published before. */
export type KeepRule = (path: string, about: PublicationAbout) => boolean;

/** Where a publisher notes what it saw, for the next time. Without notes every file is read to see what it holds. */
export interface PublishNotes {
  /** What was noted last; undefined when nothing was. */
  read(): Promise<string | undefined>;
  write(notes: string): Promise<void>;
}

/** How a folder is published. */
export interface FolderOptions {
  /** @default keepOtherWeeks */
  readonly keep?: KeepRule;
  readonly notes?: PublishNotes;
  /** What the manifest is called. A folder with another name than the usual one is no publication: `loaphat serve` finds nothing in it. @default 'manifest.json' */
  readonly manifest?: string;
  /** The present, milliseconds since 1970: a file that changed just before is read again. @default the clock of the machine */
  readonly now?: number;
}

/**
 * A publisher into a folder. New and changed files are first written whole into `.next/` inside the folder; only when every artefact
 * is there are they moved into place, one rename each, the manifest last. So a build that fails leaves the folder as it was. A file
 * whose bytes did not change is not touched; a file that the last manifest lists and that is not made any more is removed, unless
 * `keep` says otherwise. Files that no manifest lists are never touched.
 *
 * @param folder the output folder; made when it is not there
 * @throws PublishError (from `publish`) for a path that leaves the folder, a path made twice, or a disk that refuses
 * @example
 * const report = await folderPublisher('out').publish(artifacts, { campaign, contentHash, at, week });
 * report.written; // ['feeds/all/atom.xml', …]
 */
export function folderPublisher(
  folder: string,
  { keep = keepOtherWeeks, notes, manifest = MANIFEST_NAME, now = Date.now() }: FolderOptions = {},
): Publisher {
  return {
    async publish(artifacts, about) {
      const next = join(folder, '.next');
      try {
        await mkdir(folder, { recursive: true });
        const unlock = await lockFolder(folder);
        try {
          await rm(next, { recursive: true, force: true });
          await mkdir(next);
          const seen = seenFiles((await notes?.read()) ?? '', now);
          const report = await publishInto({ folder, next, seen, keep, name: manifest }, artifacts, about);
          await notes?.write(seen.notes());
          return report;
        } finally {
          await rm(next, { recursive: true, force: true }).catch(() => undefined);
          await unlock();
        }
      } catch (error) {
        throw refused(folder, error);
      }
    },
  };
}

/** Past and coming weeks stay: `schedule/2020-W27/…` is not removed when 2020-W28 is built. */
export function keepOtherWeeks(path: string, about: PublicationAbout): boolean {
  return path.startsWith('schedule/') && !path.startsWith(`schedule/${about.week}/`);
}

interface Shelf {
  readonly folder: string;
  /** Where files wait until all are there. */
  readonly next: string;
  readonly seen: SeenFiles;
  readonly keep: KeepRule;
  /** Of the manifest. */
  readonly name: string;
}

async function publishInto(
  { folder, next, seen, keep, name }: Shelf,
  artifacts: AsyncIterable<Artifact>,
  about: PublicationAbout,
): Promise<PublishReport> {
  const before = await readManifest(folder, name);
  const files: Record<string, ManifestFile> = {};
  const written: string[] = [];
  const unchanged: string[] = [];
  const parents = new Set<string>();

  for await (const { path, mediaType, body, from } of artifacts) {
    checkPath(path);
    if (Object.hasOwn(files, path)) {
      throw new PublishError({
        vi: `Hai đầu ra cùng ghi vào «${path}». Đây là lỗi của loaphat, xin báo lại.`,
        en: `Two outputs write “${path}”. This is a fault of loaphat; please report it.`,
      });
    }
    const kept = isKept(body) ? body : keptBytes(body);
    const file: ManifestFile = { sha256: kept.sha256, bytes: kept.bytes, mediaType, from: [...from] };
    files[path] = file;
    const place = join(folder, path);
    if ((await seen.hashOf(place, file.bytes, hashIn(place))) === file.sha256) {
      unchanged.push(path);
      continue;
    }
    const parent = dirname(path);
    if (!parents.has(parent)) await mkdir(join(next, parent), { recursive: true });
    parents.add(parent);
    const made = await kept.read();
    // What is written is what the manifest says, even where a cache remembered something else.
    if (isKept(body)) files[path] = { ...file, ...aboutBytes(made) };
    await writeFile(join(next, path), made);
    written.push(path);
  }

  const removed: string[] = [];
  for (const [path, file] of Object.entries(before?.files ?? {})) {
    if (Object.hasOwn(files, path)) continue;
    if (keep(path, about)) files[path] = file;
    else removed.push(path);
  }

  for (const path of removed) checkPath(path);
  await checkTargets(folder, [...written, name]);
  const manifest: Manifest = { ...about, files };
  await writeFile(join(next, name), renderManifest(manifest));

  for (const parent of parents) await mkdir(join(folder, parent), { recursive: true });
  for (const path of written) await rename(join(next, path), join(folder, path));
  for (const path of removed) {
    await rm(join(folder, path), { force: true });
    await removeEmptyParents(folder, path);
  }
  await rename(join(next, name), join(folder, name));
  return { written, unchanged, removed, manifest };
}

/** What is on the disk decides, not what a manifest remembers: a publication may have been cut off half way. */
function hashIn(path: string): () => Promise<string | undefined> {
  return () =>
    readFile(path).then(
      (there) => aboutBytes(there).sha256,
      () => undefined,
    );
}

function keptBytes(body: string | Uint8Array): KeptBody {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
  return { ...aboutBytes(bytes), read: async () => bytes };
}

function aboutBytes(bytes: Uint8Array): Pick<ManifestFile, 'sha256' | 'bytes'> {
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
}

async function removeEmptyParents(folder: string, path: string): Promise<void> {
  for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) {
    const full = join(folder, parent);
    const entries = await readdir(full).catch(() => ['?']);
    if (entries.length > 0) return;
    await rmdir(full);
  }
}

function refused(folder: string, error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error)) return error;
  return new PublishError(
    {
      vi: `Không ghi được vào «${folder}» (${String(error.code)}). Hãy xem ổ đĩa còn chỗ và quyền ghi, rồi dựng lại.`,
      en: `Cannot write into “${folder}” (${String(error.code)}). Check free space and permissions, then build again.`,
    },
    { cause: error },
  );
}
