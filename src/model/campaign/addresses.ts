/** Permanent ids and addresses of what is published. */
import { type Campaign, firstLanguage } from './campaign.js';

/**
 * The permanent id of an item: `tag:<authority>:item/<id>` (RFC 4151). The host of the site plays no part.
 *
 * @example
 * guidOf({ authority: 'gialai.loaphat.example,2020' }, 'mot-cua'); // 'tag:gialai.loaphat.example,2020:item/mot-cua'
 */
export function guidOf(campaign: Pick<Campaign, 'authority'>, itemId: string): string {
  return `tag:${campaign.authority}:item/${itemId}`;
}

/**
 * The permanent address of an item's page; what feeds link to and QR codes carry.
 *
 * @example
 * itemUrl(campaign, 'mot-cua'); // 'https://cchc.loaphat.example/i/mot-cua/'
 */
export function itemUrl(campaign: Campaign, itemId: string, language = firstLanguage(campaign)): string {
  const page = language === firstLanguage(campaign) ? '' : `${language}.html`;
  return `${campaign.site}i/${itemId}/${page}`;
}

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

/**
 * FNV-1a, 32 bits, over UTF-16 code units; its low bits alone mix poorly for names that differ in one letter, so the high ones are
 * folded in.
 *
 * @example
 * fnv1a('a') === fnv1a('b'); // false
 */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}
