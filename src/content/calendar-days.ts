/** The entries of `calendar.yaml` as dates. */
import {
  addDays,
  type CalendarEntry,
  type Campaign,
  datesOfEntry,
  type Issue,
  type LunarDays,
} from '../model/index.js';
import type { Draft } from './draft.js';
import { issueOf } from './messages.js';

/** Weeks that the campaign touches have days outside it, and what was heard before them is looked at too. */
const AROUND = 31;

/** By entry: its dates, about as long as the campaign is valid. */
export function calendarDays(
  entries: readonly CalendarEntry[],
  { validFrom, validUntil }: Pick<Campaign, 'validFrom' | 'validUntil'>,
): LunarDays[] {
  const since = addDays(validFrom, -AROUND);
  // No year is written with five figures.
  const until = validUntil < '9999' ? addDays(validUntil, AROUND) : validUntil;
  return entries.map((entry) => datesOfEntry(entry, since, until));
}

/** Lunar days that a year of the campaign lacks. */
export function checkCalendar({ calendar, campaign }: Draft): Issue[] {
  if (!calendar || !campaign) return [];
  return calendarDays(calendar.data.days, campaign.data).flatMap(({ missing }, index) =>
    missing.slice(0, 1).map(({ year, month, lacks }) => {
      const field = lacks === 'day' ? 'lunar' : 'leap';
      const path = ['days', index, field];
      const values = {
        lunar: calendar.data.days[index]?.lunar ?? '',
        year: String(year),
        month: String(month),
      };
      return issueOf(
        lacks === 'day' ? 'lunar-day-missing' : 'leap-month-missing',
        { file: calendar.at.file, ...calendar.at.locate(path), field: path.join('.') },
        values,
      );
    }),
  );
}
