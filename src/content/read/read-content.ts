/** A content folder, read once: its texts, its media, and what is wrong with files as files. */
import { createHash } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { ContentError } from '../../errors.js';
import { compareText, type Issue, type MediaFile } from '../../model/index.js';
import { inBoth } from '../../rule/index.js';
import { issueOf, placeIn } from '../messages/messages.js';
import { describeMedia } from './describe-media.js';
import { explainIgnored, isLitter, isMediaName, isRootFile, isWeekNotes } from './file-names.js';

/** All that a check needs of a folder; the folder is not looked at again. */
export interface RawContent {
  /** False when there is no such folder; its only issue says so. */
  readonly found: boolean;
  readonly texts: readonly RawFile[];
  readonly media: readonly MediaFile[];
  /** What is wrong with files as files: unreadable, too large, no picture. */
  readonly folderIssues: readonly Issue[];
  readonly mediaIssues: readonly Issue[];
  /** Path → SHA-256 of every file that was read. */
  readonly hashes: ReadonlyMap<string, string>;
}

/** Reads a content folder once; never throws for what is in it. */
export async function readContent(folder: string, limits: FolderLimits = FOLDER_LIMITS): Promise<RawContent> {
  const media: MediaFile[] = [];
  const mediaIssues: Issue[] = [];
  const hashes = new Map<string, string>();
  const { files: texts, issues: folderIssues } = await readFolder(folder, limits, async (file) => {
    hashes.set(file.path, sha256Of(file.bytes));
    const described = await describeMedia(file);
    if (described.media) media.push(described.media);
    if (described.issue) mediaIssues.push(described.issue);
  });
  for (const { path, bytes } of texts) hashes.set(path, sha256Of(bytes));
  const found = folderIssues.every(({ code }) => code !== 'no-folder');
  return { found, texts, media, folderIssues, mediaIssues, hashes };
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A file as found: its path from the campaign's root, with `/`, and its bytes. */
export interface RawFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

interface RawFolder {
  /** The texts, sorted by path. */
  readonly files: readonly RawFile[];
  readonly issues: readonly Issue[];
}

/** Bounds on what one folder may cost. */
export interface FolderLimits {
  readonly files: number;
  readonly textBytes: number;
  readonly mediaBytes: number;
}

/** Bounds for a folder that nobody vouches for; far above what a province needs. */
export const FOLDER_LIMITS: FolderLimits = {
  files: 20_000,
  textBytes: 1024 * 1024,
  mediaBytes: 200 * 1024 * 1024,
};

const READ_FOLDERS = new Set(['items', 'procedures', 'media', 'week-notes', 'inbox']);

const TEXT_FILE = /\.(?:ya?ml|md)$/;

/**
 * Reads a content folder: the YAML files at its root, everything below `items/`, `procedures/`, `media/` and `week-notes/`. Names that begin
 * with a dot, what Windows and Word leave behind, and `inbox/` are passed over. A file that cannot be read, is too large, or is a link that leaves the folder is an
 * issue; the others are read all the same. A file that stands where it will not be read is a warning. Each file of `media/` is handed
 * to `eachMedia` and then let go, so that only one is in memory at a time.
 */
async function readFolder(
  root: string,
  limits: FolderLimits,
  eachMedia: (file: RawFile) => Promise<void>,
): Promise<RawFolder> {
  const issues: Issue[] = [];
  const files: RawFile[] = [];
  const realRoot = await realpath(root).catch(() => undefined);
  if (realRoot === undefined) {
    return { files, issues: [issueOf('no-folder', placeIn(root), { folder: inBoth(root) })] };
  }

  async function take(path: string): Promise<void> {
    const full = join(root, path);
    try {
      const real = await realpath(full);
      if (!real.startsWith(realRoot + sep)) {
        issues.push(issueOf('leaves-folder', placeIn(path), { path: inBoth(path) }));
        return;
      }
      const found = await stat(real);
      if (!found.isFile()) {
        issues.push(
          issueOf('unreadable-file', placeIn(path), { reason: 'không phải tệp thường · not a regular file' }),
        );
        return;
      }
      const limit = TEXT_FILE.test(path) ? limits.textBytes : limits.mediaBytes;
      if (found.size > limit) {
        issues.push(
          issueOf('too-large', placeIn(path), { size: megabytes(found.size), limit: megabytes(limit) }),
        );
        return;
      }
      const file = { path, bytes: await readFile(real) };
      if (path.startsWith('media/')) await eachMedia(file);
      else files.push(file);
    } catch (error) {
      issues.push(issueOf('unreadable-file', placeIn(path), { reason: inBoth(reasonOf(error)) }));
    }
  }

  let seen = 0;
  async function walk(folder: string, wanted: (entry: Dirent) => boolean): Promise<void> {
    let entries: Dirent[];
    try {
      entries = await readdir(join(root, folder), { withFileTypes: true });
    } catch (error) {
      if (reasonOf(error) !== 'ENOENT')
        issues.push(issueOf('unreadable-file', placeIn(folder), { reason: inBoth(reasonOf(error)) }));
      return;
    }
    for (const entry of entries.toSorted((a, b) => compareText(a.name, b.name))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const isFolder = entry.isDirectory();
      if (isLitter(entry.name) || (folder === '' && READ_FOLDERS.has(entry.name))) continue;
      if (isFolder && folder !== '' && wanted(entry)) {
        await walk(path, wanted);
        continue;
      }
      if (seen >= limits.files) {
        issues.push(issueOf('too-many-files', placeIn(path), { limit: String(limits.files) }));
        return;
      }
      seen += 1;
      const ignored = wanted(entry) ? undefined : explainIgnored(path, isFolder);
      if (ignored !== undefined) issues.push(ignored);
      else if (wanted(entry)) await take(path);
    }
  }

  await walk('', (entry) => !entry.isDirectory() && isRootFile(entry.name));
  await walk('items', (entry) => entry.isDirectory() || entry.name.endsWith('.md'));
  await walk('procedures', (entry) => entry.isDirectory() || /\.ya?ml$/.test(entry.name));
  await walk('week-notes', (entry) => isWeekNotes(entry.name));
  await walk('media', (entry) => isMediaName(entry.name));
  return { files: files.toSorted((a, b) => compareText(a.path, b.path)), issues };
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024)} MB`;
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/**
 * The bytes of a file of the campaign's `media/` folder.
 *
 * @param folder path of the campaign folder
 * @param path as written in the campaign, `media/nha-rong.svg`
 * @throws ContentError when the file left the folder or went away after the campaign was loaded
 * @example
 * (await readMedia('content', campaign.media[0].path)).length === campaign.media[0].bytes; // true
 */
export function readMedia(folder: string, path: string): Promise<Uint8Array> {
  return readInside(folder, 'media', path);
}

/**
 * The bytes of any content file, as it is written.
 *
 * @param folder path of the campaign folder
 * @param path as an `origin` names it, `items/2020/mot-cua.md`
 * @throws ContentError when the file left the folder or went away after the campaign was loaded
 * @example
 * (await readSource('content', 'campaign.yaml')).length > 0; // true
 */
export function readSource(folder: string, path: string): Promise<Uint8Array> {
  return readInside(folder, '', path);
}

async function readInside(folder: string, below: string, path: string): Promise<Uint8Array> {
  const place = placeIn(path);
  try {
    const root = join(await realpath(folder), below);
    const real = await realpath(join(await realpath(folder), path));
    if (!real.startsWith(root + sep))
      throw new ContentError([issueOf('leaves-folder', place, { path: inBoth(path) })]);
    return await readFile(real);
  } catch (error) {
    if (error instanceof ContentError) throw error;
    throw new ContentError([issueOf('unreadable-file', place, { reason: inBoth(String(error)) })]);
  }
}
