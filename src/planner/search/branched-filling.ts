/** The best of few offers for a window: every way is gone that could still be the best. */
import type { Board } from '../board/board.js';
import type { Vacancy } from './near-filling.js';

/** A window to which offers may come. */
export interface Opening {
  /** What is inside already: seconds, what that is worth, and how many of each topic. */
  readonly filled: number;
  readonly worth: number;
  readonly inside: Int32Array;
  /** At so much a second about as many seconds are wanted as there are. */
  readonly price: number;
  /** The best choice is worth so much, or more. */
  readonly known: number;
}

/** The best way met is taken after so many branches: one window in some thousands has more, of the largest weeks one in some hundreds. */
const BRANCHES = 10_000;
/** Items of a topic that are never too many, or always: how many are inside is nothing to count. */
const ANYHOW = -1;

/**
 * Branch and bound: each offer comes or stays away, first as it would when the seconds that are left cost a price and had no limit. What all later
 * offers can add at that price is known beforehand, and where even that is too little, a way is not gone (Lagrange). Offers of which that is
 * surest come first, so that the many branches are short.
 */
export class BranchedFilling {
  /** How many branches have been gone since the beginning. */
  branches = 0;
  readonly #board: Board;
  /** How many of a topic can be inside at no cost, and none. */
  readonly #layers: number;
  /** Offers in the order in which they are tried, and by what they stand in it. */
  readonly #order: Int32Array;
  readonly #keys: Float64Array;
  /** By place in that order: length, gain, how many of its topic come at no cost, how many of them are inside where a topic begins (or -1), the shortest from there on. */
  readonly #long: Int32Array;
  readonly #gains: Float64Array;
  readonly #ease: Int32Array;
  readonly #begins: Int32Array;
  readonly #shortest: Int32Array;
  /** At `place * layers + inside`: what the offers from there on can add when seconds cost the price, and how much more of it when this one comes. */
  readonly #rest: Float64Array;
  readonly #comes: Float64Array;
  /** By place: 1 where the offer comes, on the way that is gone and on the best one. */
  readonly #path: Uint8Array;
  readonly #found: Uint8Array;
  /** By place: 1 where the other way has still to be gone; how many of the topic were inside, how many seconds filled, and what was that worth. */
  readonly #waits: Uint8Array;
  readonly #inside: Int32Array;
  readonly #filled: Int32Array;
  readonly #worth: Float64Array;
  /** By topic. */
  readonly #offered: Int32Array;
  #count = 0;

  constructor(board: Board) {
    const { R, T } = board;
    this.#board = board;
    this.#layers = Math.max(0, ...board.topicsAtEase) + 1;
    this.#order = new Int32Array(R);
    this.#keys = new Float64Array(R);
    this.#long = new Int32Array(R);
    this.#gains = new Float64Array(R);
    this.#ease = new Int32Array(R);
    this.#begins = new Int32Array(R + 1);
    this.#shortest = new Int32Array(R);
    this.#rest = new Float64Array((R + 1) * this.#layers);
    this.#comes = new Float64Array((R + 1) * this.#layers);
    this.#path = new Uint8Array(R);
    this.#found = new Uint8Array(R);
    this.#waits = new Uint8Array(R);
    this.#inside = new Int32Array(R);
    this.#filled = new Int32Array(R);
    this.#worth = new Float64Array(R);
    this.#offered = new Int32Array(T);
  }

  /**
   * The best choice of offers, which are in the order of their topics; `undefined` when none was met that is as good as what is known. `gain` is by
   * reading, in whole numbers.
   */
  choose(
    offers: readonly number[],
    gain: Float64Array,
    vacancy: Vacancy,
    opening: Opening,
  ): number[] | undefined {
    this.#lineUp(offers, gain, vacancy, opening);
    this.#lookAhead(opening.price);
    if (!this.#goAll(vacancy, opening)) return undefined;
    const chosen: number[] = [];
    for (let i = 0; i < this.#count; i += 1) if (this.#found[i] === 1) chosen.push(this.#order[i] ?? 0);
    return chosen;
  }

  /** Topics of which some come at no cost and others do not, one after the other; then all that is anyhow, what seems surest first. */
  #lineUp(
    offers: readonly number[],
    gain: Float64Array,
    { atEase }: Vacancy,
    { inside, price }: Opening,
  ): void {
    const { seconds, topic, rates } = this.#board;
    const offered = this.#offered;
    offered.fill(0);
    for (const r of offers) offered[topic[r] ?? 0] = (offered[topic[r] ?? 0] ?? 0) + 1;
    const crowds = (t: number) => (inside[t] ?? 0) >= (atEase[t] ?? 0);
    const counts = (t: number) => !crowds(t) && (inside[t] ?? 0) + (offered[t] ?? 0) > (atEase[t] ?? 0);
    const gains = (r: number) => (gain[r] ?? 0) - (crowds(topic[r] ?? 0) ? rates.sameTopic : 0);
    const profit = (r: number) => gains(r) - price * (seconds[r] ?? 0);
    this.#count = 0;
    let begin = 0;
    let last = -1;
    for (const r of offers) {
      const t = topic[r] ?? 0;
      if (!counts(t)) continue;
      if (t !== last) begin = this.#count;
      last = t;
      this.#insert(r, profit(r), begin);
    }
    begin = this.#count;
    for (const r of offers) if (!counts(topic[r] ?? 0)) this.#insert(r, -Math.abs(profit(r)), begin);
    last = -1;
    for (let i = 0; i < this.#count; i += 1) {
      const r = this.#order[i] ?? 0;
      const t = topic[r] ?? 0;
      this.#long[i] = seconds[r] ?? 0;
      this.#gains[i] = gains(r);
      this.#ease[i] = i < begin ? (atEase[t] ?? 0) : ANYHOW;
      this.#begins[i] = i >= begin ? 0 : t === last ? -1 : (inside[t] ?? 0);
      last = t;
    }
  }

  /** Lets an offer into the order, in which keys rise from a place on. */
  #insert(r: number, key: number, from: number): void {
    const order = this.#order;
    const keys = this.#keys;
    let i = this.#count;
    for (; i > from && (keys[i - 1] ?? 0) > key; i -= 1) {
      order[i] = order[i - 1] ?? 0;
      keys[i] = keys[i - 1] ?? 0;
    }
    order[i] = r;
    keys[i] = key;
    this.#count += 1;
  }

