/** The best that one window can hold when everything else stays as it is: a knapsack, solved exactly. */
import type { Board } from './board.js';
import { openFillingTable } from './filling-table.js';
import { openWorthTrying } from './worth-trying.js';

export interface BestFilling {
  /**
   * Fills what is left of a window, in which the readings of `standing` stay, and gives the readings that come in. `offers` may; they are in
   * the order of their topics. `gain` is by reading: what it gains beside what the window itself pays for – its seconds, its first item, its
   * mixture of topics –, taken as it is, each by itself. What was inside `before` is where the search begins.
   */
  fill(
    w: number,
    standing: readonly number[],
    offers: readonly number[],
    gain: Float64Array,
    before: readonly number[],
  ): readonly number[];
  /** What a second of the window was worth when it was last filled. */
  priceOf(w: number): number;
  /** What has been looked at so far: the same input takes the same work on every machine. */
  readonly work: number;
}

/** A window is filled to the second, or to the part in so many of it where the table would be too large. */
const PARTS = 2_000;
const CELLS = 4_000_000;
/** What an offer, and the window itself, costs to look at, in cells of the table: a window without offers is work too. */
const OFFER = 100;

/**
 * Dynamic programming over the seconds of the window. Few topics ever are too many, so a filling that counts none is tried first; those
 * that are too many in it are counted in the next, and from then on. A filling in which no uncounted topic is too many is the best
 * of all, because not counting only flatters.
 */
export function openBestFilling(board: Board): BestFilling {
  const { R, W, T, seconds, topic, problem } = board;
  const { unfilledSecond, emptyWindow, sameTopic } = problem.rates;
  const step = Math.max(1, seconds.reduce(commonDivisor, 0));
  const layers = Math.max(0, ...board.topicsAtEase) + 1;
  const parts = Math.max(1, Math.min(PARTS, Math.floor(CELLS / (layers * (R + T + 1)))));
  const widest = Math.min(parts, Math.max(0, ...board.room));
  const table = openFillingTable(R + T, layers, widest, sameTopic);
  const worthTrying = openWorthTrying(board);
  const size = new Int32Array(R);
  const already = new Int32Array(T);
  const atEase = new Int32Array(T);
  const inside = new Int32Array(T);
  const prices = new Float64Array(W);
  /** 1 for topics that have been too many in a window. */
  const counted = new Uint8Array(W * T);
  /** In which offering a reading was last of use. */
  const offered = new Int32Array(R);
  let offering = 0;
  let looked = 0;

  function fill(
    w: number,
    standing: readonly number[],
    offers: readonly number[],
    gain: Float64Array,
    before: readonly number[],
  ): readonly number[] {
    const most = board.topicsAtEase[w] ?? 0;
    const target = board.target[w] ?? 0;
    count(standing, already);
    for (let t = 0; t < T; t += 1) atEase[t] = Math.max(0, most - (already[t] ?? 0));
    const stood = secondsOf(standing);
    const vacancy = {
      room: (board.room[w] ?? 0) - stood,
      wanted: Math.max(0, target - stood),
      atEase,
    };
    const useful = takeUp(offers, gain, vacancy.room);
    const known = worthOf(
      before.filter((r) => offered[r] === offering),
      gain,
      vacancy.wanted,
    );
    const { sure, open, price } = worthTrying(useful, gain, vacancy, known, prices[w] ?? 0);
    prices[w] = price;
    if (open.length === 0) return sure;
    for (const r of sure) already[topic[r] ?? 0] = (already[topic[r] ?? 0] ?? 0) + 1;
    const used = stood + secondsOf(sure);
    const room = (board.room[w] ?? 0) - used;
    const unit = Math.max(step, Math.ceil(room / parts));
    for (const r of open) size[r] = Math.ceil((seconds[r] ?? 0) / unit);
    for (;;) {
      table.open(Math.floor(room / unit), most);
      offerAll(w, open, gain, most);
      const chosen = table.best(
        (filled) =>
          unfilledSecond * Math.min(used + filled * unit, target) + (used + filled > 0 ? emptyWindow : 0),
      );
      if (!countMore(w, chosen, most)) return [...sure, ...chosen];
    }
  }

  function secondsOf(readings: readonly number[]): number {
    let sum = 0;
    for (const r of readings) sum += seconds[r] ?? 0;
    return sum;
  }

  /** What fits and is of use. */
  function takeUp(offers: readonly number[], gain: Float64Array, room: number): number[] {
    looked += 1 + offers.length;
    offering += 1;
    const useful: number[] = [];
    for (const r of offers) {
      const length = seconds[r] ?? 0;
      if (length > room || (gain[r] ?? 0) + unfilledSecond * length <= 0) continue;
      offered[r] = offering;
      useful.push(r);
    }
    return useful;
  }

  /** A topic is counted where it has been too many before and could be again. */
  function offerAll(w: number, readings: readonly number[], gain: Float64Array, most: number): void {
    count(readings, inside);
    const isCounted = (t: number) => counted[w * T + t] === 1 && (already[t] ?? 0) + (inside[t] ?? 0) > most;
    for (const r of readings) if (!isCounted(topic[r] ?? 0)) table.offer(r, size[r] ?? 0, gain[r] ?? 0);
    let last = -1;
    for (const r of readings) {
      const t = topic[r] ?? 0;
      if (!isCounted(t)) continue;
      if (t !== last) table.countFrom(already[t] ?? 0);
      last = t;
      table.offer(r, size[r] ?? 0, gain[r] ?? 0);
    }
  }

  /** Counts topics that are too many and were not counted; `false` when there are none. */
  function countMore(w: number, chosen: readonly number[], most: number): boolean {
    count(chosen, inside);
    let more = false;
    for (let t = 0; t < T; t += 1) {
      if ((inside[t] ?? 0) + (already[t] ?? 0) <= most || (inside[t] ?? 0) === 0) continue;
      if (counted[w * T + t] === 1) continue;
      counted[w * T + t] = 1;
      more = true;
    }
    return more;
  }

  function count(readings: readonly number[], into: Int32Array): void {
    into.fill(0);
    for (const r of readings) into[topic[r] ?? 0] = (into[topic[r] ?? 0] ?? 0) + 1;
  }

  /** What readings are worth together in the window. */
  function worthOf(readings: readonly number[], gain: Float64Array, wanted: number): number {
    let sum = unfilledSecond * Math.min(secondsOf(readings), wanted);
    count(readings, inside);
    for (const r of readings) sum += gain[r] ?? 0;
    for (let t = 0; t < T; t += 1) sum -= sameTopic * Math.max(0, (inside[t] ?? 0) - (atEase[t] ?? 0));
    return sum;
  }

  return {
    fill,
    priceOf: (w) => prices[w] ?? 0,
    get work() {
      return table.cells + OFFER * looked;
    },
  };
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
