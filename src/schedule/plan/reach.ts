/** Reach: what one more airing of an item is worth to those who listen. Concave, in whole numbers. */

/** So many points of audience earn so much each. One point = one percent of the day's largest audience, once. */
export interface ReachSegment {
  readonly points: number;
  readonly worth: number;
}

/**
 * An assumption, not a measurement: the first full audience earns most, the fourth little, and nothing is ever worth
 * nothing. Concave because the second airing reaches mostly people who heard the first (the finding of multi-week radio
 * reach models).
 */
export const REACH: readonly ReachSegment[] = [
  { points: 100, worth: 100 },
  { points: 100, worth: 60 },
  { points: 200, worth: 35 },
  { points: 400, worth: 20 },
  { points: Number.MAX_SAFE_INTEGER, worth: 10 },
];

/** Share of a heard airing's audience that still counts, in percent, by how many weeks ago it was. */
const REMEMBERED = [100, 50, 25] as const;

/**
 * What `audience` more points earn when `before` points were earned already.
 *
 * @example
 * reachGain(REACH, 50, 100); // 50 points at 100, 50 points at 60: 8000
 */
export function reachGain(curve: readonly ReachSegment[], before: number, audience: number): number {
  let gain = 0;
  let skip = before;
  let left = audience;
  for (const { points, worth } of curve) {
    const taken = Math.min(Math.max(points - skip, 0), left);
    skip = Math.max(skip - points, 0);
    gain += taken * worth;
    left -= taken;
  }
  return gain;
}

/**
 * Where the curve is furthest above a line that begins with it, when `before` points were earned already and `room` more are to be had:
 * after how many points, and by how much.
 *
 * @example
 * furthestAbove(REACH, 50, 400, 50); // after 150 points: 50 × (100 - 50) + 100 × (60 - 50) = 3500
 */
export function furthestAbove(
  curve: readonly ReachSegment[],
  before: number,
  room: number,
  line: number,
): { readonly points: number; readonly rise: number } {
  let at = 0;
  let rise = 0;
  let knot = 0;
  for (const { points, worth } of curve) {
    if (worth <= line || at === room) break;
    knot += points;
    const to = Math.min(Math.max(knot - before, at), room);
    rise += (to - at) * (worth - line);
    at = to;
  }
  return { points: at, rise };
}

/** Points that an airing of so many weeks ago still counts for. */
export function remembered(audience: number, weeksAgo: number): number {
  return Math.floor((audience * (REMEMBERED[weeksAgo] ?? 0)) / 100);
}
