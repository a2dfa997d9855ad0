/** The best that one window can hold when everything else stays as it is: a knapsack, solved exactly. */
import type { Board } from './board.js';
import { FillingTable } from './filling-table.js';
import { WorthTrying } from './worth-trying.js';

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
export class BestFilling {
  readonly #board: Board;
  readonly #table: FillingTable;
  readonly #trying: WorthTrying;
  /** Seconds of which all lengths are whole parts, and how many parts a table has room for. */
  readonly #step: number;
  readonly #parts: number;
  readonly #size: Int32Array;
  /** By topic: what stands already, what may still come at no cost, and what is inside. */
  readonly #already: Int32Array;
  readonly #atEase: Int32Array;
  readonly #inside: Int32Array;
  readonly #prices: Float64Array;
  /** 1 for topics that have been too many in a window. */
  readonly #counted: Uint8Array;
  /** In which offering a reading was last of use. */
  readonly #offered: Int32Array;
  #offering = 0;
  #looked = 0;

  constructor(board: Board) {
    const { R, W, T, seconds, rates } = board;
    const layers = Math.max(0, ...board.topicsAtEase) + 1;
    this.#board = board;
    this.#step = Math.max(1, seconds.reduce(commonDivisor, 0));
    this.#parts = Math.max(1, Math.min(PARTS, Math.floor(CELLS / (layers * (R + T + 1)))));
    const widest = Math.min(this.#parts, Math.max(0, ...board.room));
    this.#table = new FillingTable(R + T, layers, widest, rates.sameTopic);
    this.#trying = new WorthTrying(board);
    this.#size = new Int32Array(R);
    this.#already = new Int32Array(T);
    this.#atEase = new Int32Array(T);
    this.#inside = new Int32Array(T);
    this.#prices = new Float64Array(W);
    this.#counted = new Uint8Array(W * T);
    this.#offered = new Int32Array(R);
  }

  /** What has been looked at so far: the same input takes the same work on every machine. */
  get work(): number {
    return this.#table.cells + OFFER * this.#looked;
  }

  /** What a second of the window was worth when it was last filled. */
  priceOf(w: number): number {
    return this.#prices[w] ?? 0;
  }

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
  ): readonly number[] {
    const board = this.#board;
    const { T, seconds, topic } = board;
    const { unfilledSecond, emptyWindow } = board.rates;
    const most = board.topicsAtEase[w] ?? 0;
    const target = board.target[w] ?? 0;
    this.#count(standing, this.#already);
    for (let t = 0; t < T; t += 1) this.#atEase[t] = Math.max(0, most - (this.#already[t] ?? 0));
    const stood = this.#secondsOf(standing);
    const vacancy = {
      room: (board.room[w] ?? 0) - stood,
      wanted: Math.max(0, target - stood),
      atEase: this.#atEase,
    };
    const useful = this.#takeUp(offers, gain, vacancy.room);
    const known = this.#worthOf(
      before.filter((r) => this.#offered[r] === this.#offering),
      gain,
      vacancy.wanted,
    );
    const { sure, open, price } = this.#trying.sortOut(useful, gain, vacancy, known, this.#prices[w] ?? 0);
    this.#prices[w] = price;
    if (open.length === 0) return sure;
    for (const r of sure) this.#already[topic[r] ?? 0] = (this.#already[topic[r] ?? 0] ?? 0) + 1;
    const used = stood + this.#secondsOf(sure);
    const room = (board.room[w] ?? 0) - used;
    const unit = Math.max(this.#step, Math.ceil(room / this.#parts));
    for (const r of open) this.#size[r] = Math.ceil((seconds[r] ?? 0) / unit);
    for (;;) {
      this.#table.open(Math.floor(room / unit), most);
      this.#offerAll(w, open, gain, most);
      const chosen = this.#table.best(
        (filled) =>
          unfilledSecond * Math.min(used + filled * unit, target) + (used + filled > 0 ? emptyWindow : 0),
      );
      if (!this.#countMore(w, chosen, most)) return [...sure, ...chosen];
    }
  }

  #secondsOf(readings: readonly number[]): number {
    const { seconds } = this.#board;
    let sum = 0;
    for (const r of readings) sum += seconds[r] ?? 0;
    return sum;
  }

  /** What fits and is of use. */
  #takeUp(offers: readonly number[], gain: Float64Array, room: number): number[] {
    const { seconds, rates } = this.#board;
    const { unfilledSecond } = rates;
    this.#looked += 1 + offers.length;
    this.#offering += 1;
    const useful: number[] = [];
    for (const r of offers) {
      const length = seconds[r] ?? 0;
      if (length > room || (gain[r] ?? 0) + unfilledSecond * length <= 0) continue;
      this.#offered[r] = this.#offering;
      useful.push(r);
    }
    return useful;
  }

  /** A topic is counted where it has been too many before and could be again. */
  #offerAll(w: number, readings: readonly number[], gain: Float64Array, most: number): void {
    const { topic } = this.#board;
    const size = this.#size;
    this.#count(readings, this.#inside);
    for (const r of readings)
      if (!this.#isCounted(w, topic[r] ?? 0, most)) this.#table.offer(r, size[r] ?? 0, gain[r] ?? 0);
    let last = -1;
    for (const r of readings) {
      const t = topic[r] ?? 0;
      if (!this.#isCounted(w, t, most)) continue;
      if (t !== last) this.#table.countFrom(this.#already[t] ?? 0);
      last = t;
      this.#table.offer(r, size[r] ?? 0, gain[r] ?? 0);
    }
  }

  #isCounted(w: number, t: number, most: number): boolean {
    if (this.#counted[w * this.#board.T + t] !== 1) return false;
    return (this.#already[t] ?? 0) + (this.#inside[t] ?? 0) > most;
  }

  /** Counts topics that are too many and were not counted; `false` when there are none. */
  #countMore(w: number, chosen: readonly number[], most: number): boolean {
    const { T } = this.#board;
    this.#count(chosen, this.#inside);
    let more = false;
    for (let t = 0; t < T; t += 1) {
      if ((this.#inside[t] ?? 0) + (this.#already[t] ?? 0) <= most || (this.#inside[t] ?? 0) === 0) continue;
      if (this.#counted[w * T + t] === 1) continue;
      this.#counted[w * T + t] = 1;
      more = true;
    }
    return more;
  }

  #count(readings: readonly number[], into: Int32Array): void {
    const { topic } = this.#board;
    into.fill(0);
    for (const r of readings) into[topic[r] ?? 0] = (into[topic[r] ?? 0] ?? 0) + 1;
  }

  /** What readings are worth together in the window. */
  #worthOf(readings: readonly number[], gain: Float64Array, wanted: number): number {
    const { T, rates } = this.#board;
    const { unfilledSecond, sameTopic } = rates;
    let sum = unfilledSecond * Math.min(this.#secondsOf(readings), wanted);
    this.#count(readings, this.#inside);
    for (const r of readings) sum += gain[r] ?? 0;
    for (let t = 0; t < T; t += 1)
      sum -= sameTopic * Math.max(0, (this.#inside[t] ?? 0) - (this.#atEase[t] ?? 0));
    return sum;
  }
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
