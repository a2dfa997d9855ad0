/** Dated exceptions: Tết, campaign days, days off air. */
import { z } from 'zod';
import { citationSchema, dateSchema, idSchema, lineSchema } from './scalars.js';

/** Month and day of the lunar calendar, `01-01`: mùng một tháng Giêng. */
const lunarDaySchema = z.string().regex(/^(?:0?[1-9]|1[0-2])-(?:0?[1-9]|[12]\d|30)$/, 'bad-lunar-day');

/** The most days that an entry reaches before or behind its lunar day. */
const FARTHEST = 60;

/** Days around the lunar day, `-2..4`: from two days before it to four days after. */
const aroundSchema = z
  .string()
  .regex(/^-?\d{1,2}\.\.-?\d{1,2}$/, 'bad-days-around')
  .refine(isStretch, 'bad-days-around');

/**
 * One or more days in a row, by the calendar on the wall (`from`, `until`) or by the moon (`lunar`, `days`). What is written by the moon
 * comes every year, unless a year is named.
 */
const calendarDaySchema = z
  .strictObject({
    from: dateSchema.optional(),
    until: dateSchema.optional(),
    lunar: lunarDaySchema.optional(),
    days: aroundSchema.optional(),
    /** In the leap month (tháng nhuận) behind the month of that number. */
    leap: z.boolean().default(false),
    /** The lunar year, named after the Gregorian year in which it begins; without it, every year. */
    year: z.int().min(1900).max(2100).optional(),
    title: lineSchema,
    /** `true`: no window of ours is filled on these days. */
    offAir: z.boolean().default(false),
    /** Only these stations; without it, all. */
    stations: z.array(idSchema).optional(),
    sources: z.array(citationSchema).default([]),
  })
  .refine(({ from, lunar }) => (from === undefined) !== (lunar === undefined), 'day-of-one-calendar')
  .refine(
    ({ until, lunar, days, leap, year }) =>
      lunar === undefined ? days === undefined && !leap && year === undefined : until === undefined,
    'day-of-both-calendars',
  );

export const calendarFileSchema = z.strictObject({ days: z.array(calendarDaySchema).default([]) });

/** An entry of `calendar.yaml`, as it is written. */
export type CalendarEntry = z.infer<typeof calendarDaySchema>;

/** Days in a row, by date. */
export interface CalendarDay {
  readonly from: string;
  /** The last of them; without it `from` is. */
  readonly until?: string | undefined;
  readonly title: string;
  readonly offAir: boolean;
  readonly stations?: readonly string[] | undefined;
  readonly sources: CalendarEntry['sources'];
}

/** First and last of the days around a lunar day. @example stretchOf('-2..4'); // [-2, 4] */
export function stretchOf(days = '0..0'): [first: number, last: number] {
  const [first = 0, last = 0] = days.split('..').map(Number);
  return [first, last];
}

function isStretch(days: string): boolean {
  const [first, last] = stretchOf(days);
  return first <= last && Math.abs(first) <= FARTHEST && Math.abs(last) <= FARTHEST;
}