  #lookAhead(price: number): void {
    const layers = this.#layers;
    const rest = this.#rest;
    const count = this.#count;
    const { sameTopic } = this.#board.rates;
    rest.fill(0, count * layers, (count + 1) * layers);
    this.#begins[count] = 0;
    let shortest = 0x7fffffff;
    for (let i = count - 1; i >= 0; i -= 1) {
      const long = this.#long[i] ?? 0;
      const profit = (this.#gains[i] ?? 0) - price * long;
      const ease = this.#ease[i] ?? 0;
      const begin = this.#begins[i + 1] ?? -1;
      const next = (i + 1) * layers;
      shortest = Math.min(shortest, long);
      this.#shortest[i] = shortest;
      for (let c = 0; c <= Math.max(0, ease); c += 1) {
        const away = rest[next + (begin < 0 ? c : begin)] ?? 0;
        const then = rest[next + (begin < 0 ? Math.min(ease, c + 1) : begin)] ?? 0;
        const come = then + profit - (c === ease ? sameTopic : 0);
        rest[i * layers + c] = Math.max(away, come);
        this.#comes[i * layers + c] = come - away;
      }
    }
  }

  /** Goes all ways that could be as good as what is known; `false` when none was met. */
  #goAll({ room, wanted }: Vacancy, opening: Opening): boolean {
    const { unfilledSecond, sameTopic } = this.#board.rates;
    const { price } = opening;
    const layers = this.#layers;
    const count = this.#count;
    const path = this.#path;
    const waits = this.#waits;
    let { filled, worth } = opening;
    let best = opening.known - 1;
    let inside = this.#begins[0] ?? 0;
    let branches = 0;
    let i = 0;
    let met = false;
    for (;;) {
      const left = room - filled;
      const paid = price < 0 ? Math.max(filled, wanted) - filled : left;
      const most = worth + (this.#rest[i * layers + inside] ?? 0) + price * paid + unfilledSecond * wanted;
      const ends = i === count || left < (this.#shortest[i] ?? 0);
      if (most >= best + 1 && !ends) {
        branches += 1;
        if (branches === BRANCHES) break;
        this.#inside[i] = inside;
        this.#filled[i] = filled;
        this.#worth[i] = worth;
        const fits = (this.#long[i] ?? 0) <= left;
        path[i] = fits && (this.#comes[i * layers + inside] ?? 0) > 0 ? 1 : 0;
        waits[i] = fits ? 1 : 0;
      } else {
        const whole = worth + unfilledSecond * Math.min(filled, wanted);
        if (ends && whole > best) {
          best = whole;
          met = true;
          this.#found.set(path);
          this.#found.fill(0, i);
        }
        do i -= 1;
        while (i >= 0 && waits[i] === 0);
        if (i < 0) break;
        waits[i] = 0;
        path[i] = 1 - (path[i] ?? 0);
        inside = this.#inside[i] ?? 0;
        filled = this.#filled[i] ?? 0;
        worth = this.#worth[i] ?? 0;
      }
      const begin = this.#begins[i + 1] ?? -1;
      if (path[i] === 1) {
        const crowds = inside === this.#ease[i];
        filled += this.#long[i] ?? 0;
        worth += (this.#gains[i] ?? 0) - (crowds ? sameTopic : 0);
        inside = begin >= 0 ? begin : crowds ? inside : inside + 1;
      } else if (begin >= 0) inside = begin;
      i += 1;
    }
    this.branches += branches;
    return met;
  }
}
