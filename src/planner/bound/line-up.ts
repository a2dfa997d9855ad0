/** The windows in which a reading may be worth an airing, lined up in time order. */
import type { Board } from '../board/board.js';

/**
 * Of the reading that was lined up last. Whoever goes through is at window `i` of those lined up, when the reading was heard `m` times on its day
 * and `k` times in the week.
 */
export class LineUp {
  /** How many windows are lined up. */
  count = 0;
  /** How often a reading can have been heard on a day. */
  readonly most: number;
  /** Of each window: what an airing adds beside reach, its day (-1 behind the last one), its audience, and the first window that is far enough behind it. */
  readonly net: Float64Array;
  readonly days: Int32Array;
  readonly points: Int32Array;
  readonly after: Int32Array;
  /** How often the reading can have been heard on the day before: relays have it, and the windows before. */
  readonly fewest: Int32Array;
  readonly oftenest: Int32Array;
  readonly #board: Board;
  readonly #lists: readonly ReadingWindows[];
  /** Where in the list of the reading's windows. */
  readonly #place: Int32Array;
  #r = 0;

  constructor(board: Board) {
    const { R, W } = board;
    this.#board = board;
    this.#lists = Array.from({ length: R }, (_, r) => windowsOf(board, r));
    this.most = Math.max(1, board.dayMost);
    this.net = new Float64Array(W);
    this.days = new Int32Array(W + 1);
    this.points = new Int32Array(W);
    this.after = new Int32Array(W);
    this.fewest = new Int32Array(W + 1);
    this.oftenest = new Int32Array(W);
    this.#place = new Int32Array(W);
  }

  /** Points of audience in all windows of a reading together. */
  room(r: number): number {
    return this.#lists[r]?.room ?? 0;
  }

  /** Lines up the windows in which an airing adds more than `lowest`, when a point of audience is worth `price` and an airing costs `cost`. */
  choose(r: number, price: number, cost: Float64Array, lowest: number): void {
    const { windows, apart, audience, day, relayed } = this.#lists[r] ?? NONE;
    const { net, days, points, after, fewest, oftenest, most } = this;
    const place = this.#place;
    const all = windows.length;
    let many = 0;
    this.#r = r;
    for (let index = 0; index < all; index += 1) {
      const sum = price * (audience[index] ?? 0) - (cost[windows[index] ?? 0] ?? 0);
      if (sum <= lowest) continue;
      net[many] = sum;
      place[many] = index;
      many += 1;
    }
    let then = 0;
    let yesterday = -1;
    let sooner = 0;
    for (let i = 0; i < many; i += 1) {
      const index = place[i] ?? 0;
      const today = day[index] ?? 0;
      const heard = Math.min(most, relayed[index] ?? 0);
      sooner = today === yesterday ? sooner + 1 : 0;
      yesterday = today;
      days[i] = today;
      points[i] = audience[index] ?? 0;
      fewest[i] = heard;
      oftenest[i] = Math.min(most, heard + sooner);
      const far = apart[index] ?? 0;
      then = Math.max(then, i + 1);
      while (then < many && (place[then] ?? 0) < far) then += 1;
      after[i] = then;
    }
    this.endAt(many);
  }

  /** Leaves the first so many. */
  endAt(count: number): void {
    this.count = count;
    this.days[count] = -1;
    this.fewest[count] = 0;
  }

  windowAt(i: number): number {
    return this.#lists[this.#r]?.windows[this.#place[i] ?? 0] ?? 0;
  }

  /** `m` at window `next`, when it was `m` behind window `i`. */
  onNext(i: number, next: number, m: number): number {
    return this.days[next] === this.days[i] ? Math.min(this.most, m) : (this.fewest[next] ?? 0);
  }

  /** What an airing at window `i` adds beside what the curve of reach has more than the line. */
  adds(i: number, m: number, k: number): number {
    const { worth, daily, share, least, dayShare, rates } = this.#board;
    const r = this.#r;
    const say = worth[r] ?? 0;
    let sum = this.net[i] ?? 0;
    if (m > 0) sum -= say * rates.againOnDay;
    else if (daily[r] === 1) sum += rates.missingDay;
    if (m >= dayShare) sum -= say * rates.beyondDayShare;
    if (k >= (share[r] ?? 0)) sum -= say * rates.beyondWeekShare;
    if (k < (least[r] ?? 0)) sum += rates.missingAiring;
    return sum;
  }
}

const NONE: ReadingWindows = {
  windows: new Int32Array(0),
  apart: new Int32Array(0),
  audience: new Int32Array(0),
  day: new Int32Array(0),
  relayed: new Int32Array(0),
  room: 0,
};

/** Windows in time order; all lists have an entry for each. */
interface ReadingWindows {
  readonly windows: Int32Array;
  /** Behind each the first that is far enough from it, as an index into `windows`. */
  readonly apart: Int32Array;
  readonly audience: Int32Array;
  readonly day: Int32Array;
  /** Airings that relays bring on that day. */
  readonly relayed: Int32Array;
  /** Their audiences together. */
  readonly room: number;
}

/** The windows that a reading could fill. */
function windowsOf(board: Board, r: number): ReadingWindows {
  const { W, D, start, separation, problem } = board;
  const windows = Int32Array.from({ length: W }, (_, w) => w).filter((w) => board.could[r * W + w] === 1);
  const length = problem.readings[r]?.seconds ?? 0;
  const tooNear = (w: number, later: number) => {
    const last = (start[later] ?? 0) + 1000 * ((problem.windows[later]?.seconds ?? 0) - length);
    return last - (start[w] ?? 0) < (separation[r] ?? 0);
  };
  const apart = windows.map((w, i) => {
    let next = i + 1;
    while (next < windows.length && tooNear(w, windows[next] ?? 0)) next += 1;
    return next;
  });
  const audience = windows.map((w) => board.audience[w] ?? 0);
  const day = windows.map((w) => board.day[w] ?? 0);
  const relayed = day.map((d) => board.relayedOn[r * D + d] ?? 0);
  return { windows, apart, audience, day, relayed, room: audience.reduce((sum, points) => sum + points, 0) };
}
