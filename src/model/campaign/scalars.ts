/**
 * The small values that YAML files are written with. Every message here is a key: the words for people,
 * Vietnamese and English, live in `content/messages/`.
 */

import { z } from 'zod';
import { WEEKDAYS } from '../time/dates.js';

/** An ASCII slug, stable for ever: guids and file names come from it. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'bad-id')
  .max(80, 'bad-id');

/** A code of the plan: topics `II.4.a`, clauses `III.7.c.2`. */
export const planCodeSchema = z.string().regex(/^[IVX]+(?:\.(?:\d+|[a-z]+))*$/, 'bad-plan-code');

/** A BCP 47 tag of the simple kind that the campaign uses: `vi`, `jra`, `bdq`, `en`. */
export const languageSchema = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/, 'bad-language');

/** `2020-07-06`; or an instant with its offset, `2020-07-06T08:00+07:00`. */
export const momentSchema = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d))?$/,
    'bad-moment',
  )
  .refine(isRealMoment, 'bad-moment');

/** A calendar date, `2020-07-06`. */
export const dateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'bad-date')
  .refine(isRealMoment, 'bad-date');

/** A time on the wall clock, `05:30` or `05:30:15`. */
export const clockSchema = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/, 'bad-clock');

/** A year; nothing in a campaign lasts longer. */
const LONGEST = 366 * 86_400;

/** A length, written `45s`, `10m`, `1h30m` or `2d`; held as whole seconds. */
export const durationSchema = z
  .string()
  .regex(/^(?=\d)(?:\d+d)?(?:\d+h)?(?:\d+m)?(?:\d+s)?$/, 'bad-duration')
  .transform(secondsOfDuration)
  .refine((seconds) => seconds <= LONGEST, 'bad-duration');
export const weekdaySchema = z.enum(WEEKDAYS);

/** An address of the web: http or https, nothing else. */
export const webUrlSchema = z.string().max(2000).refine(isWebAddress, 'bad-url');

/** A file of the campaign's `media/` folder, written from the campaign's root. */
export const mediaPathSchema = z.string().regex(/^media\/[A-Za-z0-9._/-]+$/, 'bad-media-path');

/** One line of text for people. */
export const lineSchema = z.string().trim().min(1, 'empty-text').max(300).refine(isSeen, 'empty-text');

/** One or more paragraphs of text for people. */
export const proseSchema = z.string().trim().min(1, 'empty-text').max(20_000);

/**
 * A value that may be a sample: written plainly when it is a fact, or as `{ sample: true, value: … }` when no source
 * gives it. A sample is left out of feeds and speech and hatched in print.
 */
export function sampled<T extends z.ZodType>(schema: T) {
  return z.union([schema, z.strictObject({ sample: z.literal(true), value: schema })]);
}

/** A plain value, or a visible sample that stands where no source gives the fact. */
export type Sampled<T> = T | { readonly sample: true; readonly value: T };

/** The value when it is a fact, otherwise `undefined`. */
export function fact<T extends string | number>(value: Sampled<T> | undefined): T | undefined {
  return typeof value === 'object' ? undefined : value;
}

/** The value to show and whether it is a sample. */
export function sampledValue<T extends string | number>(value: Sampled<T>): { value: T; sample: boolean } {
  return typeof value === 'object' ? { value: value.value, sample: true } : { value, sample: false };
}

/** Seconds in a length such as `1h30m`. */
function secondsOfDuration(text: string): number {
  const unit = { d: 86_400, h: 3_600, m: 60, s: 1 };
  let seconds = 0;
  for (const [, count, name] of text.matchAll(/(\d+)([dhms])/g)) {
    seconds += Number(count) * unit[name as keyof typeof unit];
  }
  return seconds;
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/**
 * Is something seen: letters, figures or signs, not only spaces and marks without width?
 *
 * @example
 * isSeen('\u200b'); // false
 */
export function isSeen(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);
}

function isRealMoment(text: string): boolean {
  const [date = '', clock] = text.split('T');
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const asDate = new Date(Date.UTC(year, month - 1, day));
  const realDate = asDate.getUTCMonth() === month - 1 && asDate.getUTCDate() === day;
  return realDate && (clock === undefined || !Number.isNaN(Date.parse(text)));
}

/** The name of a time zone, `Asia/Ho_Chi_Minh`. */
export const timeZoneSchema = z.string().refine(isTimeZone, 'bad-time-zone');

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return /^[A-Z]/.test(name);
  } catch {
    return false;
  }
}

/** Where something came from: the file, from the campaign's root, and its line. */
export interface Origin {
  readonly file: string;
  readonly line: number;
}

/** A document or page that a fact was read in. */
export const citationSchema = z.strictObject({
  title: lineSchema.describe('Tên tài liệu, số hiệu, ngày · what was read'),
  url: webUrlSchema.optional(),
  accessed: dateSchema.optional(),
  note: lineSchema.optional(),
});
export type Citation = z.infer<typeof citationSchema>;
