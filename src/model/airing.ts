/** Airings: what was, or is to be, heard. */
import { z } from 'zod';
import { dateSchema, idSchema } from './scalars.js';

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
