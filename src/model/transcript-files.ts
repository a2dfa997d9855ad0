/** The files that hold what is said in a recording. */
import { type Campaign, firstLanguage } from './campaign.js';

/** Media type of each form of a transcript, by the ending of its name. */
export const TRANSCRIPT_FORMATS = {
  vtt: 'text/vtt',
  txt: 'text/plain',
  html: 'text/html',
} as const;

export type TranscriptFormat = keyof typeof TRANSCRIPT_FORMATS;

/**
 * Where a transcript lies in a publication: beside the item's page.
 *
 * @example
 * transcriptPath(campaign, 'mot-cua', 'vi', 'vtt'); // 'i/mot-cua/transcript.vtt'
 * @example
 * transcriptPath(campaign, 'mot-cua', 'jra', 'txt'); // 'i/mot-cua/transcript.jra.txt'
 */
export function transcriptPath(
  campaign: Pick<Campaign, 'languages'>,
  itemId: string,
  language: string,
  format: TranscriptFormat,
): string {
  const own = language === firstLanguage(campaign) ? '' : `.${language}`;
  return `i/${itemId}/transcript${own}.${format}`;
}
