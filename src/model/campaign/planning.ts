/** What a station asks of its planner beyond its grid and its caps. */
import { z } from 'zod';
import { isWeek, WEEKDAYS } from '../time/dates.js';
import { ITEM_KINDS } from './item.js';
import {
  dateSchema,
  durationSchema,
  idSchema,
  languageSchema,
  lineSchema,
  type Origin,
  planCodeSchema,
  weekdaySchema,
} from './scalars.js';

/** Time a week for a topic or a language, as listeners hear it: relayed airings count. */
const quotaSchema = z
  .strictObject({
    topic: planCodeSchema.optional(),
    language: languageSchema.optional(),
    /** Soft: what is missing is named in the plan. */
    atLeast: durationSchema.optional(),
    /** Hard. */
    atMost: durationSchema.optional(),
  })
  .refine(({ topic, language }) => (topic === undefined) !== (language === undefined), 'quota-of-one')
  .refine(({ atLeast, atMost }) => atLeast !== undefined || atMost !== undefined, 'quota-without-limit');

/** A column that is due every calendar month (III.5) in which the campaign runs and the station has a window. */
const columnSchema = z.strictObject({
  id: idSchema,
  title: lineSchema,
  /** The duty that asks for it, by its id in `obligations.yaml`. */
  obligation: planCodeSchema.optional(),
  /** Items of any of these topics, and of any of these kinds; empty = all. */
  topics: z.array(planCodeSchema).default([]),
  kinds: z.array(z.enum(ITEM_KINDS)).default([]),
  /** Airings a month. Soft at first, dearer from week to week, a duty in the last week in which the month has a window. */
  perMonth: z.int().min(1).max(100).default(1),
});

/** An editor's decision: this item is heard in this window. */
const pinSchema = z.strictObject({
  item: idSchema,
  window: idSchema,
  /** One date; without it every date on `days`. */
  date: dateSchema.optional(),
  days: z
    .array(weekdaySchema)
    .min(1)
    .default([...WEEKDAYS]),
});

/** An editor's decision: this item is not heard here, or not in this window, or not in this week or on this date. */
const banSchema = z.strictObject({
  item: idSchema,
  window: idSchema.optional(),
  week: z.string().refine(isWeek, 'bad-week').optional(),
  date: dateSchema.optional(),
});

export const planningSchema = z.strictObject({
  /** Soft: so much of each window should be filled, in percent. */
  fill: z.int().min(0).max(100).default(95),
  /** Never filled, in percent of a window: whoever fills to the last second runs over on air. */
  spare: z.int().min(0).max(50).default(3),
  /** The opening of each window, at least: a signature tune may be longer than the words. */
  opening: durationSchema.default(0),
  /** Between two items, at least, the link included. */
  gap: durationSchema.default(0),
  /** Sign-off at the end of each window, at least. */
  closing: durationSchema.default(0),
  quotas: z.array(quotaSchema).default([]),
  columns: z.array(columnSchema).default([]),
  pins: z.array(pinSchema).default([]),
  bans: z.array(banSchema).default([]),
  /**
   * May an emergency item (Circular 39/2020) pre-empt what is published? Off unless the station says so: then it is planned like a
   * priority item.
   */
  emergency: z.boolean().default(false),
});

type Asked = z.infer<typeof planningSchema>;

/** What a station asks of its planner. A pin that was read from a file knows its place. */
export type Planning = Omit<Asked, 'pins'> & {
  pins: (Asked['pins'][number] & { origin?: Origin & { readonly column: number } })[];
};

/** What the editor leaves out of one week: `week-notes/<week>.yaml`. Without a station it is left out everywhere; nothing depends on `reason`. */
export const weekNotesFileSchema = z.strictObject({
  bans: z
    .array(
      banSchema.omit({ week: true }).extend({ station: idSchema.optional(), reason: lineSchema.optional() }),
    )
    .default([]),
});
