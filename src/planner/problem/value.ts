/** What is worth how much: every assumption about value, in one place. What soft rules cost, what an item says, what one more airing adds. */

/**
 * The unit of value: one percent of the day's largest audience × one percent of what a first hearing is worth × one hundredth of
 * what an item of priority 1 says. An item of priority 3 and a hundred seconds, new, to the whole audience: 1 870 000.
 *
 * All of them are assumptions of ours and whole numbers. Beside each: what it means. Costs that an airing carries
 * (`againOnDay` to `familiar`) never outweigh what keeps a window from being empty.
 */
export interface Rates {
  /** A second of a window below its fill target. */
  readonly unfilledSecond: number;
  /** A window that stays empty though an item could fill it. */
  readonly emptyWindow: number;
  /** An airing under an item's weekly minimum. */
  readonly missingAiring: number;
  /** A day on which an urgent item is not heard. */
  readonly missingDay: number;
  /** A second under a quota of a topic or a language. */
  readonly missingQuotaSecond: number;
  /** A monthly column that is still due; the more, the fewer weeks are left of its month. */
  readonly missingColumn: number;
  /** What must not be missed: a column in the last week of its month, a pin. Above all else together. */
  readonly missingDuty: number;
  /** Points of reach (at one percent) that another airing on the same day is worth less. */
  readonly againOnDay: number;
  /** The same for an airing beyond `SESSIONS_AT_EASE` at the same time of day. */
  readonly sameSession: number;
  /** An item of one topic in a window beyond `topicsAtEase`. */
  readonly sameTopic: number;
  /**
   * Points of reach that an airing is worth less beyond the share of a week, and of a day, that is left when stations that relay
   * this one have theirs: as much as it can earn, so that it only keeps a window from being empty.
   */
  readonly beyondWeekShare: number;
  readonly beyondDayShare: number;
  /** Worth of each point of audience that is lost where the item stood in this very window a week, two weeks ago. */
  readonly familiar: readonly [lastWeek: number, weekBefore: number];
  /** Worth of each point of audience that is gained where a published airing stays. */
  readonly kept: number;
}

/** Airings of an item at one time of day in a week that cost nothing. */
export const SESSIONS_AT_EASE = 3;

/** Items of one topic that a window of so many seconds takes at no cost: one for every five minutes begun. */
export function topicsAtEase(net: number): number {
  return Math.max(1, Math.ceil(net / 300));
}

/** The usual rates. */
export const RATES: Rates = {
  unfilledSecond: 2_000,
  emptyWindow: 4_000_000,
  missingAiring: 20_000_000,
  missingDay: 20_000_000,
  missingQuotaSecond: 20_000,
  missingColumn: 20_000_000,
  missingDuty: 1_000_000_000,
  againOnDay: 600,
  sameSession: 300,
  sameTopic: 50_000,
  beyondWeekShare: 10_000,
  beyondDayShare: 5_000,
  familiar: [6, 3],
  kept: 12,
};

/**
 * Seconds that any item costs its listeners beside its own length. What an item says grows with its length, and less and less:
 * without them a ten-second slogan would always beat a three-minute dialogue.
 */
const ATTENTION = 60;

/**
 * What one percent of reach is worth of an item, in hundredths: its weight, for as much as is said in so many seconds.
 *
 * @example
 * worthOf(3, 60); // 150
 */
export function worthOf(weight: number, seconds: number): number {
  return Math.floor((100 * weight * seconds) / (seconds + ATTENTION));
}

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
 * reachGain(REACH, 50, 100); // 8000: 50 points at 100, 50 points at 60
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
  let reached = 0;
  let rise = 0;
  let knot = 0;
  for (const { points, worth } of curve) {
    if (worth <= line || reached === room) break;
    knot += points;
    const to = Math.min(Math.max(knot - before, reached), room);
    rise += (to - reached) * (worth - line);
    reached = to;
  }
  return { points: reached, rise };
}

/**
 * Points that an airing of so many weeks ago still counts for.
 *
 * @example
 * rememberedPoints(90, 2); // 22
 */
export function rememberedPoints(audience: number, weeksAgo: number): number {
  return Math.floor((audience * (REMEMBERED[weeksAgo] ?? 0)) / 100);
}
