/** Dated exceptions: Tết, campaign days, days off air. */
import { z } from 'zod';
import { type Weekday, weekdayOf } from '../time/dates.js';
import { lineage, type Place } from './place.js';
import {
  citationSchema,
  dateSchema,
  idSchema,
  lineSchema,
  planCodeSchema,
  weekdaySchema,
} from './scalars.js';

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
    /** Only stations of these places and of what lies in them; without it, all. */
    places: z.array(idSchema).optional(),
    /** On these days of every week between `from` and `until`: a market day. */
    weekdays: z.array(weekdaySchema).min(1).optional(),
    /** What the day is about there: items on it come first. */
    topics: z.array(planCodeSchema).default([]),
    sources: z.array(citationSchema).default([]),
  })
  .refine(
    ({ from, lunar, weekdays }) => (from === undefined && weekdays === undefined) !== (lunar === undefined),
    'day-of-one-calendar',
  )
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
  readonly places?: readonly string[] | undefined;
  /** Of the days between `from` and `until`, only these of each week. */
  readonly weekdays?: readonly Weekday[] | undefined;
  readonly topics: readonly string[];
  readonly sources: CalendarEntry['sources'];
}

/**
 * Is a date one of an entry's, at a station?
 *
 * @example
 * const market = { from: '2020-01-01', until: '2020-12-31', weekdays: ['sun'], places: ['pho-nui'], title: 'Chợ phiên', offAir: false, topics: [], sources: [] };
 * isOnDay(market, '2020-07-12', { id: 'dai', place: 'xa' }, [{ id: 'xa', parent: 'pho-nui' }, { id: 'pho-nui' }]); // true
 */
export function isOnDay(
  day: CalendarDay,
  date: string,
  station: StationPlace,
  places: readonly Pick<Place, 'id' | 'parent'>[],
): boolean {
  const { from, until = from, weekdays } = day;
  const falls = from <= date && date <= until && (weekdays?.includes(weekdayOf(date)) ?? true);
  return falls && isMeantFor(day, station, places);
}

interface StationPlace {
  readonly id: string;
  readonly place: string;
}

/** Is an entry one of a station's, whatever its dates? */
export function isMeantFor(
  { stations, places }: Pick<CalendarDay, 'stations' | 'places'>,
  { id, place }: StationPlace,
  all: readonly Pick<Place, 'id' | 'parent'>[],
): boolean {
  return (
    (stations?.includes(id) ?? true) &&
    (places === undefined || lineage(all, place).some((one) => places.includes(one.id)))
  );
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
