/** A reading's way through the windows of a week, in time order: at each it is heard or not. */
import type { Board } from './board.js';
import { type ReadingWindows, windowsOf } from './reading-windows.js';

/**
 * Of the reading that was lined up last. A walk is at window `i` of those lined up, when the reading was heard `m` times on its day and
 * `k` times in the week.
 */
export interface AiringWalks {
  /** A table of what the walks from everywhere on are worth. */
  table(): Float64Array;
  /** Points of audience in all its windows together. */
  room(r: number): number;
  windowsOf(r: number): readonly number[];
  /**
   * Lines up the windows in which an airing loses less than `slack`, when a point of audience is worth `line` percent and an airing
   * costs `cost`, and gives what the best walk through them is worth. `path` is that walk.
   */
  lineUp(r: number, line: number, cost: Float64Array, slack: number): number;
  readonly path: number[];
  /** The same windows, when a point of audience is worth `tilt` more: fills a table. */
  tilt(table: Float64Array, tilt: number): void;
  /** What the walks from here on are worth, in a table, or as lined up. */
  rest(i: number, m: number, k: number, table?: Float64Array): number;
  /** How many windows are lined up, which one it is, and the first behind that is far enough from it. */
  readonly count: number;
  windowAt(i: number): number;
  after(i: number): number;
  /** `m` at window `next`, when it was `m` behind window `i`; `m` at the first window. */
  onNext(i: number, next: number, m: number): number;
  begin(): number;
  /** What an airing at window `i` adds beside what the curve of reach has more than the line. */
  adds(i: number, m: number, k: number): number;
}

