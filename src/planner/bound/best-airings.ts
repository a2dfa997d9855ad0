/** The best that one reading can do when its airings cost something: the part of the bound that is solved exactly. */
import type { Board } from '../board/board.js';
import { furthestAbove, type ReachSegment } from '../problem/value.js';
import { AiringWalks, type Route } from './airing-walks.js';

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
export class BestAirings {
  /** The windows of the best set met so far of the reading taken up. */
  readonly found: Route;
  readonly #board: Board;
  readonly #walks: AiringWalks;
  /** The tangents on both sides of the best one. */
  readonly #sides: readonly Line[];
  readonly #waiting: Branches;
  /** What an airing gains without reach, at `r * W + w`: kept, pinned, less familiar. */
  readonly #anyway: Float64Array;
  readonly #cost: Float64Array;
  #r = 0;
  #value = 0;
  #overshoot = 0;
  /** The last line: what a point of reach is taken to be worth, where the curve is furthest above it, by how much, and the bound. */
  #slope = 0;
  #touching = 0;
  #above = 0;
  #bound = 0;

  constructor(board: Board) {
    const { R, W, extra, pinned, rates } = board;
    const duty = (pair: number) => (pinned[pair] === 1 ? rates.missingDuty : 0);
    this.#board = board;
    this.#walks = new AiringWalks(board);
    this.#sides = [0, 1].map(() => ({ table: this.#walks.table(), tilt: 0, points: 0, above: 0, slope: 0 }));
    this.#waiting = branchesOf(W + 2);
    this.#anyway = Float64Array.from({ length: R * W }, (_, pair) => (extra[pair] ?? 0) + duty(pair));
    this.#cost = new Float64Array(W);
    this.found = { windows: new Int32Array(W), length: 0 };
  }

  /** What the best set met so far is worth. */
  get met(): number {
    return this.#value;
  }

  /** How far the set found with the last slope overshoots the reach at which the line touches the curve. */
  get overshoot(): number {
    return this.#overshoot;
  }

  /** Takes up a reading that pays so much for each window. */
  take(r: number, price: Float64Array): void {
    const { W } = this.#board;
    const cost = this.#cost;
    const anyway = this.#anyway;
    this.#r = r;
    this.#value = 0;
    this.found.length = 0;
    for (let w = 0; w < W; w += 1) cost[w] = (price[w] ?? 0) - (anyway[r * W + w] ?? 0);
  }

