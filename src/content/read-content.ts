import { createHash } from 'node:crypto';
import type { Issue, MediaFile } from '../model/index.js';
import { describeMedia } from './describe-media.js';
import { FOLDER_LIMITS, type FolderLimits, type RawFile, readFolder } from './read-folder.js';

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
