/** Airings: what was, or is to be, heard. */
import { z } from 'zod';
import type { Campaign } from '../campaign/campaign.js';
import type { ItemVersion } from '../campaign/item.js';
import { dateSchema, idSchema } from '../campaign/scalars.js';
import { itemOf, original, versionIn } from '../campaign/select.js';
import type { PlannedAiring } from './week.js';

/** One line of `--history FILE` (JSONL): something that was really broadcast. */
export const airingSchema = z.object({
  /** `station/date/window/item`. */
  id: z.string().min(7).max(400),
  station: idSchema,
  date: dateSchema,
  window: idSchema,
  item: idSchema,
  /** ISO instant with offset. */
  start: z.string().max(40),
  seconds: z.int().min(0),
  status: z.enum(['aired', 'late', 'short', 'missed', 'pre-empted', 'made-good']).default('aired'),
});

/** Something that was really broadcast. */
export type Airing = z.infer<typeof airingSchema>;

/**
 * The id of an airing.
 *
 * @example
 * airingId('dai-krong-pa', '2020-07-06', 'sang', 'mot-cua'); // 'dai-krong-pa/2020-07-06/sang/mot-cua'
 */
export function airingId(station: string, date: string, window: string, item: string): string {
  return `${station}/${date}/${window}/${item}`;
}

/** The words that an airing is made from: the version in its language, or the original that the announcer interprets. */
export function wordsOf(campaign: Pick<Campaign, 'items'>, airing: PlannedAiring): ItemVersion {
  const item = itemOf(campaign, airing.item);
  return airing.interpret ? original(item) : (versionIn(item, airing.language) ?? original(item));
}
