/** Instants: moments as they are written, clocks on walls, and milliseconds. Time is always an argument: nothing here reads a clock. */
import { Temporal } from 'temporal-polyfill';
import { remembered } from '../remembered.js';

declare const kind: unique symbol;

/**
 * An instant: milliseconds since 1970, made by the functions of this file and by no arithmetic. Two may be compared and subtracted as the
 * numbers that they are; `later` counts on from one.
 */
export type Instant = number & { readonly [kind]: 'Instant' };

/** An instant as files have it: ISO text with offset, `2020-07-06T00:00:00+07:00`. */
export type IsoTime = string;

/** What the doors of the library take for an instant. */
export type InstantLike = Instant | IsoTime;

/** Before all others. */
export const LONG_AGO: Instant = instantFrom(Number.NEGATIVE_INFINITY);
/** After all others. */
export const NEVER: Instant = instantFrom(Number.POSITIVE_INFINITY);

/**
 * The instant that an ISO text with offset names; an instant stays itself.
 *
 * @throws RangeError for a text that names none
 * @example
 * instantOf('2020-07-06T00:00:00+07:00'); // 1593968400000
 */
export function instantOf(moment: InstantLike): Instant {
  return typeof moment === 'string' ? parsed(moment, '') : moment;
}

const parsed = remembered((iso) => instantFrom(Temporal.Instant.from(iso).epochMilliseconds));

/** The instant that a clock or an engine counts in milliseconds since 1970. @example instantFrom(0) === instantOf('1970-01-01T00:00:00Z'); // true */
export function instantFrom(milliseconds: number): Instant {
  return milliseconds as Instant;
}

/** So many seconds later. @example later(instantOf('2020-07-06T00:00:00Z'), 60) === instantOf('2020-07-06T00:01:00Z'); // true */
export function later(instant: Instant, seconds: number): Instant {
  return instantFrom(instant + seconds * 1000);
}

/** The first of some instants; `NEVER` of none. */
export function earliest(...instants: readonly Instant[]): Instant {
  return instantFrom(Math.min(...instants));
}

/** The last of some instants; `LONG_AGO` of none. */
export function latest(...instants: readonly Instant[]): Instant {
  return instantFrom(Math.max(...instants));
}

/**
 * An instant as ISO text with the zone's offset, to the second.
 *
 * @example
 * isoAt(instantOf('2020-07-05T17:00:00Z'), 'Asia/Ho_Chi_Minh'); // '2020-07-06T00:00:00+07:00'
 */
export function isoAt(instant: Instant, timeZone: string): string {
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

/**
 * The first instant of a moment: a date alone means 00:00 in the zone.
 *
 * @example
 * startOf('2020-07-06', 'Asia/Ho_Chi_Minh'); // 1593968400000
 */
export function startOf(moment: string, timeZone: string): Instant {
  return start(moment, timeZone);
}

const start = remembered((moment, timeZone) =>
  moment.includes('T')
    ? instantOf(moment)
    : instantFrom(Temporal.PlainDate.from(moment).toZonedDateTime(timeZone).epochMilliseconds),
);

/**
 * The instant at which a validity ends, exclusive: a date alone includes its whole day.
 *
 * @example
 * endOf('2020-07-06', 'Asia/Ho_Chi_Minh'); // 1594054800000, 00:00 of the 7th
 */
export function endOf(moment: string, timeZone: string): Instant {
  return end(moment, timeZone);
}

const end = remembered((moment, timeZone) =>
  moment.includes('T')
    ? instantOf(moment)
    : instantFrom(
        Temporal.PlainDate.from(moment).add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds,
      ),
);

/** Is an instant inside a validity? */
export function isValidAt(
  thing: { readonly validFrom?: string | undefined; readonly validUntil?: string | undefined },
  instant: Instant,
  timeZone: string,
): boolean {
  const { validFrom, validUntil } = thing;
  return (
    (validFrom === undefined || startOf(validFrom, timeZone) <= instant) &&
    (validUntil === undefined || instant < endOf(validUntil, timeZone))
  );
}

/** The date in a zone at an instant. */
export function dateAt(instant: Instant, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}

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
export function instantAt(date: string, clock: string, timeZone: string): Instant {
  return wallClock(`${date}T${clock}`, timeZone);
}

const wallClock = remembered((wall, timeZone) =>
  instantFrom(Temporal.PlainDateTime.from(wall).toZonedDateTime(timeZone).epochMilliseconds),
);

/**
 * Milliseconds that a zone is ahead of UTC at an instant. Temporal is asked once for each stretch between two changes of the
 * clocks: a build asks a hundred thousand times.
 *
 * @example
 * offsetAt(instantOf('2020-07-05T17:00:00Z'), 'Asia/Ho_Chi_Minh'); // 25200000
 */
export function offsetAt(instant: Instant, timeZone: string): number {
  const stretches = known.get(timeZone) ?? [];
  known.set(timeZone, stretches);
  const found = stretches.find(({ start, end }) => start <= instant && instant < end);
  if (found !== undefined) return found.offset;
  const there = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
  const next = there.getTimeZoneTransition('next')?.epochMilliseconds ?? Number.POSITIVE_INFINITY;
  // The change before is looked for from one nanosecond later, so that a change at this very instant counts.
  const previous = there.add({ nanoseconds: 1 }).getTimeZoneTransition('previous')?.epochMilliseconds;
  const fresh: Stretch = {
    start: previous ?? Number.NEGATIVE_INFINITY,
    end: next,
    offset: there.offsetNanoseconds / 1e6,
  };
  stretches.push(fresh);
  return fresh.offset;
}

/** From `start` (included) to `end` (excluded), milliseconds since 1970, the zone is `offset` milliseconds ahead of UTC. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly offset: number;
}

const known = new Map<string, Stretch[]>();
