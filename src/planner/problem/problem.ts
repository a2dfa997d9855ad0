/**
 * One station's week as a problem: everything that the choice of airings depends on, as plain data. `solve` answers it, `appraise` says
 * what an answer is worth. Instants are milliseconds since 1970, lengths whole seconds, values the whole numbers of `Rates`.
 */
import type { Rates, ReachSegment } from './rates.js';

/** A place of a clock: what may come here, how long, how often. */
export interface ClockPart {
  /** What the place is called: `main`, `question`, `slogan`. */
  readonly part: string;
  readonly kinds: readonly string[];
  /** Seconds of a piece, from and to. */
  readonly from: number;
  readonly to: number;
  /** Without it, the window is incomplete, at a cost. */
  readonly required: boolean;
  /** So many pieces at most. */
  readonly most: number;
}

/** A window that may be filled, on its date. */
export interface OpenWindow {
  /** `date/window`. */
  readonly key: string;
  readonly date: string;
  readonly session: string;
  readonly window: string;
  readonly start: number;
  /** Seconds that may be filled: the window's length, less what the session's cap takes. */
  readonly seconds: number;
  /** What is read before the first piece: greeting, local notices. */
  readonly opening: number;
  /** What is read after the last. */
  readonly closing: number;
  /** Seconds for pieces with what leads to each of them: what opening, closing and spare leave. */
  readonly net: number;
  /** Of them, as many as should be filled. */
  readonly target: number;
  readonly languages: readonly string[];
  readonly audience: number;
  /** What its pieces should share: the topic of its day, and what a market day or another local event there is about. */
  readonly topics: readonly string[];
  /** The clock: places in the order in which they are read. */
  readonly places: readonly ClockPart[];
}

/** A window that a reading may fill. */
export interface Chance {
  readonly window: number;
  /** Points of audience that it reaches there. */
  readonly points: number;
  /** How many points a percent of audience is worth less, because the item stood in this very window lately. */
  readonly familiar: number;
  /** A published plan of this week has it there. */
  readonly kept: boolean;
}

/**
 * An item as it is heard in one language. Limits on repeats hold for each language by itself: who hears an item in Jrai has not
 * heard it in Vietnamese.
 */
export interface Reading {
  readonly item: string;
  readonly language: string;
  readonly interpret: boolean;
  readonly seconds: number;
  /** Seconds of what is read to lead to it, and of the pause before. */
  readonly lead: number;
  readonly kind: string;
  /** Never empty. */
  readonly topics: readonly string[];
  readonly agency: string;
  /** `emergency` only where the station has enabled it. */
  readonly urgency: 'normal' | 'priority' | 'emergency';
  /** What one percent of reach is worth: `worthOf` weight and seconds; less of an item that is for others, too. */
  readonly worth: number;
  /** The stricter of the item's own limit and the station's. */
  readonly maxPerWeek: number;
  /** The longer of the item's own separation and the station's. */
  readonly separation: number;
  /** Reach that earlier weeks have left, in points of audience. */
  readonly startReach: number;
  /** Not heard for four weeks. */
  readonly fresh: boolean;
  readonly heard: readonly Heard[];
  /** When the item is heard anyway in other languages, in this week and about it. */
  readonly heardInOthers?: readonly number[];
  /** In time order: live there, for its listeners, in this language, at a place of the clock. */
  readonly chances: readonly Chance[];
  /** The item before it in its series, when that was not heard before this week: then it comes later in the week than that one. */
  readonly follows?: string;
}

/** An amount over several readings: a cap of a kind, a duty, a quota, a monthly column. */
export interface Goal {
  readonly rule:
    | 'kind-cap'
    | 'weekly-minimum'
    | 'topic-quota'
    | 'language-quota'
    | 'monthly-column'
    | 'make-good';
  /** Of what: `vi/slogan`, an item, `II.4.b`, `jra`, the column's id and month. */
  readonly of: string;
  readonly unit: 'airings' | 'seconds';
  /** Indexes into the problem's `readings`. */
  readonly readings: readonly number[];
  /** Only in these windows; without it, in all. */
  readonly windows?: readonly number[];
  /** So much is heard anyway: through relays, or earlier in the month. */
  readonly heard: number;
  /** Soft, unless its `price` is that of a duty: every unit below costs `price`. */
  readonly atLeast: number;
  readonly price: number;
  /** Hard, of what the station itself adds: what relays bring cannot be refused. */
  readonly atMost?: number;
}

