/** A reading's way through the windows of a week, in time order: at each it is heard or not. */
import type { Board } from '../board/board.js';
import { LineUp } from './line-up.js';

/** Windows in a list that is written anew again and again. */
export interface Route {
  readonly windows: Int32Array;
  length: number;
}

/**
 * Of the reading that was lined up last. A walk is at window `i` of those lined up, when the reading was heard `m` times on its day and
 * `k` times in the week.
 */
export class AiringWalks {
  readonly line: LineUp;
  /** The best walk through what is lined up. */
  readonly path: Route;
  readonly #board: Board;
  readonly #best: Float64Array;
  readonly #hears: Uint8Array;
  /** How many airings there can be from a window on. */
  readonly #rests: Int32Array;
  #r = 0;
  /** Airings in the week at most, where they are counted; 0 where they need not be. */
  #times = 0;

  constructor(board: Board) {
    this.#board = board;
    this.line = new LineUp(board);
    this.path = { windows: new Int32Array(board.W), length: 0 };
    this.#best = this.table();
    this.#hears = new Uint8Array(this.#best.length);
    this.#rests = new Int32Array(board.W + 1);
  }

  /** A table of what the walks from everywhere on are worth. */
  table(): Float64Array {
    const { W, atMost } = this.#board;
    const times = Math.max(0, ...atMost.map((n) => Math.min(n, W)));
    return new Float64Array((W + 1) * (this.line.most + 1) * (times + 1));
  }

  /** What the walks from here on are worth, in a table, or as lined up. */
  rest(i: number, m: number, k: number, table = this.#best): number {
    const times = this.#times;
    return table[(i * (this.line.most + 1) + m) * (times + 1) + (times === 0 ? 0 : k)] ?? 0;
  }

  /**
   * Lines up the windows in which an airing loses less than `slack`, when a point of audience is worth `slope` percent and an airing
   * costs `cost`, and gives what the best walk through them is worth.
   */
  lineUp(r: number, slope: number, cost: Float64Array, slack: number): number {
    const { worth, least, daily, atMost, share, rates } = this.#board;
    const { missingAiring, missingDay } = rates;
    const { line, path } = this;
    const wanted = (least[r] ?? 0) > 0 ? missingAiring : 0;
    this.#r = r;
    line.choose(r, (worth[r] ?? 0) * slope, cost, -(slack + wanted + (daily[r] === 1 ? missingDay : 0)));
    const limit = Math.min(atMost[r] ?? 0, line.count);
    if (limit === 0) line.endAt(0);
    this.#times = 0;
    path.length = 0;
    if (line.count === 0) return 0;
    // Counting airings multiplies the work, and few readings come near their limits.
    if (wanted === 0) {
      const whole = this.#walk();
      if (path.length <= Math.min(share[r] ?? 0, limit)) return whole;
    }
    this.#times = limit;
    this.#countRests();
    return this.#walk();
  }

  #walk(): number {
    this.tilt(this.#best, 0);
    const { line, path } = this;
    const { count, after } = line;
    const hears = this.#hears;
    const K = this.#times + 1;
    const M = line.most + 1;
    let m = line.fewest[0] ?? 0;
    let heard = 0;
    for (let i = 0; i < count; ) {
      const goes = hears[(i * M + m) * K + (K === 1 ? 0 : heard)] === 1;
      const next = goes ? (after[i] ?? count) : i + 1;
      if (goes) {
        path.windows[heard] = line.windowAt(i);
        heard += 1;
        m += 1;
      }
      m = line.onNext(i, next, m);
      i = next;
    }
    path.length = heard;
    return this.#best[(line.fewest[0] ?? 0) * K] ?? 0;
  }

  #countRests(): void {
    const { count, after } = this.line;
    const rests = this.#rests;
    rests[count] = 0;
    for (let i = count - 1; i >= 0; i -= 1) rests[i] = 1 + (rests[after[i] ?? count] ?? 0);
  }

  /** The same windows, when a point of audience is worth `more`: fills a table, from the last window back. */
  tilt(table: Float64Array, more: number): void {
    const board = this.#board;
    const { dayMost, dayShare } = board;
    const { missingAiring, missingDay, againOnDay, beyondDayShare, beyondWeekShare } = board.rates;
    const r = this.#r;
    const say = board.worth[r] ?? 0;
    const share = board.share[r] ?? 0;
    const least = board.least[r] ?? 0;
    const first = board.daily[r] === 1 ? missingDay : 0;
    const again = -say * againOnDay;
    const beyondDay = say * beyondDayShare;
    const beyondWeek = say * beyondWeekShare;
    const { count, most, net, days, points, after, fewest, oftenest } = this.line;
    const times = this.#times;
    const rests = this.#rests;
    const hears = this.#hears;
    const M = most + 1;
    const K = times + 1;
    const step = times === 0 ? 0 : 1;
    const limit = Math.max(1, times);
    table.fill(0, count * M * K, (count + 1) * M * K);
    for (let i = count - 1; i >= 0; i -= 1) {
      const then = after[i] ?? 0;
      const skipSame = days[i + 1] === days[i];
      const takeSame = days[then] === days[i];
      const skipFrom = (i + 1) * M + (skipSame ? 0 : (fewest[i + 1] ?? 0));
      const takeFrom = then * M + (takeSame ? 0 : (fewest[then] ?? 0));
      const gain = (net[i] ?? 0) + more * (points[i] ?? 0);
      const before = Math.min(times, i);
      // Who has had the least, and cannot pass the share any more, goes on alike, however often it was heard.
      const alike = Math.min(before, Math.max(least, Math.min(share, times) - (rests[i] ?? 0)));
      const often = oftenest[i] ?? 0;
      for (let m = fewest[i] ?? 0; m <= often; m += 1) {
        const skip = (skipSame ? skipFrom + m : skipFrom) * K;
        const take = (takeSame ? takeFrom + Math.min(most, m + 1) : takeFrom) * K + step;
        const here = (i * M + m) * K;
        const may = m < dayMost ? limit : 0;
        const onDay = gain + (m > 0 ? again : first) - (m >= dayShare ? beyondDay : 0);
        for (let k = before; k >= 0; k -= 1) {
          let sum = table[skip + k] ?? 0;
          let heard = 0;
          if (k < may) {
            let taken = onDay + (table[take + k] ?? 0);
            if (k >= share) taken -= beyondWeek;
            if (k < least) taken += missingAiring;
            if (taken > sum) {
              sum = taken;
              heard = 1;
            }
          }
          table[here + k] = sum;
          hears[here + k] = heard;
          if (k !== alike) continue;
          for (; k > least; k -= 1) {
            table[here + k - 1] = sum;
            hears[here + k - 1] = heard;
          }
        }
      }
    }
  }
}
