/**
 * One station's week as a problem: everything that the choice of airings depends on, as plain data. `poseProblem` builds
 * it, `fillGreedily` answers it, `--problem` prints it. Instants are milliseconds since 1970, lengths whole seconds.
 */
import type { Caps } from '../model/index.js';
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

/** An item as the choice sees it. */
export interface ProblemItem {
  readonly item: string;
  readonly kind: string;
  /** The topic it is filed under first: neighbours of one topic are avoided. */
  readonly topic: string;
  readonly urgency: 'normal' | 'priority' | 'emergency';
  /** Worth of one airing before reach: the item's priority, doubled when it is urgent. */
  readonly weight: number;
  readonly minPerWeek: number;
  /** The stricter of the item's own limit and the station's. */
  readonly maxPerWeek: number;
  /** The longer of the item's own separation and the station's. */
  readonly separation: number;
  /** Reach that earlier weeks have left, in points of audience, by language. */
  readonly startReach: Readonly<Record<string, number>>;
  readonly heard: readonly Heard[];
  readonly candidates: readonly Candidate[];
}

/** One way to fill a window: this item, in this language, for so many seconds. */
export interface Candidate {
  /** Index into `windows`. */
  readonly window: number;
  readonly language: string;
  readonly interpret: boolean;
  readonly seconds: number;
}

/** An airing of the item that listeners of the station hear anyway: of weeks before, or through a relay in this one. */
export interface Heard {
  readonly date: string;
  readonly start: number;
  /** The station's own window; absent when it came through a relay. */
  readonly window?: string;
  /** 0 = through a relay of this week, 1 = the week before, 2 = the one before that. */
  readonly weeksAgo: number;
  readonly audience: number;
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
  /** Items with at least one candidate, by id. */
  readonly items: readonly ProblemItem[];
  /** Airings that this week's relays bring anyway, by kind of item. */
  readonly kindsHeard: Readonly<Record<string, number>>;
}

/** One decision: an item goes into a window, at this instant. */
export interface Placement {
  readonly item: ProblemItem;
  readonly candidate: Candidate;
  readonly start: number;
}
