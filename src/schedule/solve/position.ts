/** A plan in the making on a board: what stands where, what may still stand, and what each step gains. */
import { SESSIONS_AT_EASE } from '../plan/rates.js';
import type { Board, BoardGoal } from './board.js';

/** No window. */
export const NOWHERE = -1;

export interface Position {
  /** The sum of all gains: what `appraise` says of the same airings, but for what an empty week costs. */
  readonly value: number;
  /** How many airings stand. */
  readonly placed: number;
  stands(r: number, w: number): boolean;
  /** Readings in a window, in no order; not to be kept across steps. */
  inside(w: number): readonly number[];
  /** Windows of a reading, in no order; not to be kept across steps. */
  windowsOf(r: number): readonly number[];
  /** Seconds left in a window. */
  left(w: number): number;
  /** How much a goal is short of what is wanted. */
  lacks(g: number): number;
  /** Does every hard rule but the window's room allow it, if the reading stood in `also`, too? */
  allows(r: number, w: number, also?: number): boolean;
  /** May it be taken out again, pins and series allowing? */
  frees(r: number, w: number): boolean;
  gain(r: number, w: number): number;
  /** The part of a gain that does not depend on what else is in the window, if the reading stood in `also`, too. */
  gainBeside(r: number, w: number, also?: number): number;
  /** Puts a reading into a window, and gives the gain. */
  put(r: number, w: number): number;
  /** Takes it out, and gives the gain, which is mostly below zero. */
  take(r: number, w: number): number;
}

