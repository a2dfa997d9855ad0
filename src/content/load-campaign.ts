/** Folder → campaign. */
import { ContentError } from '../errors.js';
import type { Campaign, Issue } from '../model/index.js';
import { type CheckedContent, judgeContent } from './judge-content.js';
import { noMemory, type ParseMemory, parseMemory } from './read/parse-memory.js';
import { FOLDER_LIMITS, type FolderLimits, type RawContent, readContent } from './read/read-content.js';

/**
 * Reads a content folder whole and checks it whole.
 *
 * @param folder path of the campaign folder
 * @returns the campaign when nothing is wrong, and every issue at once; never throws for what is in the folder
 * @example
 * const { issues } = await checkContent('content');
 * issues.filter(({ severity }) => severity === 'error').length; // 0
 */
export async function checkContent(
  folder: string,
  limits: FolderLimits = FOLDER_LIMITS,
  memory: ParseMemory = noMemory,
): Promise<CheckedContent> {
  return judgeContent(await readContent(folder, limits), memory);
}

/**
 * A content folder as a frozen campaign.
 *
 * @param folder path of the campaign folder
 * @param memory what texts were parsed to before, so that only those that changed are parsed
 * @throws ContentError with every issue: file, line, column, field, what is wrong and what to do, in Vietnamese and English
 * @example
 * const campaign = await loadCampaign('content');
 * campaign.id; // 'gia-lai-2020'
 */
export async function loadCampaign(folder: string, memory: ParseMemory = noMemory): Promise<Campaign> {
  const { campaign, issues } = await checkContent(folder, FOLDER_LIMITS, memory);
  if (campaign === undefined) throw new ContentError(issues.filter(({ severity }) => severity === 'error'));
  return campaign;
}

/** What a folder has to say when the messages at fault are set aside. */
export interface SoundContent {
  /** The campaign without them: as if their files were not there. */
  readonly campaign: Campaign;
  /** Every error of the folder, in the order of files and lines. */
  readonly faults: readonly Issue[];
  /** The files set aside, sorted: those at fault, and those that cannot do without one of them. */
  readonly leftOut: readonly string[];
}

/** What stands by itself; a fault in any other file is a fault of the whole. */
const MESSAGES = /^(?:items|procedures|media)\//;

/** A file may need one that needs one that is at fault; nobody writes a longer chain. */
const MOST_ROUNDS = 10;

/**
 * A content folder as a frozen campaign, without the messages, procedures, translations and pictures that have faults, and without what needs them.
 * For an urgent print or a look at the rest: a message set aside is missing from feeds, plans and reports as if it had never been written.
 *
 * @param folder path of the campaign folder
 * @param memory what texts were parsed to before, so that only those that changed are parsed
 * @throws ContentError with every error of the folder, when a file that all depend on (`campaign.yaml`, `stations.yaml`…) is at fault or needs one
 *   that is
 * @example
 * const { campaign, leftOut } = await loadSoundContent('content');
 * [campaign.id, leftOut.length]; // ['gia-lai-2020', 0]
 */
export async function loadSoundContent(
  folder: string,
  memory: ParseMemory = parseMemory(),
): Promise<SoundContent> {
  const raw = await readContent(folder);
  let judged = judgeContent(raw, memory);
  const faults = errorsOf(judged);
  const leftOut = new Set<string>();
  for (let round = 0; judged.campaign === undefined && round < MOST_ROUNDS; round += 1) {
    for (const { file } of errorsOf(judged)) leftOut.add(file);
    if (![...leftOut].every((file) => MESSAGES.test(file))) break;
    judged = judgeContent(without(raw, leftOut), memory);
  }
  if (judged.campaign === undefined) throw new ContentError(faults);
  return { campaign: judged.campaign, faults, leftOut: [...leftOut].sort() };
}

function errorsOf({ issues }: CheckedContent): Issue[] {
  return issues.filter(({ severity }) => severity === 'error');
}

function without(raw: RawContent, files: ReadonlySet<string>): RawContent {
  const kept = ({ file }: Issue) => !files.has(file);
  const there = ({ path }: { readonly path: string }) => !files.has(path);
  return {
    ...raw,
    texts: raw.texts.filter(there),
    media: raw.media.filter(there),
    folderIssues: raw.folderIssues.filter(kept),
    mediaIssues: raw.mediaIssues.filter(kept),
    hashes: new Map([...raw.hashes].filter(([path]) => !files.has(path))),
  };
}