export function openAiringWalks(board: Board): AiringWalks {
  const { R, W, D, worth, audience, day, problem } = board;
  const { rates } = problem;
  const lists = Array.from({ length: R }, (_, r) => windowsOf(board, r));
  const most = Math.max(1, board.dayMost);
  const widest = (W + 1) * (most + 1) * (Math.max(0, ...board.atMost.map((n) => Math.min(n, W))) + 1);
  const best = new Float64Array(widest);
  const hears = new Uint8Array(widest);
  /** Of the windows that are lined up: what an airing adds, which window it is, its day, its audience, and the first behind that is far enough. */
  const net = new Float64Array(W);
  const place = new Int32Array(W);
  const days = new Int32Array(W);
  const points = new Int32Array(W);
  const after = new Int32Array(W);
  /** How many windows of the same day are lined up before: no walk has been heard more often on it, nor in the week more often than there were windows. */
  const since = new Int32Array(W);
  const path: number[] = [];
  let r = 0;
  let n = 0;
  let times = 0;

  const windowAt = (i: number) => lists[r]?.windows[place[i] ?? 0] ?? 0;
  const dayOf = (i: number) => (i < n ? (days[i] ?? 0) : -1);
  const heardOn = (d: number) => (d < 0 ? 0 : Math.min(most, board.relayedOn[r * D + d] ?? 0));
  const onNext = (i: number, next: number, m: number) => {
    const then = dayOf(next);
    return then === dayOf(i) ? Math.min(most, m) : heardOn(then);
  };

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
  function walk(): number {
    tilt(best, 0);
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

  function tilt(table: Float64Array, more: number): void {
    if (times === 0) tiltUncounted(table, more);
    else tiltCounted(table, more);
  }

  /** From the last window back, when the airings of the week need not be counted. */
  function tiltUncounted(table: Float64Array, more: number): void {
    const M = most + 1;
    const say = worth[r] ?? 0;
    const beyondWeek = (board.share[r] ?? 0) > 0 ? 0 : say * rates.beyondWeekShare;
    const first = board.daily[r] === 1 ? rates.missingDay : 0;
    const again = -say * rates.againOnDay;
    const beyondDay = say * rates.beyondDayShare;
    const { dayMost, dayShare } = board;
    table.fill(0, n * M, (n + 1) * M);
    for (let i = n - 1, tomorrow = -1; i >= 0; i -= 1) {
      const today = days[i] ?? 0;
      const then = after[i] ?? n;
      const thenDay = dayOf(then);
      const [skipSame, takeSame] = [tomorrow === today, thenDay === today];
      const skip = (i + 1) * M + (skipSame ? 0 : heardOn(tomorrow));
      const take = then * M + (takeSame ? 0 : heardOn(thenDay));
      const gain = (net[i] ?? 0) + more * (points[i] ?? 0) - beyondWeek;
      const fewest = heardOn(today);
      const oftenest = Math.min(most, fewest + (since[i] ?? 0));
      for (let m = fewest; m <= oftenest; m += 1) {
        let sum = table[skipSame ? skip + m : skip] ?? 0;
        let heard = 0;
        if (m < dayMost) {
          const onDay = gain + (m > 0 ? again : first) - (m >= dayShare ? beyondDay : 0);
          const taken = onDay + (table[takeSame ? take + Math.min(most, m + 1) : take] ?? 0);
          if (taken > sum) {
            sum = taken;
            heard = 1;
          }
        }
        table[i * M + m] = sum;
        hears[i * M + m] = heard;
      }
      tomorrow = today;
    }
  }

  /** The same when they are: how often it was heard before is one more thing to know. */
  function tiltCounted(table: Float64Array, more: number): void {
    const K = times + 1;
    const M = most + 1;
    table.fill(0, n * M * K, (n + 1) * M * K);
    const say = worth[r] ?? 0;
    const share = board.share[r] ?? 0;
    const least = board.least[r] ?? 0;
    const first = board.daily[r] === 1 ? rates.missingDay : 0;
    for (let i = n - 1; i >= 0; i -= 1) {
      const then = after[i] ?? n;
      const [skipSame, skipOther] = [dayOf(i + 1) === dayOf(i), heardOn(dayOf(i + 1))];
      const [takeSame, takeOther] = [dayOf(then) === dayOf(i), heardOn(dayOf(then))];
      const gain = (net[i] ?? 0) + more * (points[i] ?? 0);
      const fewest = heardOn(dayOf(i));
      const oftenest = Math.min(most, fewest + (since[i] ?? 0));
      const before = Math.min(times, i);
      for (let m = fewest; m <= oftenest; m += 1) {
        const skip = ((i + 1) * M + (skipSame ? m : skipOther)) * K;
        const take = (then * M + (takeSame ? Math.min(most, m + 1) : takeOther)) * K + 1;
        const here = (i * M + m) * K;
        let onDay = gain + (m > 0 ? -say * rates.againOnDay : first);
        if (m >= board.dayShare) onDay -= say * rates.beyondDayShare;
        for (let k = 0; k <= before; k += 1) {
          let sum = table[skip + k] ?? 0;
          let heard = 0;
          if (m < board.dayMost && k < times) {
            let taken = onDay + (table[take + k] ?? 0);
            if (k >= share) taken -= say * rates.beyondWeekShare;
            if (k < least) taken += rates.missingAiring;
            if (taken > sum) {
              sum = taken;
              heard = 1;
            }
          }
          table[here + k] = sum;
          hears[here + k] = heard;
        }
      }
    }
  }

  function lineUp(reading: number, line: number, cost: Float64Array, slack: number): number {
    r = reading;
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
      points[n] = audience[w] ?? 0;
      since[n] = n > 0 && days[n] === days[n - 1] ? (since[n - 1] ?? 0) + 1 : 0;
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

  return {
    table: () => new Float64Array(widest),
    room: (reading) => lists[reading]?.room ?? 0,
    windowsOf: (reading) => lists[reading]?.windows ?? [],
    lineUp,
    path,
    tilt,
    rest: (i, m, k, table = best) => table[(i * (most + 1) + m) * (times + 1) + (times === 0 ? 0 : k)] ?? 0,
    get count() {
      return n;
    },
    windowAt,
    after: (i) => after[i] ?? n,
    onNext,
    begin: () => heardOn(dayOf(0)),
    adds,
  };
}

const NONE: ReadingWindows = { windows: [], apart: [], room: 0 };
