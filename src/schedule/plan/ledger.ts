/** The plan in the making: what is placed so far, what may still be placed under the hard limits, and what it is worth. */
import type { ReadingState, WindowState } from './ledger-state.js';
import {
  firstTopic,
  kindKey,
  type OpenWindow,
  type Placement,
  type Problem,
  type Reading,
} from './problem.js';
import { reachGain } from './reach.js';
import { spread } from './spread.js';

export interface Ledger {
  readonly placed: readonly Placement[];
  /** Airings of the reading in this week so far, relayed ones included. */
  count(reading: Reading): number;
  /** The same on one date. */
  countOn(reading: Reading, date: string): number;
  /** Does every hard limit allow it, right after what the window holds so far? */
  may(reading: Reading, window: number): boolean;
  /** Does it leave the stations that relay this one their share of the limits? */
  isFair(reading: Reading, window: number): boolean;
  /** Has the item not been heard in this language on the window's day so far? */
  isFirstOfDay(reading: Reading, window: number): boolean;
  isEmpty(window: number): boolean;
  /** Marginal worth for the time it takes; never grows while the ledger fills. */
  worth(reading: Reading, window: number): number;
  place(reading: Reading, window: number): void;
}

/**
 * Seconds that any item costs its listeners beside its own length. Without them a ten-second slogan would always beat a
 * three-minute dialogue.
 */
const ATTENTION = 60;

export function openLedger(problem: Problem): Ledger {
  const { caps } = problem;
  const placed: Placement[] = [];
  const kinds = new Map(Object.entries(problem.kindsHeard));
  const windows = problem.windows.map((slot) => ({
    slot,
    state: { topics: new Map<string, number>(), used: 0 } satisfies WindowState,
  }));
  const readings = new Map(problem.readings.map((reading) => [reading, stateOf(reading)]));

  const at = (reading: Reading, index: number) => {
    const window = windows[index];
    const state = readings.get(reading);
    if (window === undefined || state === undefined) {
      throw new RangeError(`${reading.item} or window ${index} is no part of this problem`);
    }
    return { slot: window.slot, window: window.state, state };
  };

  return {
    placed,
    count: (reading) => readings.get(reading)?.count ?? 0,
    countOn: (reading, date) => readings.get(reading)?.byDate.get(date) ?? 0,
    may(reading, index) {
      const { slot, window, state } = at(reading, index);
      const start = nextStart(slot, window);
      return (
        window.used + reading.seconds <= slot.seconds &&
        !state.windows.has(index) &&
        state.count < reading.maxPerWeek &&
        (state.byDate.get(slot.date) ?? 0) < caps.perItemPerDay &&
        (kinds.get(kindKey(reading.language, reading.kind)) ?? 0) <
          (caps.perKindPerWeek[reading.kind] ?? Infinity) &&
        state.starts.every((other) => Math.abs(start - other) >= 1000 * reading.separation)
      );
    },
    isFair(reading, index) {
      const { slot, state } = at(reading, index);
      const own = state.count - state.relayed;
      return (
        own < share(reading.maxPerWeek - state.relayed, problem.levelsBelow) &&
        (state.byDate.get(slot.date) ?? 0) < share(caps.perItemPerDay, problem.levelsBelow)
      );
    },
    isFirstOfDay(reading, index) {
      const { slot, state } = at(reading, index);
      return !state.byDate.has(slot.date);
    },
    isEmpty: (index) => windows[index]?.state.used === 0,
    worth(reading, index) {
      const { slot, window, state } = at(reading, index);
      const gain = reading.weight * reachGain(problem.reach, state.reach, slot.audience);
      const evenness = spread(reading, slot, state, window);
      return Math.floor((1000 * gain * evenness) / (reading.seconds + ATTENTION));
    },
    place(reading, index) {
      const { slot, window, state } = at(reading, index);
      const start = nextStart(slot, window);
      window.used += reading.seconds;
      add(window.topics, firstTopic(reading));
      add(kinds, kindKey(reading.language, reading.kind));
      add(state.bySession, slot.session);
      state.windows.add(index);
      count(state, slot.date, start, slot.audience);
      placed.push({ reading, window: index, start });
    },
  };
}

function stateOf(reading: Reading): ReadingState {
  const state: ReadingState = {
    starts: [],
    byDate: new Map(),
    bySession: new Map(),
    windows: new Set(),
    relayed: reading.heard.filter(({ weeksAgo }) => weeksAgo === 0).length,
    count: 0,
    reach: reading.startReach,
  };
  for (const heard of reading.heard) {
    if (heard.weeksAgo > 0 && !heard.rehearsed) state.starts.push(heard.start);
    if (heard.weeksAgo === 0) count(state, heard.date, heard.start, heard.audience);
  }
  return state;
}

function count(state: ReadingState, date: string, start: number, audience: number): void {
  state.count += 1;
  state.reach += audience;
  state.starts.push(start);
  add(state.byDate, date);
}

function nextStart(slot: OpenWindow, window: WindowState): number {
  return slot.start + 1000 * window.used;
}

function share(limit: number, levelsBelow: number): number {
  return Math.ceil(limit / (levelsBelow + 1));
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
