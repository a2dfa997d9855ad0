/** Artefacts into a folder of releases: each publication a folder of its own, and one link that says which of them people see. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PublishError } from '../errors.js';
import type {
  Artifact,
  Manifest,
  ManifestFile,
  PublicationAbout,
  Publisher,
  PublishReport,
} from '../model/index.js';
import { hashOf, linkOrCopy, refused, sizeOf, syncAll } from './disk.js';
import { goneFiles } from './gone.js';
import { takeLease } from './lease.js';
import { MANIFEST_NAME, publicationFolder, readManifest, renderManifest } from './manifest.js';
import { allOnDisk, onDisk } from './pack.js';
import { keepOtherWeeks } from './publish-folder.js';
import { freeName, prune, RELEASES, swap } from './releases.js';
import { type KeepRule, stageFiles } from './stage.js';

/** How releases are made. */
export interface ReleaseOptions {
  /** @default keepOtherWeeks */
  readonly keep?: KeepRule;
  /** Write text files in packed form, too, as `.br` and `.gz` beside them? @default false */
  readonly pack?: boolean;
  /** The publication that people know, where this one goes on from it: what was in it and is no more is remembered as gone. @default none */
  readonly previous?: Manifest | null | undefined;
  /** The present, milliseconds since 1970: releases are named after it. @default the clock of the machine */
  readonly now?: number;
}

/**
 * A publisher into a folder of releases. A release is written whole under a name that nobody looks at, brought to the disk and compared
 * with its manifest; then it gets its name in `releases/`, and `current` is swapped for a link to it, by one rename: whoever opens the folder through
 * `current` once sees one generation. Files that did not change are links to those of the release before, so their dates and places on
 * the disk stay. Ten releases are kept.
 *
 * @param folder the folder of releases; made when it is not there
 * @throws PublishError (from `publish`) for a folder that is a plain publication, and as `folderPublisher` does
 * @example
 * await releasePublisher('site').publish(artifacts, { campaign, contentHash, at, week });
 * (await listReleases('site')).map(({ current }) => current); // [true]
 */
export function releasePublisher(
  folder: string,
  { keep = keepOtherWeeks, pack = false, previous = null, now = Date.now() }: ReleaseOptions = {},
): Publisher {
  return {
    async publish(artifacts, about) {
      try {
        await mkdir(join(folder, RELEASES), { recursive: true });
        const lease = await takeLease(folder);
        try {
          await clearUnnamed(folder);
          const before = await readManifest(folder);
          if (before !== null && (await publicationFolder(folder)) === folder) throw isPlain(folder);
          const made = await writeRelease({ folder, before, keep, pack, previous }, artifacts, about);
          await lease.check();
          const id = await freeName(folder, now);
          await rename(made.stage, join(folder, RELEASES, id));
          await syncAll([join(folder, RELEASES)]);
          await swap(folder, id);
          await prune(folder, now);
          return made.report;
        } finally {
          await clearUnnamed(folder).catch(() => undefined);
          await lease.end();
        }
      } catch (error) {
        throw refused(folder, error);
      }
    },
  };
}

interface Shelf {
  readonly folder: string;
  readonly before: Manifest | null;
  readonly keep: KeepRule;
  readonly pack: boolean;
  readonly previous: Manifest | null;
}

/** A name that is no release: what is being written. */
const UNNAMED = '.next';

async function writeRelease(
  { folder, before, keep, pack, previous }: Shelf,
  artifacts: AsyncIterable<Artifact>,
  about: PublicationAbout,
): Promise<{ readonly stage: string; readonly report: PublishReport }> {
  const stage = join(folder, RELEASES, UNNAMED);
  await mkdir(stage);
  const present = await publicationFolder(folder);
  // A release was compared with its manifest when it was made, and is not written to again.
  const holds = async (path: string, file: ManifestFile) =>
    before?.files[path]?.sha256 === file.sha256 &&
    onDisk(path, file).every((part) => sizeOf(join(present, part.path)) === part.bytes);
  const { files, written, unchanged, kept, removed } = await stageFiles(artifacts, about, {
    stage,
    before,
    keep,
    pack,
    holds,
  });
  const fresh = allOnDisk(files, written);
  const folders = new Set(written.map((path) => dirname(path)));
  const linked = allOnDisk(files, [...unchanged, ...kept]);
  for (const { path } of linked) {
    const parent = dirname(path);
    if (!folders.has(parent)) await mkdir(join(stage, parent), { recursive: true });
    folders.add(parent);
    await linkOrCopy(join(present, path), join(stage, path));
  }
  const manifest: Manifest = { ...about, gone: goneFiles(previous, about, files), files };
  await writeFile(join(stage, MANIFEST_NAME), renderManifest(manifest));
  const paths = [...fresh.map(({ path }) => path), MANIFEST_NAME, ...folders, '.'];
  await syncAll(paths.map((path) => join(stage, path)));
  for (const { path, sha256 } of fresh) if ((await hashOf(join(stage, path))) !== sha256) throw damaged(path);
  for (const { path, bytes } of linked) if (sizeOf(join(stage, path)) !== bytes) throw damaged(path);
  return { stage, report: { written, unchanged, removed, manifest } };
}

async function clearUnnamed(folder: string): Promise<void> {
  await rm(join(folder, RELEASES, UNNAMED), { recursive: true, force: true });
}

function damaged(path: string): PublishError {
  return new PublishError({
    vi: `«${path}» ghi ra đĩa không còn như lúc dựng, nên không xuất bản. Hãy kiểm tra ổ đĩa rồi dựng lại.`,
    en: `“${path}” is not on the disk as it was made, so nothing was published. Check the disk and build again.`,
  });
}

function isPlain(folder: string): PublishError {
  return new PublishError({
    vi: `«${folder}» là thư mục xuất bản thường, không chứa các bản phát hành. Hãy chọn thư mục khác cho --out, hoặc bỏ --releases.`,
    en: `“${folder}” is a plain publication, no folder of releases. Choose another --out, or leave out --releases.`,
  });
}
