import { ContentError } from '../errors.js';
import type { Campaign } from '../model/index.js';
import { type CheckedContent, judgeContent } from './judge-content.js';
import { noMemory, type ParseMemory } from './parse-memory.js';
import { readContent } from './read-content.js';
import { FOLDER_LIMITS, type FolderLimits } from './read-folder.js';

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
