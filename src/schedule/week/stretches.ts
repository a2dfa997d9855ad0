/** Stretches of time as instants, each worked out once: a week, a validity, quiet hours. */
import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  earliest,
  endOf,
  type Instant,
  type Item,
  instantAt,
  instantFrom,
  LONG_AGO,
  later,
  latest,
  mondayOf,
  NEVER,
  type Quiet,
  releaseOf,
  secondsOfClock,
  startOf,
  withdrawalOf,
} from '../../model/index.js';

/** A stretch of time, end exclusive. */
export interface Stretch {
  readonly start: Instant;
  readonly end: Instant;
}

/** The stretch that begins at an instant and takes so many seconds. */
export function stretchFrom(start: Instant, seconds: number): Stretch {
  return { start, end: later(start, seconds) };
}

/** Do two stretches share an instant? */
export function overlap(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Does a stretch lie wholly inside another? */
export function inside(inner: Stretch, outer: Stretch): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** A week from Monday 00:00 to the next, in a zone. */
export function stretchOfWeek(week: string, timeZone: string): Stretch {
  const monday = mondayOf(week);
  return {
    start: instantAt(monday, '00:00', timeZone),
    end: instantAt(addDays(monday, 7), '00:00', timeZone),
  };
}

/** The stretch in which something dated is valid; unbounded where no date is given. */
export function validSpan(
  thing: { readonly validFrom?: string | undefined; readonly validUntil?: string | undefined },
  timeZone: string,
): Stretch {
  const { validFrom, validUntil } = thing;
  return {
    start: validFrom === undefined ? LONG_AGO : startOf(validFrom, timeZone),
    end: validUntil === undefined ? NEVER : endOf(validUntil, timeZone),
  };
}

/** The stretch in which an item is published and valid, approved by then or not; empty (`end <= start`) for a draft. */
export function liveSpan(item: Item, timeZone: string): Stretch {
  if (item.status === 'draft') return { start: instantFrom(0), end: instantFrom(0) };
  const valid = validSpan(item, timeZone);
  return {
    start: latest(valid.start, startOf(item.published, timeZone)),
    end: earliest(valid.end, withdrawalOf(item, timeZone)),
  };
}

/**
 * Of the stretch in which an item is live, that in which it may be read: from its approval on; an event until it begins, or as long as one
 * can still take part; everything else as long as no day that its text looks forward to has passed.
 */
export function airSpan(item: Item, timeZone: string): Stretch {
  const live = liveSpan(item, timeZone);
  return {
    start: latest(live.start, releaseOf(item, timeZone)),
    end: earliest(live.end, passedAt(item, timeZone)),
  };
}

function passedAt({ when, appointment }: Pick<Item, 'when' | 'appointment'>, timeZone: string): Instant {
  if (when?.until !== undefined) return endOf(when.until, timeZone);
  if (when !== undefined) return startOf(when.date, timeZone);
  return appointment === undefined ? NEVER : endOf(appointment, timeZone);
}

/** Is something live at a moment of a week? */
export function liveInWeek(span: Stretch, week: string, timeZone: string): boolean {
  return span.start < span.end && overlap(span, stretchOfWeek(week, timeZone));
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
function reaches(date: string, clock: string, timeZone: string, reading: 'earlier' | 'later'): Instant {
  const wall = Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(clock));
  const shown = wall.toZonedDateTime(timeZone, { disambiguation: reading });
  if (shown.toPlainDateTime().equals(wall)) return instantFrom(shown.epochMilliseconds);
  const beforeJump = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  return instantFrom((beforeJump.getTimeZoneTransition('next') ?? shown).epochMilliseconds);
}
