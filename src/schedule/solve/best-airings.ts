/** The best that one reading can do when its airings cost something: the part of the bound that is solved exactly. */
import { furthestAbove, type ReachSegment } from '../plan/reach.js';
import type { Board } from './board.js';
import { type ReadingWindows, windowsOf } from './reading-windows.js';

export interface BestAirings {
  /** Takes up a reading that pays so much for each of its windows. */
  take(r: number, price: (r: number, w: number) => number): void;
  /**
   * No set of airings of the reading taken up that the hard rules allow is worth more than this, less what it costs. `slope` is what a
   * point of reach is taken to be worth, in percent: each gives a bound, one gives the best.
   */
  most(slope: number): number;
  /** How far the set found with that slope overshoots the reach at which the line touches the curve. */
  readonly overshoot: number;
  /** The very best set, sought below the bound of the last slope; that bound, where the search takes too long. */
  exact(): number;
  /** The windows of the best set met so far. */
  readonly windows: readonly number[];
}

/** The search for the very best set of a reading ends after so many branches. */
const BRANCHES = 1_500;

/** A line laid against the curve of reach, and the walks below it. */
interface Line {
  /** What the walks from here on are worth, as `best` says below. */
  readonly best: Float64Array;
  /** What a point of audience adds to an airing, beyond what it adds with the line of the best tangent. */
  tilt: number;
  /** Where the curve is furthest above the line, and by how much. */
  points: number;
  above: number;
  slope: number;
}

/**
 * With reach as a line, what is left is a walk through the windows in time order: at each, the reading is heard or not, and what
 * that gains depends on how often it was heard on this day and in this week. A concave curve is the lowest of its tangents, so each
 * tangent gives a bound; below the best one, branch and bound finds the set that the curve itself likes most. A branch that has
 * passed a bend of the curve is held under the tangents on both sides of it, too.
 */
