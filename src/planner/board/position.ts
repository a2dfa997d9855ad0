/** A plan in the making on a board: what stands where, what may still stand, and what each step gains. */
import { SESSIONS_AT_EASE } from '../problem/value.js';
import type { Board, BoardGoal } from './board.js';

/** No window. */
export const NOWHERE = -1;

/** Has a state, and is asked millions of times: a class, for whose methods an engine keeps what it has compiled from one week to the next. */
export class Position {
  readonly #board: Board;
  readonly #standing: Uint8Array;
  readonly #reach: Int32Array;
  readonly #count: Int32Array;
  readonly #perDay: Int32Array;
  readonly #perSession: Int32Array;
  readonly #perTopic: Int32Array;
  readonly #used: Int32Array;
  /** Of goals: what there is, and what of it the station has added. */
  readonly #amount: Float64Array;
  readonly #added: Float64Array;
  readonly #inWindow: readonly number[][];
  readonly #ofReading: readonly number[][];
  readonly #followers: readonly number[][];
  /** By reading: goals that allow no more than so much, and goals that pay. */
  readonly #limits: readonly Int32Array[];
  readonly #paid: readonly Int32Array[];
  #placed = 0;
  #value = 0;

  constructor(board: Board) {
    const { R, W, S, T, goals } = board;
    this.#board = board;
    this.#standing = new Uint8Array(R * W);
    this.#reach = Int32Array.from(board.startReach);
    this.#count = new Int32Array(R);
    this.#perDay = Int32Array.from(board.relayedOn);
    this.#perSession = new Int32Array(R * S);
    this.#perTopic = new Int32Array(W * T);
    this.#used = new Int32Array(W);
    this.#amount = Float64Array.from(goals, ({ heard }) => heard);
    this.#added = new Float64Array(goals.length);
    this.#inWindow = Array.from({ length: W }, () => []);
    this.#ofReading = Array.from({ length: R }, () => []);
    this.#followers = Array.from({ length: R }, () => []);
    for (const [r, before] of board.follows.entries()) if (before >= 0) this.#followers[before]?.push(r);
    this.#limits = board.goalsOf.map((list) => list.filter((g) => (goals[g]?.room ?? Infinity) < Infinity));
    this.#paid = board.goalsOf.map((list) => list.filter((g) => (goals[g]?.price ?? 0) !== 0));
  }

  /** The sum of all gains: what `appraise` says of the same airings, but for what an empty week costs. */
  get value(): number {
    return this.#value;
  }

  /** How many airings stand. */
  get placed(): number {
    return this.#placed;
  }

  stands(r: number, w: number): boolean {
    return this.#standing[r * this.#board.W + w] === 1;
  }

  /** Readings in a window, in no order; not to be kept across steps. */
  inside(w: number): readonly number[] {
    return this.#inWindow[w] ?? [];
  }

  /** Windows of a reading, in no order; not to be kept across steps. */
  windowsOf(r: number): readonly number[] {
    return this.#ofReading[r] ?? [];
  }

