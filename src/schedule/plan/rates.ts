/** What the soft rules cost, in the unit of value. */

/**
 * The unit of value: one percent of the day's largest audience × one percent of what a first hearing is worth × one hundredth of
 * what an item of priority 1 says. An item of priority 3 and a hundred seconds, new, to the whole audience: 1 870 000.
 *
 * All of them are assumptions of ours, in one place, and whole numbers. Beside each: what it means. Costs that an airing carries
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
