/** The best that one reading can do when its airings cost something: the part of the bound that is solved exactly. */
import { furthestAbove, type ReachSegment } from '../plan/reach.js';
import { openAiringWalks } from './airing-walks.js';
import type { Board } from './board.js';

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
const BRANCHES = 500;

/** A line laid against the curve of reach, and the walks below it. */
interface Line {
  /** What the walks from everywhere on are worth. */
  readonly table: Float64Array;
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
  const { W, worth, audience, extra, earned, problem } = board;
  const { rates } = problem;
  const walks = openAiringWalks(board);
  const { path } = walks;
  const sides = [walks.table(), walks.table()].map(
    (table): Line => ({ table, tilt: 0, points: 0, above: 0, slope: 0 }),
  );
  const cost = new Float64Array(W);
  const found: number[] = [];
  let r = 0;
  let value = 0;
  let line = 0;
  let above = 0;
  let touching = 0;
  let bound = 0;
  let overshoot = 0;
  let branches = 0;

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
    const { points, rise } = furthestAbove(problem.reach, board.startReach[r] ?? 0, walks.room(r), slope);
    return [points, (worth[r] ?? 0) * rise];
  }

  /** The tangents on both sides of the best one. */
  function layBeside(): void {
    const say = worth[r] ?? 0;
    for (const [side, one] of sides.entries()) {
      one.slope = nextSlope(problem.reach, line, side === 0);
      one.tilt = say * (one.slope - line);
      [one.points, one.above] = conjugate(one.slope);
      if (one.slope !== line) walks.tilt(one.table, one.tilt);
    }
  }

  /** No way to go on from here is worth more than the best met so far. */
  function falls(i: number, m: number, k: number, points: number, sum: number): boolean {
    const left = value - sum;
    if (walks.rest(i, m, k) + (points > touching ? overLine(points) : above) <= left) return true;
    for (const one of sides) {
      if (one.tilt === 0) continue;
      const rise = points > one.points ? overLine(points, one.slope) : one.above;
      if (walks.rest(i, m, k, one.table) + one.tilt * points + rise <= left) return true;
    }
    return false;
  }

  /** Branches into every set that could be worth more than the best met so far. */
  function branch(i: number, m: number, k: number, points: number, sum: number): void {
    if (branches === BRANCHES || falls(i, m, k, points, sum)) return;
    branches += 1;
    if (i === walks.count) {
      meet(sum + overLine(points), path);
      return;
    }
    if (m < board.dayMost && k < (board.atMost[r] ?? 0)) {
      const then = walks.after(i);
      const w = walks.windowAt(i);
      path.push(w);
      const more = walks.adds(i, m, k);
      branch(then, walks.onNext(i, then, m + 1), k + 1, points + (audience[w] ?? 0), sum + more);
      path.pop();
    }
    branch(i + 1, walks.onNext(i, i + 1, m), k, points, sum);
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
      for (const w of walks.windowsOf(r)) {
        const duty = board.pinned[r * W + w] === 1 ? rates.missingDuty : 0;
        cost[w] = price(reading, w) - (extra[r * W + w] ?? 0) - duty;
      }
    },
    most(slope) {
      line = slope;
      [touching, above] = conjugate(line);
      const whole = walks.lineUp(r, line, cost, 0);
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
      walks.lineUp(r, line, cost, bound - value);
      layBeside();
      branches = 0;
      path.length = 0;
      branch(0, walks.begin(), 0, 0, 0);
      return branches === BRANCHES ? bound : value;
    },
  };
}

/** The slope of the curve that is next steeper or next flatter than a line; the line's own, where there is none. */
function nextSlope(curve: readonly ReachSegment[], line: number, steeper: boolean): number {
  const beyond = curve.map(({ worth }) => worth).filter((worth) => (steeper ? worth > line : worth < line));
  if (beyond.length === 0) return line;
  return steeper ? Math.min(...beyond) : Math.max(...beyond);
}
