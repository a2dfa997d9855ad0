/** Quiet hours as stretches of instants. */
import { Temporal } from 'temporal-polyfill';
import { addDays, type Quiet, secondsOfClock } from '../../model/index.js';

/** A stretch of time, milliseconds, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The quiet hours that begin on a date; a rule whose end is not later than its start runs into the next day.
 *
 * People mean the clock on the wall. Where it jumps over an hour, quiet that begins or ends in that hour begins or ends with
 * the jump; where it shows an hour twice, quiet begins with the first and ends with the second. So nothing sounds at
 * an instant whose clock time is quiet.
 */
export function quietHoursOn(quiet: readonly Quiet[], date: string, timeZone: string): Stretch[] {
  return quiet
    .map(({ from, until }) => ({
      start: reaches(date, from, timeZone, 'earlier'),
      end: reaches(
        secondsOfClock(until) > secondsOfClock(from) ? date : addDays(date, 1),
        until,
        timeZone,
        'later',
      ),
    }))
    .filter(({ start, end }) => start < end);
}

/** The instant at which the wall clock comes to, or jumps over, a time. */
function reaches(date: string, clock: string, timeZone: string, reading: 'earlier' | 'later'): number {
  const wall = Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(clock));
  const shown = wall.toZonedDateTime(timeZone, { disambiguation: reading });
  if (shown.toPlainDateTime().equals(wall)) return shown.epochMilliseconds;
  const beforeJump = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  return (beforeJump.getTimeZoneTransition('next') ?? shown).epochMilliseconds;
}

/** Do two stretches share an instant? */
export function overlap(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end;
}
