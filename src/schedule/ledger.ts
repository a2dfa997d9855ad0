/** The plan in the making: what is placed so far, what may still be placed under the hard limits, and what it is worth. */
import type { Candidate, OpenWindow, Placement, Problem, ProblemItem } from './problem.js';
import { reachGain } from './reach.js';
import { spread } from './spread.js';

/** What one item has so far. */
export interface ItemState {
  /** Starts of what is heard, in this week and the two before. */
  readonly starts: number[];
  readonly byDate: Map<string, number>;
  readonly bySession: Map<string, number>;
  readonly windows: Set<number>;
  /** Airings of this week that come through relays. */
  readonly relayed: number;
  /** Points of audience, by language: who hears it in Jrai has not heard it in Vietnamese. */
  readonly reach: Map<string, number>;
  count: number;
}

/** What one window holds so far. */
export interface WindowState {
  readonly topics: Map<string, number>;
  used: number;
}

export interface Ledger {
  readonly placed: readonly Placement[];
  /** Airings of the item in this week so far, relayed ones included. */
  count(item: ProblemItem): number;
  /** The same on one date. */
  countOn(item: ProblemItem, date: string): number;
  /** Does every hard limit allow it, right after what the window holds so far? */
  may(item: ProblemItem, candidate: Candidate): boolean;
  /** Does it leave the stations that relay this one their share of the item's limits? */
  isFair(item: ProblemItem, candidate: Candidate): boolean;
  isEmpty(window: number): boolean;
  /** Marginal worth a second of the window's time; never grows while the ledger fills. */
  worth(item: ProblemItem, candidate: Candidate): number;
  place(item: ProblemItem, candidate: Candidate): void;
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
  const windows = problem.windows.map((): WindowState => ({ topics: new Map(), used: 0 }));
  const items = new Map(problem.items.map((item) => [item, stateOf(item)]));

  const at = (item: ProblemItem, candidate: Candidate) => {
    const slot = problem.windows[candidate.window];
    const window = windows[candidate.window];
    const state = items.get(item);
    if (slot === undefined || window === undefined || state === undefined) {
      throw new RangeError(`${item.item} is not an item of this problem`);
    }
    return { slot, window, state };
  };

  return {
    placed,
    count: (item) => items.get(item)?.count ?? 0,
    countOn: (item, date) => items.get(item)?.byDate.get(date) ?? 0,
    may(item, candidate) {
      const { slot, window, state } = at(item, candidate);
      const start = nextStart(slot, window);
      return (
        window.used + candidate.seconds <= slot.seconds &&
        !state.windows.has(candidate.window) &&
        state.count < item.maxPerWeek &&
        (state.byDate.get(slot.date) ?? 0) < caps.perItemPerDay &&
        (kinds.get(item.kind) ?? 0) < (caps.perKindPerWeek[item.kind] ?? Infinity) &&
        state.starts.every((other) => Math.abs(start - other) >= 1000 * item.separation)
      );
    },
    isFair(item, candidate) {
      const { slot, state } = at(item, candidate);
      const today = state.byDate.get(slot.date) ?? 0;
      return (
        share(item.maxPerWeek - state.relayed, problem.levelsBelow) > state.count - state.relayed &&
        share(caps.perItemPerDay, problem.levelsBelow) > today
      );
    },
    isEmpty: (window) => windows[window]?.used === 0,
    worth(item, candidate) {
      const { slot, window, state } = at(item, candidate);
      const gain =
        item.weight * reachGain(problem.reach, state.reach.get(candidate.language) ?? 0, slot.audience);
      const evenness = spread(item, slot, state, window);
      return Math.floor((1000 * gain * evenness) / (candidate.seconds + ATTENTION));
    },
    place(item, candidate) {
      const { slot, window, state } = at(item, candidate);
      const start = nextStart(slot, window);
      window.used += candidate.seconds;
      add(window.topics, item.topic);
      add(kinds, item.kind);
      state.windows.add(candidate.window);
      add(state.bySession, slot.session);
      count(state, slot.date, start);
      add(state.reach, candidate.language, slot.audience);
      placed.push({ item, candidate, start });
    },
  };
}

function stateOf(item: ProblemItem): ItemState {
  const state: ItemState = {
    starts: [],
    byDate: new Map(),
    bySession: new Map(),
    windows: new Set(),
    reach: new Map(Object.entries(item.startReach)),
    relayed: item.heard.filter(({ weeksAgo }) => weeksAgo === 0).length,
    count: 0,
  };
  for (const heard of item.heard) {
    if (heard.weeksAgo > 0) {
      state.starts.push(heard.start);
      continue;
    }
    count(state, heard.date, heard.start);
    if (heard.language !== undefined) add(state.reach, heard.language, heard.audience);
  }
  return state;
}

function count(state: ItemState, date: string, start: number): void {
  state.count += 1;
  add(state.byDate, date);
  state.starts.push(start);
}

function nextStart(slot: OpenWindow, window: WindowState): number {
  return slot.start + 1000 * window.used;
}

function share(limit: number, levelsBelow: number): number {
  return Math.ceil(limit / (levelsBelow + 1));
}

function add(counts: Map<string, number>, key: string, amount = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + amount);
}
