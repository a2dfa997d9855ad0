/** Offsets of time zones, asked once for each stretch of time in which they stay the same. */
import { Temporal } from 'temporal-polyfill';

/** From `start` (included) to `end` (excluded), milliseconds since 1970, the zone is `offset` milliseconds ahead of UTC. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly offset: number;
}

const known = new Map<string, Stretch[]>();

/**
 * Milliseconds that a zone is ahead of UTC at an instant. Temporal is asked once for each stretch between two changes of the
 * clocks: a build asks a hundred thousand times.
 *
 * @example
 * offsetAt(1593968400000, 'Asia/Ho_Chi_Minh'); // 25200000
 */
export function offsetAt(instant: number, timeZone: string): number {
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