  /**
   * No set of airings of the reading taken up that the hard rules allow is worth more than this, less what it costs. `slope` is what a
   * point of reach is taken to be worth, in percent: each gives a bound, one gives the best.
   */
  most(slope: number): number {
    const { audience } = this.#board;
    const { path } = this.#walks;
    this.#slope = slope;
    [this.#touching, this.#above] = this.#conjugate(slope);
    const whole = this.#walks.lineUp(this.#r, slope, this.#cost, 0);
    let points = 0;
    for (let index = 0; index < path.length; index += 1) points += audience[path.windows[index] ?? 0] ?? 0;
    this.#overshoot = points - this.#touching;
    this.#meet(whole + this.#overLine(points, slope));
    this.#bound = whole + this.#above;
    return this.#bound;
  }

  /** The very best set, sought below the bound of the last slope; that bound, where the search takes too long. */
  exact(): number {
    if (this.#bound <= this.#value) return this.#value;
    // What the line would rather leave out may be worth taking under the curve, but for no more than lies between the two.
    this.#walks.lineUp(this.#r, this.#slope, this.#cost, this.#bound - this.#value);
    this.#layBeside();
    return this.#branchOut() ? this.#value : this.#bound;
  }

  /** What the curve is worth more than a line at so many points. */
  #overLine(points: number, slope: number): number {
    const { worth, earned, startReach } = this.#board;
    const from = startReach[this.#r] ?? 0;
    return (worth[this.#r] ?? 0) * ((earned[from + points] ?? 0) - (earned[from] ?? 0) - slope * points);
  }

  /** The walk on the path is worth so much. */
  #meet(sum: number): void {
    if (sum <= this.#value) return;
    const { path } = this.#walks;
    this.#value = sum;
    this.found.length = path.length;
    for (let index = 0; index < path.length; index += 1) this.found.windows[index] = path.windows[index] ?? 0;
  }

  /** Where the curve is furthest above a line, and by how much. */
  #conjugate(slope: number): [points: number, above: number] {
    const { worth, startReach, curve } = this.#board;
    const r = this.#r;
    const { points, rise } = furthestAbove(curve, startReach[r] ?? 0, this.#walks.line.room(r), slope);
    return [points, (worth[r] ?? 0) * rise];
  }

  #layBeside(): void {
    const say = this.#board.worth[this.#r] ?? 0;
    for (const [side, one] of this.#sides.entries()) {
      one.slope = nextSlope(this.#board.curve, this.#slope, side === 0);
      one.tilt = say * (one.slope - this.#slope);
      [one.points, one.above] = this.#conjugate(one.slope);
      if (one.slope !== this.#slope) this.#walks.tilt(one.table, one.tilt);
    }
  }

  /** No way to go on from here is worth more than the best met so far. */
  #falls(i: number, m: number, k: number, points: number, sum: number): boolean {
    const walks = this.#walks;
    const left = this.#value - sum;
    const over = points > this.#touching ? this.#overLine(points, this.#slope) : this.#above;
    if (walks.rest(i, m, k) + over <= left) return true;
    for (const one of this.#sides) {
      if (one.tilt === 0) continue;
      const rise = points > one.points ? this.#overLine(points, one.slope) : one.above;
      if (walks.rest(i, m, k, one.table) + one.tilt * points + rise <= left) return true;
    }
    return false;
  }

  /** Branches into every set that could be worth more than the best met so far; `false` when there are too many. */
  #branchOut(): boolean {
    const { next, onDay, inWeek, through, reached, sums } = this.#waiting;
    const { audience, atMost, dayMost } = this.#board;
    const walks = this.#walks;
    const { path, line } = walks;
    const { count, fewest, after } = line;
    const most = atMost[this.#r] ?? 0;
    next[0] = 0;
    onDay[0] = fewest[0] ?? 0;
    inWeek[0] = 0;
    reached[0] = 0;
    sums[0] = 0;
    let branches = 0;
    for (let left = 1; left > 0; ) {
      left -= 1;
      const i = next[left] ?? 0;
      const m = onDay[left] ?? 0;
      const k = inWeek[left] ?? 0;
      const points = reached[left] ?? 0;
      const sum = sums[left] ?? 0;
      const last = through[left] ?? 0;
      if (this.#falls(i, m, k, points, sum)) continue;
      branches += 1;
      if (branches === BRANCHES) return false;
      path.length = k;
      if (k > 0) path.windows[k - 1] = last;
      if (i === count) {
        this.#meet(sum + this.#overLine(points, this.#slope));
        continue;
      }
      next[left] = i + 1;
      onDay[left] = line.onNext(i, i + 1, m);
      left += 1;
      if (m >= dayMost || k >= most) continue;
      const then = after[i] ?? count;
      const w = line.windowAt(i);
      next[left] = then;
      onDay[left] = line.onNext(i, then, m + 1);
      inWeek[left] = k + 1;
      through[left] = w;
      reached[left] = points + (audience[w] ?? 0);
      sums[left] = sum + line.adds(i, m, k);
      left += 1;
    }
    return true;
  }
}

/** The slope of the curve that is next steeper or next flatter than a line; the line's own, where there is none. */
function nextSlope(curve: readonly ReachSegment[], line: number, steeper: boolean): number {
  const beyond = curve.map(({ worth }) => worth).filter((worth) => (steeper ? worth > line : worth < line));
  if (beyond.length === 0) return line;
  return steeper ? Math.min(...beyond) : Math.max(...beyond);
}

/** Branches that wait: at which window they are, how often it was heard on the day and in the week, where last, with which reach, and for what gain. */
interface Branches {
  readonly next: Int32Array;
  readonly onDay: Int32Array;
  readonly inWeek: Int32Array;
  readonly through: Int32Array;
  readonly reached: Int32Array;
  readonly sums: Float64Array;
}

function branchesOf(most: number): Branches {
  return {
    next: new Int32Array(most),
    onDay: new Int32Array(most),
    inWeek: new Int32Array(most),
    through: new Int32Array(most),
    reached: new Int32Array(most),
    sums: new Float64Array(most),
  };
}