/** Seconds of some kinds that this week should have. */
export interface Share {
  /** What the kinds are together: `slogan`, `guide`. */
  readonly of: string;
  readonly kinds: readonly string[];
  readonly atLeast: number;
  readonly atMost: number;
}

/** A decision of the editor: this reading stands in this window. */
export interface Pin {
  /** Index into the problem's `readings`. */
  readonly reading: number;
  readonly window: number;
}

/** An airing that listeners of the station hear anyway: of weeks before; in this one through a relay, or because it can no longer be changed. */
export interface Heard {
  readonly date: string;
  readonly start: number;
  /** The station's own window; absent when it came through a relay. */
  readonly window?: string;
  /** 0 = this week, through a relay or from what is not changed any more, 1 = the week before, 2 = the one before that. */
  readonly weeksAgo: number;
  readonly audience: number;
  /** Nobody aired it: it shapes the choice and forbids nothing. */
  readonly rehearsed: boolean;
  /** Absent when the history names a window that is gone: then it counts for every language. */
  readonly language?: string;
}

/** A station's limits on repeats. */
export interface RepeatCaps {
  readonly perItemPerDay: number;
  /** Seconds between an item in one language and the same in another. */
  readonly betweenLanguages: number;
}

/** A week as a problem: what may stand where, what it gains and costs, and how much of it there may be. */
export interface Problem {
  readonly station: string;
  readonly week: string;
  /** For whoever shows instants; nothing here depends on it. */
  readonly timeZone: string;
  readonly caps: RepeatCaps;
  /** Levels of stations that hear this one through relays; it leaves them their share of the limits. */
  readonly levelsBelow: number;
  readonly rates: Rates;
  readonly reach: readonly ReachSegment[];
  /** In time order. */
  readonly windows: readonly OpenWindow[];
  /** Readings that fit at least one window, by item, then language. */
  readonly readings: readonly Reading[];
  readonly goals: readonly Goal[];
  readonly mix: readonly Share[];
  readonly pins: readonly Pin[];
}

/** A reading in a window, whatever its start: value does not depend on the order inside a window. */
export interface Stand {
  readonly reading: Reading;
  /** Index into the problem's `windows`. */
  readonly window: number;
}

/** One decision: a reading goes into a window, at this instant. */
export interface Placement extends Stand {
  readonly start: number;
}

/**
 * What is heard of a reading anyway in this week: through relays, or from what is not changed any more.
 *
 * @example
 * relayedOf({ heard: [] }); // []
 */
export function relayedOf({ heard }: Pick<Reading, 'heard'>): Heard[] {
  return heard.filter(({ weeksAgo }) => weeksAgo === 0);
}

/**
 * The windows in which a published plan of this week has a reading.
 *
 * @example
 * keptIn({ chances: [{ window: 3, points: 80, familiar: 0, kept: true }] }); // [3]
 */
export function keptIn({ chances }: Pick<Reading, 'chances'>): number[] {
  return chances.filter(({ kept }) => kept).map(({ window }) => window);
}

/**
 * Seconds that a reading takes of a window: one at least.
 *
 * @example
 * takes({ lead: 4, seconds: 60 }); // 64
 */
export function takes({ lead, seconds }: Pick<Reading, 'lead' | 'seconds'>): number {
  return Math.max(1, lead + seconds);
}

/** Names in the order of their characters, which is the same on every machine. */
export function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The same with the readings of this problem: an answer may have been found for another station that asks the same.
 *
 * @example
 * inProblem(problem, placements).length === placements.length; // true
 */
export function inProblem(
  { readings }: Pick<Problem, 'readings'>,
  placements: readonly Placement[],
): Placement[] {
  return placements.flatMap((placement) => {
    const { item, language } = placement.reading;
    const reading = readings.find((own) => own.item === item && own.language === language);
    return reading === undefined ? [] : [{ ...placement, reading }];
  });
}

/**
 * The key of amounts of a kind in a language: `vi/slogan`.
 *
 * @example
 * kindKey('vi', 'slogan'); // 'vi/slogan'
 */
export function kindKey(language: string, kind: string): string {
  return `${language}/${kind}`;
}
