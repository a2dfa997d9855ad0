/** Dates, instants and ISO weeks. Time is always an argument: nothing here reads a clock. */
import { Temporal } from 'temporal-polyfill';
import { remembered } from './remembered.js';
import { WEEKDAYS, type Weekday } from './scalars.js';
import { offsetAt } from './zone-offset.js';

/**
 * The first instant of a moment, in milliseconds since 1970: a date alone means 00:00 in the zone.
 *
 * @example
 * startOf('2020-07-06', 'Asia/Ho_Chi_Minh'); // 1593968400000
 */
export function startOf(moment: string, timeZone: string): number {
  return start(moment, timeZone);
}

const start = remembered((moment, timeZone) =>
  moment.includes('T')
    ? Temporal.Instant.from(moment).epochMilliseconds
    : Temporal.PlainDate.from(moment).toZonedDateTime(timeZone).epochMilliseconds,
);

/**
 * The instant at which a validity ends, exclusive: a date alone includes its whole day.
 *
 * @example
 * endOf('2020-07-06', 'Asia/Ho_Chi_Minh'); // 1594054800000, 00:00 of the 7th
 */
export function endOf(moment: string, timeZone: string): number {
  return end(moment, timeZone);
}

const end = remembered((moment, timeZone) =>
  moment.includes('T')
    ? Temporal.Instant.from(moment).epochMilliseconds
    : Temporal.PlainDate.from(moment).add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds,
);

/** Is an instant (milliseconds) inside a validity? */
export function isValidAt(
  thing: { readonly validFrom?: string | undefined; readonly validUntil?: string | undefined },
  instant: number,
  timeZone: string,
): boolean {
  const { validFrom, validUntil } = thing;
  return (
    (validFrom === undefined || startOf(validFrom, timeZone) <= instant) &&
    (validUntil === undefined || instant < endOf(validUntil, timeZone))
  );
}

/**
 * An instant as ISO text with the zone's offset, to the second.
 *
 * @example
 * isoAt(1593968400000, 'Asia/Ho_Chi_Minh'); // '2020-07-06T00:00:00+07:00'
 */
export function isoAt(instant: number, timeZone: string): string {
  const minutes = offsetAt(instant, timeZone) / 60_000;
  const wall = new Date(instant + minutes * 60_000);
  if (!Number.isInteger(minutes) || Number.isNaN(wall.getTime()) || !/^\d{4}-/.test(wall.toISOString())) {
    return Temporal.Instant.fromEpochMilliseconds(instant)
      .toZonedDateTimeISO(timeZone)
      .toString({ smallestUnit: 'second', timeZoneName: 'never' });
  }
  const sign = minutes < 0 ? '-' : '+';
  const two = (count: number) => String(Math.floor(count)).padStart(2, '0');
  const offset = `${sign}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
  return `${wall.toISOString().slice(0, 19)}${offset}`;
}

/** Milliseconds of an ISO text with offset. @example instantOf('2020-07-06T00:00:00+07:00'); // 1593968400000 */
export function instantOf(iso: string): number {
  return parsed(iso, '');
}

const parsed = remembered((iso) => Temporal.Instant.from(iso).epochMilliseconds);

/**
 * The instant of a wall-clock time on a date: the one policy of loaphat for clocks that change.
 *
 * - A time that the clock jumps over (a gap) is as much later as the clock jumps: 02:30 becomes 03:30.
 * - A time that the clock shows twice (an overlap) is the first of the two.
 *
 * That is what Temporal calls `compatible`, and what RFC 5545 (3.3.5) asks of calendars. Lengths are seconds that pass, so nothing gets
 * longer or shorter on such a day. Quiet hours alone are read otherwise (`quietHoursOn`), so that the clock never shows a quiet time
 * while something sounds.
 *
 * @throws RangeError for a date, a time or a zone that does not exist
 * @example
 * isoAt(instantAt('2020-03-29', '02:30', 'Europe/Paris'), 'Europe/Paris'); // '2020-03-29T03:30:00+02:00'
 */
export function instantAt(date: string, clock: string, timeZone: string): number {
  return wallClock(`${date}T${clock}`, timeZone);
}

const wallClock = remembered(
  (wall, timeZone) => Temporal.PlainDateTime.from(wall).toZonedDateTime(timeZone).epochMilliseconds,
);

/** Seconds since midnight of a clock time. @example secondsOfClock('05:30'); // 19800 */
export function secondsOfClock(clock: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

/** Is this the name of an ISO week that exists? @example isWeek('2020-W53'); // true */
export function isWeek(text: string): boolean {
  const match = /^(\d{4})-W(\d{2})$/.exec(text);
  return match !== null && weekOf(mondayOf(text)) === text;
}

/**
 * The Monday of an ISO week (ISO 8601: week 1 holds 4 January).
 *
 * @example
 * mondayOf('2020-W28'); // '2020-07-06'
 */
export function mondayOf(week: string): string {
  const [year = 0, number = 0] = week.split('-W').map(Number);
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 });
  return fourth
    .subtract({ days: fourth.dayOfWeek - 1 })
    .add({ weeks: number - 1 })
    .toString();
}

/** The ISO week of a date. @example weekOf('2021-01-03'); // '2020-W53' */
export function weekOf(date: string): string {
  const day = Temporal.PlainDate.from(date);
  return `${day.yearOfWeek}-W${String(day.weekOfYear).padStart(2, '0')}`;
}

/** The seven dates of a week, Monday first. */
export function datesOf(week: string): string[] {
  const monday = Temporal.PlainDate.from(mondayOf(week));
  return [0, 1, 2, 3, 4, 5, 6].map((days) => monday.add({ days }).toString());
}

/** The weekday of a date. @example weekdayOf('2020-07-06'); // 'mon' */
export function weekdayOf(date: string): Weekday {
  // 1 January 1970 was a Thursday.
  const index = (((Date.parse(date) / 86_400_000 + 3) % 7) + 7) % 7;
  return WEEKDAYS[index] ?? 'mon';
}

/** A week so many weeks later. @example addWeeks('2020-W53', 1); // '2021-W01' */
export function addWeeks(week: string, weeks: number): string {
  return weekOf(addDays(mondayOf(week), 7 * weeks));
}

/** A date so many days later. @example addDays('2020-02-28', 2); // '2020-03-01' */
export function addDays(date: string, days: number): string {
  return later(date, String(days));
}

const later = remembered((date, days) =>
  Temporal.PlainDate.from(date)
    .add({ days: Number(days) })
    .toString(),
);

/** The date in a zone at an instant. */
export function dateAt(instant: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}
