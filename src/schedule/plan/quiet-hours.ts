/** Quiet hours as stretches of instants. */
import { addDays, instantAt, type Quiet, secondsOfClock } from '../../model/index.js';

/** A stretch of time, milliseconds, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The quiet hours that begin on a date; a rule whose end is not later than its start runs into the next day. */
export function quietHoursOn(quiet: readonly Quiet[], date: string, timeZone: string): Stretch[] {
  return quiet.map(({ from, until }) => ({
    start: instantAt(date, from, timeZone),
    end: instantAt(secondsOfClock(until) > secondsOfClock(from) ? date : addDays(date, 1), until, timeZone),
  }));
}

/** Do two stretches share an instant? */
export function overlap(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end;
}
