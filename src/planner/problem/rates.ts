/** What is worth how much: every assumption about value, in one place. What soft rules cost, what an item says, what one more airing adds. */

/**
 * The unit of value: one percent of the day's largest audience × one percent of what a first hearing is worth × one hundredth of
 * what an item of priority 1 says. An item of priority 3 and a hundred seconds, new, to the whole audience: 1 870 000.
 *
 * All of them are assumptions of ours and whole numbers. Beside each: what it means.
 */
export interface Rates {
  /** A second of a window below its fill target. */
  readonly unfilledSecond: number;
  /** A window that stays empty though an item could fill it. */
  readonly emptyWindow: number;
  /** A required place of a clock without a piece. */
  readonly missingPlace: number;
  /** An airing under what is due of an item. */
  readonly missingAiring: number;
  /** A day on which an urgent item is not heard. */
  readonly missingDay: number;
  /** A second under a quota of a topic or a language. */
  readonly missingQuotaSecond: number;
  /** A monthly column that is still due; the more, the fewer weeks are left of its month. */
  readonly missingColumn: number;
  /** What must not be missed: a column in the last week of its month, a pin. Above all else together. */
  readonly missingDuty: number;
  /** A second of some kinds under their share; beyond it, three times as much. */
  readonly mixSecond: number;
  /** Points of reach (at one percent) that another airing on the same day is worth less. */
  readonly againOnDay: number;
  /** The same for an airing at a time of day that has heard it this week. */
  readonly sameSession: number;
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
  /** A piece on what its day is about, the first two of a window. */
  readonly theme: number;
  /** The first airing of what was not heard for four weeks. */
  readonly fresh: number;
}

/** The usual rates. */
export const RATES: Rates = {
  unfilledSecond: 2_000,
  emptyWindow: 4_000_000,
  missingPlace: 1_000_000,
  missingAiring: 2_000_000,
  missingDay: 20_000_000,
  missingQuotaSecond: 20_000,
  missingColumn: 20_000_000,
  missingDuty: 1_000_000_000,
  mixSecond: 2_000,
  againOnDay: 600,
  sameSession: 600,
  beyondWeekShare: 10_000,
  beyondDayShare: 5_000,
  familiar: [40, 10],
  kept: 12,
  theme: 50_000,
  fresh: 600_000,
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
 * Points that an airing of so many weeks ago still counts for.
 *
 * @example
 * rememberedPoints(90, 2); // 22
 */
export function rememberedPoints(audience: number, weeksAgo: number): number {
  return Math.floor((audience * (REMEMBERED[weeksAgo] ?? 0)) / 100);
}
