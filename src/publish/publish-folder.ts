/** Artefacts into a plain folder: one publication, moved into place file by file. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PublishError } from '../errors.js';
import type {
  Artifact,
  Manifest,
  ManifestFile,
  PublicationAbout,
  Publisher,
  PublishReport,
} from '../model/index.js';
import { hashOf, isCode, refused } from './disk.js';
import { goneFiles } from './gone.js';
import { type Lease, takeLease } from './lease.js';
import { MANIFEST_NAME, readManifest, renderManifest } from './manifest.js';
import { clearStage, goOn, hasLeftovers, moveIntoPlace, openStage } from './move-files.js';
import { allOnDisk, onDisk } from './pack.js';
import { type SeenFiles, seenFiles } from './seen-files.js';
import { type KeepRule, stageFiles } from './stage.js';

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
  /** Write text files in packed form, too, as `.br` and `.gz` beside them? @default false */
  readonly pack?: boolean;
  /** The publication that people know, where this one goes on from it: what was in it and is no more is remembered as gone. @default none */
  readonly previous?: Manifest | null | undefined;
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
  {
    keep = keepOtherWeeks,
    notes,
    pack = false,
    previous = null,
    manifest = MANIFEST_NAME,
    now = Date.now(),
  }: FolderOptions = {},
): Publisher {
  return {
    async publish(artifacts, about) {
      try {
        await mkdir(folder, { recursive: true });
        const lease = await takeLease(folder);
        try {
          await goOn(folder);
          const seen = seenFiles((await notes?.read()) ?? '', now);
          const report = await publishInto(
            { folder, lease, seen, keep, pack, previous, name: manifest },
            artifacts,
            about,
          );
          await notes?.write(seen.notes());
          return report;
        } finally {
          await clearStage(folder).catch(() => undefined);
          await lease.end();
        }
      } catch (error) {
        throw refused(folder, error);
      }
    },
  };
}

/**
 * Ends a publication that was cut off: the folder holds one generation again, and nothing that was only staged. Nothing happens where
 * nothing was cut off, where another publication is under way, or where this process may not write (who reads by the manifest sees one
 * generation all the same).
 *
 * @throws PublishError where something stands in the way of a file, or the disk refuses for another reason
 * @example
 * await endCutOff('a-folder-that-is-not-there');
 */
export async function endCutOff(folder: string): Promise<void> {
  if (!(await hasLeftovers(folder))) return;
  try {
    const lease = await takeLease(folder).catch((error: unknown) => {
      if (!(error instanceof PublishError)) throw error;
    });
    if (lease !== undefined) await goOn(folder).finally(() => lease.end());
  } catch (error) {
    if (!isCode(error, 'EACCES', 'EPERM', 'EROFS')) throw refused(folder, error);
  }
}

/** Past and coming weeks stay: `schedule/2020-W27/…` is not removed when 2020-W28 is built. */
export function keepOtherWeeks(path: string, about: PublicationAbout): boolean {
  return path.startsWith('schedule/') && !path.startsWith(`schedule/${about.week}/`);
}

interface Shelf {
  readonly folder: string;
  readonly lease: Lease;
  readonly seen: SeenFiles;
  readonly keep: KeepRule;
  readonly pack: boolean;
  readonly previous: Manifest | null;
  /** Of the manifest. */
  readonly name: string;
}

async function publishInto(
  { folder, lease, seen, keep, pack, previous, name }: Shelf,
  artifacts: AsyncIterable<Artifact>,
  about: PublicationAbout,
): Promise<PublishReport> {
  const stage = await openStage(folder);
  const before = await readManifest(folder, name);
  // What is on the disk decides, not what a manifest remembers: somebody may have changed a file by hand.
  const holds = async (path: string, file: ManifestFile) => {
    for (const { path: part, sha256, bytes } of onDisk(path, file)) {
      const place = join(folder, part);
      if ((await seen.hashOf(place, bytes, () => hashOf(place))) !== sha256) return false;
    }
    return true;
  };
  const options = { stage, before, keep, pack, holds };
  const { files, written, unchanged, removed } = await stageFiles(artifacts, about, options);
  const manifest: Manifest = { ...about, gone: goneFiles(previous, about, files), files };
  await writeFile(join(stage, name), renderManifest(manifest));
  const pathsOf = (...some: Parameters<typeof allOnDisk>) => allOnDisk(...some).map(({ path }) => path);
  const known = new Set(pathsOf(before?.files ?? {}));
  const stays = new Set(pathsOf(files));
  const gone = [...known].filter((path) => !stays.has(path));
  const move = { name, written: pathsOf(files, written), removed: gone };
  await moveIntoPlace(folder, move, (path) => known.has(path), lease.check);
  return { written, unchanged, removed, manifest };
}
