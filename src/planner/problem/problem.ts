/**
 * One station's week as a problem: everything that the choice of airings depends on, as plain data. `solve` answers it, `appraise` says
 * what an answer is worth. Instants are milliseconds since 1970, lengths whole seconds, values the whole numbers of `Rates`.
 */
import type { Rates, ReachSegment } from './value.js';

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
  /** Of them, those for items and the gaps between: less the station's opening and closing. */
  readonly net: number;
  /** The fill target: as many of them as should be filled. */
  readonly target: number;
  readonly languages: readonly string[];
  readonly audience: number;
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
  readonly kind: string;
  /** Neighbours that share a topic are avoided, and where there is a choice neighbours of one agency. Never empty. */
  readonly topics: readonly string[];
  readonly agency: string;
  /** `emergency` only where the station has enabled it. */
  readonly urgency: 'normal' | 'priority' | 'emergency';
  /** The item's priority, doubled when it is urgent. */
  readonly weight: number;
  /** What one percent of reach is worth: `worthOf` weight and seconds; less of an item that is for others, too. */
  readonly worth: number;
  readonly minPerWeek: number;
  /** The stricter of the item's own limit and the station's. */
  readonly maxPerWeek: number;
  /** The longer of the item's own separation and the station's. */
  readonly separation: number;
  /** Reach that earlier weeks have left, in points of audience. */
  readonly startReach: number;
  readonly heard: readonly Heard[];
  /** The windows that it may fill, as indexes into the problem's `windows`: live there, in this language, short enough. */
  readonly windows: readonly number[];
  /** Of them, where the item stood a week or two ago, and how many points a percent of audience is worth less there. */
  readonly familiar: readonly (readonly [window: number, points: number])[];
  /** Windows in which a published plan of this week has it. */
  readonly kept: readonly number[];
  /** The item before it in its series, when that was not heard before this week: then it comes later in the week than that one. */
  readonly follows?: string;
}

/** An amount over several readings: a cap of a kind, an item's minimum, a quota of a topic or a language, a monthly column. */
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

/** A decision of the editor: this reading stands in this window. */
export interface Pin {
  /** Index into the problem's `readings`. */
  readonly reading: number;
  readonly window: number;
}

/** What frames the items of a window, in seconds. */
export interface Framing {
  /** Before the first item: signature tune, announcement. */
  readonly opening: number;
  /** Between two items. */
  readonly gap: number;
  /** After the last. */
  readonly closing: number;
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
  /** These are in the readings and goals already; they stand here to be read. */
  readonly perItemPerWeek: number;
  readonly perKindPerWeek: Readonly<Record<string, number>>;
  readonly separation: number;
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
  readonly framing: Framing;
  readonly rates: Rates;
  readonly reach: readonly ReachSegment[];
  /** In time order. */
  readonly windows: readonly OpenWindow[];
  /** Readings that fit at least one window, by item, then language. */
  readonly readings: readonly Reading[];
  /** Airings that this week's relays bring anyway, by `language/kind`. */
  readonly kindsHeard: Readonly<Record<string, number>>;
  readonly goals: readonly Goal[];
  readonly pins: readonly Pin[];
}

/**
 * The key of `kindsHeard`.
 *
 * @example
 * kindKey('vi', 'slogan'); // 'vi/slogan'
 */
export function kindKey(language: string, kind: string): string {
  return `${language}/${kind}`;
}

/**
 * What is heard of a reading anyway in this week: through relays, or from what is not changed any more.
 *
 * @example
 * relayedOf(problem.readings[0]); // []
 */
export function relayedOf({ heard }: Pick<Reading, 'heard'>): Heard[] {
  return heard.filter(({ weeksAgo }) => weeksAgo === 0);
}

/** The topic that an item is filed under: a window takes few of one. */
export function firstTopic({ topics }: Pick<Reading, 'topics'>): string {
  return topics[0] ?? '';
}

/** One decision: a reading goes into a window, at this instant. */
export interface Placement {
  readonly reading: Reading;
  /** Index into the problem's `windows`. */
  readonly window: number;
  readonly start: number;
}

/** A reading in a window, whatever its start: value does not depend on the order inside a window. */
export type Stand = Pick<Placement, 'reading' | 'window'>;

/** The part of a limit that a station may use when as many levels of stations below it are to have theirs. */
export function shareOf(limit: number, { levelsBelow }: Pick<Problem, 'levelsBelow'>): number {
  return Math.ceil(limit / (levelsBelow + 1));
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

/** Names in the order of their characters, which is the same on every machine. */
export function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
