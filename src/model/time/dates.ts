/** Dates, weekdays and ISO weeks. */
import { Temporal } from 'temporal-polyfill';
import { remembered } from '../remembered.js';

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export type Weekday = (typeof WEEKDAYS)[number];

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

/** Is this the name of an ISO week that exists? @example isWeek('2020-W53'); // true */
export function isWeek(text: string): boolean {
  const match = /^(\d{4})-W(\d{2})$/.exec(text);
  return match !== null && weekOf(mondayOf(text)) === text;
}

/** The seven dates of a week, Monday first. */
export function datesOf(week: string): string[] {
  const monday = Temporal.PlainDate.from(mondayOf(week));
  return [0, 1, 2, 3, 4, 5, 6].map((days) => monday.add({ days }).toString());
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

/** The weekday of a date. @example weekdayOf('2020-07-06'); // 'mon' */
export function weekdayOf(date: string): Weekday {
  // 1 January 1970 was a Thursday.
  const index = (((Date.parse(date) / 86_400_000 + 3) % 7) + 7) % 7;
  return WEEKDAYS[index] ?? 'mon';
}

/** Seconds since midnight of a clock time. @example secondsOfClock('05:30'); // 19800 */
export function secondsOfClock(clock: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}
