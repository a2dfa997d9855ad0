/**
 * One station's week as a problem: everything that the choice of airings depends on, as plain data. `poseProblem` builds
 * it, `fillGreedily` answers it, `--problem` prints it. Instants are milliseconds since 1970, lengths whole seconds.
 */
import type { Caps } from '../../model/index.js';
import type { ReachSegment } from './reach.js';

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
  readonly urgency: 'normal' | 'priority' | 'emergency';
  /** Worth of one airing before reach: the item's priority, doubled when it is urgent. */
  readonly weight: number;
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
}

/** An airing that listeners of the station hear anyway: of weeks before, or through a relay in this one. */
export interface Heard {
  readonly date: string;
  readonly start: number;
  /** The station's own window; absent when it came through a relay. */
  readonly window?: string;
  /** 0 = through a relay of this week, 1 = the week before, 2 = the one before that. */
  readonly weeksAgo: number;
  readonly audience: number;
  /** Nobody aired it: it shapes the choice and forbids nothing. */
  readonly rehearsed: boolean;
  /** Absent when the history names a window that is gone: then it counts for every language. */
  readonly language?: string;
}

export interface Problem {
  readonly station: string;
  readonly week: string;
  readonly timeZone: string;
  readonly caps: Caps;
  /** Levels of stations that hear this one through relays; it leaves them their share of the limits. */
  readonly levelsBelow: number;
  readonly reach: readonly ReachSegment[];
  /** In time order. */
  readonly windows: readonly OpenWindow[];
  /** Readings that fit at least one window, by item, then language. */
  readonly readings: readonly Reading[];
  /** Airings that this week's relays bring anyway, by `language/kind`. */
  readonly kindsHeard: Readonly<Record<string, number>>;
}

/** The key of `kindsHeard`. */
export function kindKey(language: string, kind: string): string {
  return `${language}/${kind}`;
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
