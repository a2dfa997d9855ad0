/** The entries of `calendar.yaml` as dates; what is written by the moon, year by year. */
import {
  addDays,
  type CalendarDay,
  type CalendarEntry,
  type Campaign,
  stretchOf,
} from '../../model/index.js';
import { LUNAR_YEARS, solarDate } from './lunar.js';

/** A lunar day that does not exist in a year that was asked for. */
export interface MissingLunarDay {
  readonly year: number;
  readonly month: number;
  /** The day that the month lacks, or the leap month that the year lacks. */
  readonly lacks: 'day' | 'leap-month';
}

/** What an entry means between two dates. */
export interface LunarDays {
  readonly days: readonly CalendarDay[];
  readonly missing: readonly MissingLunarDay[];
}

/** Weeks that the campaign touches have days outside it, and what was heard before them is looked at too. */
const AROUND = 31;

/** The entries of `calendar.yaml` as dates, by entry, about as long as the campaign is valid. */
export function calendarDays(
  entries: readonly CalendarEntry[],
  { validFrom, validUntil }: Pick<Campaign, 'validFrom' | 'validUntil'>,
): LunarDays[] {
  const since = addDays(validFrom, -AROUND);
  // No year is written with five figures.
  const until = validUntil < '9999' ? addDays(validUntil, AROUND) : validUntil;
  return entries.map((entry) => datesOfEntry(entry, since, until));
}

/**
 * The dates of an entry that touch a stretch of time: its own, or those of its lunar day in each year. A leap month that comes every few
 * years is missed only when no year of the stretch has it, or when the one that the entry names has none.
 *
 * @example
 * const tet = { lunar: '01-01', leap: false, title: 'Tết', offAir: true, sources: [] };
 * datesOfEntry(tet, '2020-01-01', '2020-12-31').days[0]?.from; // '2020-01-25'
 */
export function datesOfEntry(entry: CalendarEntry, since: string, until: string): LunarDays {
  const { title, offAir, stations, places, topics, sources, lunar, leap, weekdays } = entry;
  const rest = {
    title,
    offAir,
    ...(stations === undefined ? {} : { stations }),
    ...(places === undefined ? {} : { places }),
    topics,
    sources,
  };
  if (weekdays !== undefined) {
    const span = { from: entry.from ?? since, until: entry.until ?? until };
    return { days: [{ ...span, weekdays, ...rest }], missing: [] };
  }
  if (entry.from !== undefined) {
    const end = entry.until === undefined ? {} : { until: entry.until };
    return { days: [{ from: entry.from, ...end, ...rest }], missing: [] };
  }
  const [month = 0, day = 0] = (lunar ?? '').split('-').map(Number);
  const [first, last] = stretchOf(entry.days);
  const years = entry.year === undefined ? yearsBetween(since, until) : [entry.year];
  const days: CalendarDay[] = [];
  const missing: MissingLunarDay[] = [];
  for (const year of years) {
    const date = solarDate({ year, month, day, leap });
    if (date === undefined) {
      const begins = solarDate({ year, month, day: 1, leap });
      const about = begins ?? solarDate({ year, month, day: 1, leap: false }) ?? '';
      if (entry.year !== undefined || (since <= about && about <= until))
        missing.push({ year, month, lacks: begins === undefined ? 'leap-month' : 'day' });
      continue;
    }
    const from = addDays(date, first);
    const end = addDays(date, last);
    if (entry.year !== undefined || (from <= until && since <= end))
      days.push({ from, ...(end === from ? {} : { until: end }), ...rest });
  }
  const seldom = ({ lacks }: MissingLunarDay) => lacks === 'leap-month' && days.length > 0;
  return { days, missing: missing.filter((one) => !seldom(one)) };
}

/** Lunar years of which a day may lie between two dates: that of the first may have begun the year before. */
function yearsBetween(since: string, until: string): number[] {
  const first = Math.max(LUNAR_YEARS.first, Number(since.slice(0, 4)) - 1);
  const last = Math.min(LUNAR_YEARS.last, Number(until.slice(0, 4)) + 1);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
