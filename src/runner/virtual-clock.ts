/** A clock that begins when one likes and runs as fast as one likes. */

/**
 * For replays: `loaphat run --from 2020-07-01 --speed 3600` lets an hour pass in a second.
 *
 * @param from milliseconds since 1970 at which the virtual clock begins
 * @param speed virtual seconds a second, more than 0
 * @param now the real clock, milliseconds
 * @example
 * let real = 0;
 * const now = virtualClock(Date.UTC(2020, 6, 1), 3600, () => real);
 * real += 1000;
 * new Date(now()).toISOString(); // '2020-07-01T01:00:00.000Z'
 */
export function virtualClock(from: number, speed: number, now: () => number): () => number {
  const begin = now();
  return () => from + (now() - begin) * speed;
}
