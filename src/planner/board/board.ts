/** A problem laid out for search: the same facts as flat lists of numbers, by index of reading `r` and window `w`. */
import type { Problem } from '../problem/problem.js';
import type { Rates, ReachSegment } from '../problem/value.js';

/** A goal with its readings as a mask. */
export interface BoardGoal {
  readonly seconds: boolean;
  readonly heard: number;
  readonly atLeast: number;
  readonly price: number;
  /** It is about one reading, which is to be heard so often in the week. */
  readonly alone: boolean;
  /** The most that the station itself may add. */
  readonly room: number;
  /** 1 where the window counts. */
  readonly windows: Uint8Array;
}

/** Lists by reading have `R` entries, by window `W`; by both `R × W`, at `r * W + w`; by reading and day `R × D`. */
export interface Board {
  readonly problem: Problem;
  /** Of the problem, and at hand: problems come in several shapes, boards in one, for which an engine compiles the search once. */
  readonly rates: Rates;
  readonly curve: readonly ReachSegment[];
  /** Seconds between two items. */
  readonly gap: number;
  readonly R: number;
  readonly W: number;
  /** Days, sessions and topics. */
  readonly D: number;
  readonly S: number;
  readonly T: number;
  /** Of a reading: seconds with the gap behind it. */
  readonly seconds: Int32Array;
  readonly worth: Int32Array;
  /** Reach before the station's own airings: of earlier weeks, and of this week's relays. */
  readonly startReach: Int32Array;
  /** `earned[z]` = what `z` points of reach have earned; as long as anything can reach. */
  readonly earned: Float64Array;
  readonly topic: Int32Array;
  readonly separation: Float64Array;
  /** Own airings at most, and within the share. */
  readonly atMost: Int32Array;
  readonly share: Int32Array;
  /** Own airings that are wanted at least. */
  readonly least: Int32Array;
  readonly dayMost: number;
  readonly dayShare: number;
  /** Airings that relays bring on a day. */
  readonly relayedOn: Int32Array;
  /** 1 for readings that are to be heard every day. */
  readonly daily: Uint8Array;
  /** 1 for readings that could be heard at several times of day. */
  readonly sessions: Uint8Array;
  /** The reading that comes before it in a series, or -1. */
  readonly follows: Int32Array;
  /** Of a window: seconds with a gap behind the last item. */
  readonly room: Int32Array;
  readonly target: Int32Array;
  /** Items of one topic that it takes at no cost. */
  readonly topicsAtEase: Int32Array;
  readonly audience: Int32Array;
  readonly start: Float64Array;
  readonly day: Int32Array;
  readonly session: Int32Array;
  /** 1 where a reading may stand, at any place in the window. */
  readonly may: Uint8Array;
  /** 1 where it may stand at one place at least: the bound asks for no more. */
  readonly could: Uint8Array;
  /** 1 where it has to. */
  readonly pinned: Uint8Array;
  /** What an airing gains there beside reach: kept, less familiar. */
  readonly extra: Float64Array;
  /** Readings that may stand in a window. */
  readonly candidates: readonly Int32Array[];
  readonly goals: readonly BoardGoal[];
  /** Indexes of the goals in which a reading counts. */
  readonly goalsOf: readonly Int32Array[];
}

/** How many readings and windows could come together: the size of a week, by which its work is measured. */
export function pairsOf({ candidates }: Board): number {
  return candidates.reduce((sum, { length }) => sum + length, 0);
}