export function openPosition(board: Board): Position {
  const { R, W, D, S, T, problem } = board;
  const { rates } = problem;
  const { seconds, worth, audience, day, session, topic, extra, earned, goals } = board;
  const standing = new Uint8Array(R * W);
  let placed = 0;
  const reach = Int32Array.from(board.startReach);
  const count = new Int32Array(R);
  const perDay = Int32Array.from(board.relayedOn);
  const perSession = new Int32Array(R * S);
  const used = new Int32Array(W);
  const perTopic = new Int32Array(W * T);
  const amount = Float64Array.from(goals, ({ heard }) => heard);
  const added = new Float64Array(goals.length);
  const inWindow: number[][] = Array.from({ length: W }, () => []);
  const ofReading: number[][] = Array.from({ length: R }, () => []);
  const followers: number[][] = Array.from({ length: R }, () => []);
  for (const [r, before] of board.follows.entries()) if (before >= 0) followers[before]?.push(r);
  /** Goals that allow no more than so much, and goals that pay. */
  const limits = board.goalsOf.map((list) => list.filter((g) => (goals[g]?.room ?? Infinity) < Infinity));
  const paid = board.goalsOf.map((list) => list.filter((g) => (goals[g]?.price ?? 0) !== 0));
  let value = 0;

  const first = (r: number, without = -1) => {
    let earliest = W;
    for (const w of ofReading[r] ?? []) if (w !== without && w < earliest) earliest = w;
    return earliest;
  };

  const amountOf = (goal: BoardGoal, r: number) =>
    goal.seconds ? (seconds[r] ?? 0) - problem.framing.gap : 1;

  function allows(r: number, w: number, also = NOWHERE): boolean {
    if (board.may[r * W + w] !== 1 || standing[r * W + w] === 1) return false;
    const more = also === NOWHERE ? 0 : 1;
    if ((count[r] ?? 0) + more >= (board.atMost[r] ?? 0)) return false;
    const sameDay = more === 1 && day[also] === day[w] ? 1 : 0;
    if ((perDay[r * D + (day[w] ?? 0)] ?? 0) + sameDay >= board.dayMost) return false;
    const at = board.start[w] ?? 0;
    const apart = board.separation[r] ?? 0;
    if (more === 1 && Math.abs((board.start[also] ?? 0) - at) < apart) return false;
    for (const other of ofReading[r] ?? []) {
      if (Math.abs((board.start[other] ?? 0) - at) < apart) return false;
    }
    for (const g of limits[r] ?? []) {
      const goal = goals[g];
      if (goal?.windows[w] !== 1) continue;
      const airings = more === 1 && goal.windows[also] === 1 ? 2 : 1;
      if ((added[g] ?? 0) + airings * amountOf(goal, r) > goal.room) return false;
    }
    const before = board.follows[r] ?? -1;
    return before < 0 || first(before) < w;
  }

  function frees(r: number, w: number): boolean {
    if (board.pinned[r * W + w] === 1) return false;
    const followed = followers[r] ?? [];
    if (followed.length === 0) return true;
    const next = first(r, w);
    return followed.every((follower) => first(follower) > next || ofReading[follower]?.length === 0);
  }

  /** What changes when the reading joins the others that stand; the sum of all terms in which it counts. */
  function gain(r: number, w: number): number {
    let sum = gainBeside(r, w);
    if ((perTopic[w * T + (topic[r] ?? 0)] ?? 0) >= (board.topicsAtEase[w] ?? 0)) sum -= rates.sameTopic;
    const filled = used[w] ?? 0;
    if (filled === 0) sum += rates.emptyWindow;
    const missing = (board.target[w] ?? 0) - filled;
    if (missing > 0) sum += rates.unfilledSecond * Math.min(missing, seconds[r] ?? 0);
    return sum;
  }

  function gainBeside(r: number, w: number, also = NOWHERE): number {
    const more = also === NOWHERE ? 0 : 1;
    const points = (reach[r] ?? 0) + (more === 1 ? (audience[also] ?? 0) : 0);
    const say = worth[r] ?? 0;
    let sum =
      say * ((earned[points + (audience[w] ?? 0)] ?? 0) - (earned[points] ?? 0)) + (extra[r * W + w] ?? 0);

    const today = (perDay[r * D + (day[w] ?? 0)] ?? 0) + (more === 1 && day[also] === day[w] ? 1 : 0);
    if (today > 0) sum -= say * rates.againOnDay;
    else if (board.daily[r] === 1) sum += rates.missingDay;
    if (today >= board.dayShare) sum -= say * rates.beyondDayShare;

    if ((count[r] ?? 0) + more >= (board.share[r] ?? 0)) sum -= say * rates.beyondWeekShare;
    if (board.sessions[r] === 1) {
      const then = session[w] ?? 0;
      const heard = (perSession[r * S + then] ?? 0) + (more === 1 && session[also] === then ? 1 : 0);
      if (heard >= SESSIONS_AT_EASE) sum -= say * rates.sameSession;
    }

    if (board.pinned[r * W + w] === 1) sum += rates.missingDuty;

    for (const g of paid[r] ?? []) {
      const goal = goals[g];
      if (goal?.windows[w] !== 1) continue;
      const each = amountOf(goal, r);
      const lacks = goal.atLeast - (amount[g] ?? 0) - (more === 1 && goal.windows[also] === 1 ? each : 0);
      if (lacks > 0) sum += goal.price * Math.min(lacks, each);
    }
    return sum;
  }

  /** Counts a reading in (`by` = 1) or out (-1). */
  function tally(r: number, w: number, by: 1 | -1): void {
    const inDay = r * D + (day[w] ?? 0);
    const inSession = r * S + (session[w] ?? 0);
    const inTopic = w * T + (topic[r] ?? 0);
    standing[r * W + w] = by === 1 ? 1 : 0;
    placed += by;
    reach[r] = (reach[r] ?? 0) + by * (audience[w] ?? 0);
    count[r] = (count[r] ?? 0) + by;
    perDay[inDay] = (perDay[inDay] ?? 0) + by;
    perSession[inSession] = (perSession[inSession] ?? 0) + by;
    perTopic[inTopic] = (perTopic[inTopic] ?? 0) + by;
    used[w] = (used[w] ?? 0) + by * (seconds[r] ?? 0);
    for (const g of board.goalsOf[r] ?? []) {
      const goal = goals[g];
      if (goal === undefined || goal.windows[w] !== 1) continue;
      const more = by * amountOf(goal, r);
      amount[g] = (amount[g] ?? 0) + more;
      added[g] = (added[g] ?? 0) + more;
    }
  }

  return {
    get value() {
      return value;
    },
    get placed() {
      return placed;
    },
    stands: (r, w) => standing[r * W + w] === 1,
    inside: (w) => inWindow[w] ?? [],
    windowsOf: (r) => ofReading[r] ?? [],
    left: (w) => (board.room[w] ?? 0) - (used[w] ?? 0),
    lacks: (g) => Math.max(0, (goals[g]?.atLeast ?? 0) - (amount[g] ?? 0)),
    allows,
    frees,
    gain,
    gainBeside,
    put(r, w) {
      const more = gain(r, w);
      tally(r, w, 1);
      inWindow[w]?.push(r);
      ofReading[r]?.push(w);
      value += more;
      return more;
    },
    take(r, w) {
      remove(inWindow[w] ?? [], r);
      remove(ofReading[r] ?? [], w);
      tally(r, w, -1);
      const less = -gain(r, w);
      value += less;
      return less;
    },
  };
}

/** The last takes the place of the one that goes: order means nothing here, time does. */
function remove(list: number[], entry: number): void {
  const last = list.pop();
  if (last === undefined || last === entry) return;
  list[list.indexOf(entry)] = last;
}
