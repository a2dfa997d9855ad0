/** What a station says around its items, as data: opening, links, notices, closing. Every text has named places, `{station}`. */
import { z } from 'zod';
import { ITEM_KINDS } from './item.js';
import { durationSchema, languageSchema, lineSchema } from './scalars.js';

/** The places that a text may have, by its field. */
export const FRAME_PLACES = {
  opening: ['station', 'place', 'date', 'time', 'programme'],
  first: ['piece'],
  next: ['piece'],
  same: ['piece'],
  pieces: [],
  notices: ['kind', 'place'],
  long: ['station', 'place', 'programme', 'contact'],
  short: ['station', 'place', 'programme', 'contact'],
  desk: ['kind', 'place'],
} as const;

/** The words of one language; a field that is left out is said as the campaign, or loaphat itself, has it. */
export const frameWordsSchema = z.strictObject({
  /** At the start of a window. */
  opening: lineSchema.optional(),
  /** Before the first item, when its kind has a name in `pieces`. */
  first: lineSchema.optional(),
  /** Before each further one; several are said in turn. */
  next: z.array(lineSchema).min(1).max(12).optional(),
  /** In place of `next` before one of the same kind as the item before it. */
  same: z.array(lineSchema).min(1).max(12).optional(),
  /** What a kind is called in them; a kind without a name follows after the pause alone. */
  pieces: z.partialRecord(z.enum(ITEM_KINDS), lineSchema).optional(),
  /** Before the place's own announcements, where a window keeps seconds for them. */
  notices: lineSchema.optional(),
  /** At the end: `long` says where to send feedback (III.2.c.1), once a day; `short` is said in the day's other windows. */
  closing: z.strictObject({ long: lineSchema.optional(), short: lineSchema.optional() }).optional(),
  /** `{contact}` where no true address or number is known for the station's place. */
  desk: lineSchema.optional(),
  /** Silence before each item. */
  pause: durationSchema.refine((seconds) => seconds <= 30, 'pause-too-long').optional(),
});

/** By language; `none`: nothing is said around items, as where a computer plays recordings. */
export const wordsSchema = z.record(languageSchema, z.union([z.literal('none'), frameWordsSchema]));

/** What is said around items in one language. */
export type FrameWords = z.infer<typeof frameWordsSchema>;
/** The same in each language that has words of its own. */
export type WordsByLanguage = z.infer<typeof wordsSchema>;

/**
 * Words over other words: what the first ones leave out is taken from the second.
 *
 * @example
 * wordsOver({ opening: 'A' }, { opening: 'B', first: 'C' }); // { opening: 'A', first: 'C' }
 */
export function wordsOver(
  own: FrameWords | 'none' = {},
  under: FrameWords | 'none' = {},
): FrameWords | 'none' {
  if (own === 'none') return own;
  if (under === 'none') return Object.keys(own).length === 0 ? under : own;
  const pieces = { ...under.pieces, ...own.pieces };
  const closing = { ...under.closing, ...own.closing };
  return {
    ...under,
    ...own,
    ...(Object.keys(pieces).length === 0 ? {} : { pieces }),
    ...(Object.keys(closing).length === 0 ? {} : { closing }),
  };
}