export function openBestAirings(board: Board): BestAirings {
  const { R, W, D, worth, audience, day, extra, earned, problem } = board;
  const { rates } = problem;
  const lists = Array.from({ length: R }, (_, r) => windowsOf(board, r));
  const most = Math.max(1, board.dayMost);
  const widest = (W + 1) * (most + 1) * (Math.max(0, ...board.atMost.map((n) => Math.min(n, W))) + 1);
  const best = new Float64Array(widest);
  const sides = [new Float64Array(widest), new Float64Array(widest)].map(
    (table): Line => ({ best: table, tilt: 0, points: 0, above: 0, slope: 0 }),
  );
  const hears = new Uint8Array(widest);
  const cost = new Float64Array(W);
  /** Of the windows that are looked at: what an airing adds, which window it is, and the first behind that is far enough. */
  const net = new Float64Array(W);
  const place = new Int32Array(W);
  const days = new Int32Array(W);
  const after = new Int32Array(W);
  const path: number[] = [];
  const found: number[] = [];
  let r = 0;
  let value = 0;
  let line = 0;
  let above = 0;
  let touching = 0;
  let bound = 0;
  let overshoot = 0;
  let n = 0;
  let times = 0;
  let branches = 0;

  const windowAt = (i: number) => lists[r]?.windows[place[i] ?? 0] ?? 0;
  const dayOf = (i: number) => (i < n ? (days[i] ?? 0) : -1);
  const heardOn = (d: number) => (d < 0 ? 0 : Math.min(most, board.relayedOn[r * D + d] ?? 0));
  const onNext = (i: number, next: number, m: number) => {
    const then = dayOf(next);
    return then === dayOf(i) ? Math.min(most, m) : heardOn(then);
  };
  /** What the airing adds beside reach when it is the one after `m` of its day and `k` of its week. */
  function adds(i: number, m: number, k: number): number {
    const say = worth[r] ?? 0;
    let sum = net[i] ?? 0;
    if (m > 0) sum -= say * rates.againOnDay;
    else if (board.daily[r] === 1) sum += rates.missingDay;
    if (m >= board.dayShare) sum -= say * rates.beyondDayShare;
    if (k >= (board.share[r] ?? 0)) sum -= say * rates.beyondWeekShare;
    if (k < (board.least[r] ?? 0)) sum += rates.missingAiring;
    return sum;
  }
  /** What the curve is worth more than the line at so many points. */
  function overLine(points: number, slope = line): number {
    const from = board.startReach[r] ?? 0;
    return (worth[r] ?? 0) * ((earned[from + points] ?? 0) - (earned[from] ?? 0) - slope * points);
  }
  function meet(sum: number, windows: readonly number[]): void {
    if (sum <= value) return;
    value = sum;
    found.length = 0;
    for (const w of windows) found.push(w);
  }

  /** Where the curve is furthest above a line, and by how much. */
  function conjugate(slope: number): [points: number, above: number] {
    const { points, rise } = furthestAbove(
      problem.reach,
      board.startReach[r] ?? 0,
      lists[r]?.room ?? 0,
      slope,
    );
    return [points, (worth[r] ?? 0) * rise];
  }

  /** From the last window back: `best` of those from `i` on, heard `m` times on this day and `k` times in the week. */
  function walk(): number {
    walkBack(best, 0);
    path.length = 0;
    const K = times + 1;
    const M = most + 1;
    const step = times === 0 ? 0 : 1;
    let m = heardOn(dayOf(0));
    const whole = best[m * K] ?? 0;
    for (let i = 0, k = 0; i < n; ) {
      const heard = hears[(i * M + m) * K + k] === 1;
      const next = heard ? (after[i] ?? n) : i + 1;
      if (heard) {
        path.push(windowAt(i));
        k += step;
      }
      m = onNext(i, next, heard ? m + 1 : m);
      i = next;
    }
    return whole;
  }

  function walkBack(best: Float64Array, tilt: number): void {
    const K = times + 1;
    const M = most + 1;
    const step = times === 0 ? 0 : 1;
    best.fill(0, n * M * K, (n + 1) * M * K);
    const say = worth[r] ?? 0;
    const share = board.share[r] ?? 0;
    const least = board.least[r] ?? 0;
    const first = board.daily[r] === 1 ? rates.missingDay : 0;
    for (let i = n - 1; i >= 0; i -= 1) {
      const then = after[i] ?? n;
      const [skipSame, skipOther] = [dayOf(i + 1) === dayOf(i), heardOn(dayOf(i + 1))];
      const [takeSame, takeOther] = [dayOf(then) === dayOf(i), heardOn(dayOf(then))];
      const gain = (net[i] ?? 0) + tilt * (audience[windowAt(i)] ?? 0);
      for (let m = 0; m < M; m += 1) {
        const skip = ((i + 1) * M + (skipSame ? m : skipOther)) * K;
        const take = (then * M + (takeSame ? Math.min(most, m + 1) : takeOther)) * K + step;
        const here = (i * M + m) * K;
        let onDay = gain + (m > 0 ? -say * rates.againOnDay : first);
        if (m >= board.dayShare) onDay -= say * rates.beyondDayShare;
        for (let k = 0; k < K; k += 1) {
          let sum = best[skip + k] ?? 0;
          let heard = 0;
          if (m < board.dayMost && (step === 0 || k < times)) {
            let taken = onDay + (best[take + k] ?? 0);
            if (k >= share) taken -= say * rates.beyondWeekShare;
            if (k < least) taken += rates.missingAiring;
            if (taken > sum) {
              sum = taken;
              heard = 1;
            }
          }
          best[here + k] = sum;
          hears[here + k] = heard;
        }
      }
    }
  }

  /** Lists the windows in which an airing loses less than `slack`, and gives what the best walk through them is worth. */
  function lineUp(slack: number): number {
    const { windows, apart } = lists[r] ?? NONE;
    const say = worth[r] ?? 0;
    const wanted = (board.least[r] ?? 0) > 0 ? rates.missingAiring : 0;
    const most = slack + wanted + (board.daily[r] === 1 ? rates.missingDay : 0);
    n = 0;
    for (let at = 0; at < windows.length; at += 1) {
      const w = windows[at] ?? 0;
      const sum = say * line * (audience[w] ?? 0) - (cost[w] ?? 0);
      if (sum + most <= 0) continue;
      net[n] = sum;
      place[n] = at;
      days[n] = day[w] ?? 0;
      n += 1;
    }
    for (let i = 0, then = 0; i < n; i += 1) {
      const far = apart[place[i] ?? 0] ?? 0;
      then = Math.max(then, i + 1);
      while (then < n && (place[then] ?? 0) < far) then += 1;
      after[i] = then;
    }
    // Counting airings multiplies the work, and few readings come near their limits.
    const limit = Math.min(board.atMost[r] ?? 0, n);
    times = 0;
    path.length = 0;
    if (limit === 0) n = 0;
    if (n === 0) return 0;
    if (wanted === 0) {
      const whole = walk();
      if (path.length <= Math.min(board.share[r] ?? 0, limit)) return whole;
    }
    times = limit;
    return walk();
  }

  /** The tangents on both sides of the best one. */
  function layBeside(): void {
    const say = worth[r] ?? 0;
    for (const [side, one] of sides.entries()) {
      one.slope = nextSlope(problem.reach, line, side === 0);
      one.tilt = say * (one.slope - line);
      [one.points, one.above] = conjugate(one.slope);
      if (one.slope !== line) walkBack(one.best, one.tilt);
    }
  }

  /** No way to go on from here is worth more than the best met so far. */
  function falls(i: number, m: number, k: number, points: number, sum: number): boolean {
    const at = (i * (most + 1) + m) * (times + 1) + (times === 0 ? 0 : k);
    const left = value - sum;
    if ((best[at] ?? 0) + (points > touching ? overLine(points) : above) <= left) return true;
    for (const one of sides) {
      if (one.tilt === 0) continue;
      const rise = points > one.points ? overLine(points, one.slope) : one.above;
      if ((one.best[at] ?? 0) + one.tilt * points + rise <= left) return true;
    }
    return false;
  }

  /** Branches into every set that could be worth more than the best met so far. */
  function branch(i: number, m: number, k: number, points: number, sum: number): void {
    if (branches === BRANCHES || falls(i, m, k, points, sum)) return;
    branches += 1;
    if (i === n) {
      meet(sum + overLine(points), path);
      return;
    }
    if (m < board.dayMost && k < (board.atMost[r] ?? 0)) {
      const then = after[i] ?? n;
      const w = windowAt(i);
      path.push(w);
      branch(then, onNext(i, then, m + 1), k + 1, points + (audience[w] ?? 0), sum + adds(i, m, k));
      path.pop();
    }
    branch(i + 1, onNext(i, i + 1, m), k, points, sum);
  }

  return {
    windows: found,
    get overshoot() {
      return overshoot;
    },
    take(reading, price) {
      r = reading;
      value = 0;
      found.length = 0;
      for (const w of lists[r]?.windows ?? []) {
        const duty = board.pinned[r * W + w] === 1 ? rates.missingDuty : 0;
        cost[w] = price(reading, w) - (extra[r * W + w] ?? 0) - duty;
      }
    },
    most(slope) {
      line = slope;
      [touching, above] = conjugate(line);
      const whole = lineUp(0);
      let points = 0;
      for (const w of path) points += audience[w] ?? 0;
      overshoot = points - touching;
      meet(whole + overLine(points), path);
      bound = whole + above;
      return bound;
    },
    exact() {
      if (bound <= value) return value;
      // What the line would rather leave out may be worth taking under the curve, but for no more than lies between the two.
      lineUp(bound - value);
      layBeside();
      branches = 0;
      path.length = 0;
      branch(0, heardOn(dayOf(0)), 0, 0, 0);
      return branches === BRANCHES ? bound : value;
    },
  };
}

const NONE: ReadingWindows = { windows: [], apart: [], room: 0 };

/** The slope of the curve that is next steeper or next flatter than a line; the line's own, where there is none. */
function nextSlope(curve: readonly ReachSegment[], line: number, steeper: boolean): number {
  const beyond = curve.map(({ worth }) => worth).filter((worth) => (steeper ? worth > line : worth < line));
  if (beyond.length === 0) return line;
  return steeper ? Math.min(...beyond) : Math.max(...beyond);
}
