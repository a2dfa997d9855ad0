/** Dates and times as Excel counts them: days since 30 December 1899, on the wall clock, without a zone. */
import { exactClockText, secondsOfClock } from '../../../model/index.js';

const DAY = 86_400;

/** The number of a date. @example serialDate('2020-07-06'); // 44018 */
export function serialDate(date: string): number {
  return Date.parse(date) / (DAY * 1000) + 25_569;
}

/** The part of the day that has passed at an instant, ISO with offset. @example serialClock('2020-07-06T06:00:00+07:00'); // 0.25 */
export function serialClock(iso: string): number {
  return secondsOfClock(exactClockText(iso)) / DAY;
}

/** A length in seconds as a part of a day, which sums up to hours. @example serialLength(43_200); // 0.5 */
export function serialLength(seconds: number): number {
  return seconds / DAY;
}