  /** Seconds left in a window. */
  left(w: number): number {
    return (this.#board.room[w] ?? 0) - (this.#used[w] ?? 0);
  }

  /** How much a goal is short of what is wanted. */
  lacks(g: number): number {
    return Math.max(0, (this.#board.goals[g]?.atLeast ?? 0) - (this.#amount[g] ?? 0));
  }

  /** Does every hard rule but the window's room allow it, if the reading stood in `also`, too? */
  allows(r: number, w: number, also = NOWHERE): boolean {
    const { W, D, may, day, start, goals, atMost, dayMost, separation, follows } = this.#board;
    if (may[r * W + w] !== 1 || this.#standing[r * W + w] === 1) return false;
    const more = also === NOWHERE ? 0 : 1;
    if ((this.#count[r] ?? 0) + more >= (atMost[r] ?? 0)) return false;
    const sameDay = more === 1 && day[also] === day[w] ? 1 : 0;
    if ((this.#perDay[r * D + (day[w] ?? 0)] ?? 0) + sameDay >= dayMost) return false;
    const here = start[w] ?? 0;
    const apart = separation[r] ?? 0;
    if (more === 1 && Math.abs((start[also] ?? 0) - here) < apart) return false;
    for (const other of this.#ofReading[r] ?? []) {
      if (Math.abs((start[other] ?? 0) - here) < apart) return false;
    }
    for (const g of this.#limits[r] ?? []) {
      const goal = goals[g];
      if (goal?.windows[w] !== 1) continue;
      const airings = more === 1 && goal.windows[also] === 1 ? 2 : 1;
      if ((this.#added[g] ?? 0) + airings * this.#amountOf(goal, r) > goal.room) return false;
    }
    const before = follows[r] ?? -1;
    return before < 0 || this.#first(before) < w;
  }

  /** May it be taken out again, pins and series allowing? */
  frees(r: number, w: number): boolean {
    const { W, pinned } = this.#board;
    if (pinned[r * W + w] === 1) return false;
    const followed = this.#followers[r] ?? [];
    if (followed.length === 0) return true;
    const next = this.#first(r, w);
    return followed.every(
      (follower) => this.#first(follower) > next || this.#ofReading[follower]?.length === 0,
    );
  }

  /** What changes when the reading joins the others that stand; the sum of all terms in which it counts. */
  gain(r: number, w: number): number {
    const { T, topic, topicsAtEase, target, seconds, rates } = this.#board;
    const { sameTopic, emptyWindow, unfilledSecond } = rates;
    let sum = this.gainBeside(r, w);
    if ((this.#perTopic[w * T + (topic[r] ?? 0)] ?? 0) >= (topicsAtEase[w] ?? 0)) sum -= sameTopic;
    const filled = this.#used[w] ?? 0;
    if (filled === 0) sum += emptyWindow;
    const missing = (target[w] ?? 0) - filled;
    if (missing > 0) sum += unfilledSecond * Math.min(missing, seconds[r] ?? 0);
    return sum;
  }

  /** The part of a gain that does not depend on what else is in the window, if the reading stood in `also`, too. */
  gainBeside(r: number, w: number, also = NOWHERE): number {
    const board = this.#board;
    const { audience, earned, day, goals, rates } = board;
    const more = also === NOWHERE ? 0 : 1;
    const points = (this.#reach[r] ?? 0) + (more === 1 ? (audience[also] ?? 0) : 0);
    const say = board.worth[r] ?? 0;
    let sum =
      say * ((earned[points + (audience[w] ?? 0)] ?? 0) - (earned[points] ?? 0)) +
      (board.extra[r * board.W + w] ?? 0);

    const heardToday = this.#perDay[r * board.D + (day[w] ?? 0)] ?? 0;
    const today = heardToday + (more === 1 && day[also] === day[w] ? 1 : 0);
    if (today > 0) sum -= say * rates.againOnDay;
    else if (board.daily[r] === 1) sum += rates.missingDay;
    if (today >= board.dayShare) sum -= say * rates.beyondDayShare;

    if ((this.#count[r] ?? 0) + more >= (board.share[r] ?? 0)) sum -= say * rates.beyondWeekShare;
    if (board.sessions[r] === 1) {
      const { session } = board;
      const then = session[w] ?? 0;
      const heardThen = this.#perSession[r * board.S + then] ?? 0;
      if (heardThen + (more === 1 && session[also] === then ? 1 : 0) >= SESSIONS_AT_EASE)
        sum -= say * rates.sameSession;
    }

    if (board.pinned[r * board.W + w] === 1) sum += rates.missingDuty;

    for (const g of this.#paid[r] ?? []) {
      const goal = goals[g];
      if (goal?.windows[w] !== 1) continue;
      const each = this.#amountOf(goal, r);
      const lacks =
        goal.atLeast - (this.#amount[g] ?? 0) - (more === 1 && goal.windows[also] === 1 ? each : 0);
      if (lacks > 0) sum += goal.price * Math.min(lacks, each);
    }
    return sum;
  }

  /** Puts a reading into a window, and gives the gain. */
  put(r: number, w: number): number {
    const more = this.gain(r, w);
    this.#tally(r, w, 1);
    this.#inWindow[w]?.push(r);
    this.#ofReading[r]?.push(w);
    this.#value += more;
    return more;
  }

  /** Takes it out, and gives the gain, which is mostly below zero. */
  take(r: number, w: number): number {
    remove(this.#inWindow[w] ?? [], r);
    remove(this.#ofReading[r] ?? [], w);
    this.#tally(r, w, -1);
    const less = -this.gain(r, w);
    this.#value += less;
    return less;
  }

  /** The first window of a reading, but for one. */
  #first(r: number, without = NOWHERE): number {
    let earliest = this.#board.W;
    for (const w of this.#ofReading[r] ?? []) if (w !== without && w < earliest) earliest = w;
    return earliest;
  }

  #amountOf(goal: BoardGoal, r: number): number {
    const { seconds, gap } = this.#board;
    return goal.seconds ? (seconds[r] ?? 0) - gap : 1;
  }

  /** Counts a reading in (`by` = 1) or out (-1). */
  #tally(r: number, w: number, by: 1 | -1): void {
    const { W, D, S, T, day, session, topic, audience, seconds, goals, goalsOf } = this.#board;
    this.#standing[r * W + w] = by === 1 ? 1 : 0;
    this.#placed += by;
    add(this.#reach, r, by * (audience[w] ?? 0));
    add(this.#count, r, by);
    add(this.#perDay, r * D + (day[w] ?? 0), by);
    add(this.#perSession, r * S + (session[w] ?? 0), by);
    add(this.#perTopic, w * T + (topic[r] ?? 0), by);
    add(this.#used, w, by * (seconds[r] ?? 0));
    for (const g of goalsOf[r] ?? []) {
      const goal = goals[g];
      if (goal === undefined || goal.windows[w] !== 1) continue;
      const more = by * this.#amountOf(goal, r);
      this.#amount[g] = (this.#amount[g] ?? 0) + more;
      this.#added[g] = (this.#added[g] ?? 0) + more;
    }
  }
}

function add(list: Int32Array, index: number, more: number): void {
  list[index] = (list[index] ?? 0) + more;
}

/** The last takes the place of the one that goes: order means nothing here, time does. */
function remove(list: number[], entry: number): void {
  const last = list.pop();
  if (last === undefined || last === entry) return;
  list[list.indexOf(entry)] = last;
}
