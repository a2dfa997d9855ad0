/** Which offers can be in the best filling of a window, and which surely are: most are neither or both, and that is soon seen. */
import type { Board } from '../board/board.js';
import { type Filling, NearFilling, type Vacancy } from './near-filling.js';

export interface Trial {
  /** In the best filling, whatever else is. */
  readonly sure: readonly number[];
  /** Could be in it. */
  readonly open: readonly number[];
  /** At so much a second about as many seconds are wanted as there are. */
  readonly price: number;
  /** The best filling that is known. */
  readonly known: Filling;
}

/** Prices are asked at most so often. */
const TURNS = 10;
/** Prices are in parts of so many, which a binary number holds exactly. */
const FINENESS = 64;
/** How far below a price that is too high the next is sought. */
const NEARBY = 7 / 8;
/** Of so few readings all are tried: to find a better filling first would cost more. */
const FEW = 10;

/**
 * Sorts readings out. With a price on the seconds instead of a limit, each topic can be solved by itself, and what that gives is more than any
 * filling is worth (Lagrange). Whoever would lower it below what is known already, by coming or by staying away, need not be tried. The price goes
 * down to what an unfilled second costs, below nothing: where too little is offered, a second more is worth that.
 */
export class WorthTrying {
  readonly #board: Board;
  readonly #near: NearFilling;
  /** By place in the list: length, gain, what is left of it when the seconds are paid for, what it lacks to come or to stay away. */
  readonly #long: Int32Array;
  readonly #gains: Float64Array;
  readonly #profit: Float64Array;
  readonly #comes: Float64Array;
  readonly #goes: Float64Array;
  /** Where the readings of a topic begin, and how many of them come at no cost. */
  readonly #begin: Int32Array;
  readonly #free: Int32Array;
  /** Places of one topic that gain, the best first. */
  readonly #ranked: Int32Array;
  #groups = 0;
  /** The price that was bid last, what it proves, and how many seconds are wanted at it. */
  #last = 0;
  #bound = 0;
  #asked = 0;

  constructor(board: Board) {
    const { R } = board;
    this.#board = board;
    this.#near = new NearFilling(board);
    this.#long = new Int32Array(R);
    this.#gains = new Float64Array(R);
    this.#profit = new Float64Array(R);
    this.#comes = new Float64Array(R);
    this.#goes = new Float64Array(R);
    this.#begin = new Int32Array(R + 1);
    this.#free = new Int32Array(R);
    this.#ranked = new Int32Array(R);
  }

  /**
   * `readings` are in the order of their topics, `gain` is by reading, `had` is a filling of them, and the price is sought
   * from `about` on: the better both are, the fewer stay open and the sooner.
   */
  sortOut(
    readings: readonly number[],
    gain: Float64Array,
    vacancy: Vacancy,
    had: Filling,
    about: number,
  ): Trial {
    this.#lineUp(readings, gain, vacancy.atEase);
    this.#last = Number.NaN;
    const price = this.#settle(vacancy, readings.length, about);
    const bound = price === this.#last ? this.#bound : this.#bid(price, vacancy);
    const fits = this.#asked <= vacancy.room;
    for (let g = 0; g < this.#groups; g += 1) this.#weigh(g);
    let known = had;
    let open = this.#come(readings, bound - known.worth);
    if (open.length > FEW) {
      const chosen = fits ? readings.filter((_, i) => (this.#comes[i] ?? 0) < 0) : [];
      const near = this.#near.complete(open, chosen, gain, vacancy);
      if (near.worth > known.worth) known = near;
      open = this.#come(readings, bound - known.worth);
    }
    const slack = bound - known.worth;
    const sure: number[] = [];
    const unsure: number[] = [];
    for (const [i, r] of readings.entries()) {
      const comes = this.#comes[i] ?? 0;
      if (comes < 0 && (this.#goes[i] ?? 0) > slack) sure.push(r);
      else if (comes <= slack) unsure.push(r);
    }
    return { sure, open: unsure, price, known };
  }

  #come(readings: readonly number[], most: number): number[] {
    return readings.filter((_, i) => (this.#comes[i] ?? 0) <= most);
  }

  #lineUp(readings: readonly number[], gain: Float64Array, atEase: Int32Array): void {
    const { seconds, topic } = this.#board;
    let groups = 0;
    let last = -1;
    for (const [i, r] of readings.entries()) {
      this.#long[i] = seconds[r] ?? 0;
      this.#gains[i] = gain[r] ?? 0;
      const t = topic[r] ?? 0;
      if (t === last) continue;
      last = t;
      this.#begin[groups] = i;
      this.#free[groups] = atEase[t] ?? 0;
      groups += 1;
    }
    this.#begin[groups] = readings.length;
    this.#groups = groups;
  }

  /** The bound at a price. */
  #bid(price: number, { room, wanted }: Vacancy): number {
    const { sameTopic, unfilledSecond } = this.#board.rates;
    const long = this.#long;
    const gains = this.#gains;
    const profit = this.#profit;
    const ranked = this.#ranked;
    const groups = this.#groups;
    let sum = unfilledSecond * wanted + price * (price < 0 ? wanted : room);
    let asked = 0;
    for (let g = 0; g < groups; g += 1) {
      const end = this.#begin[g + 1] ?? 0;
      const free = this.#free[g] ?? 0;
      let taken = 0;
      for (let i = this.#begin[g] ?? 0; i < end; i += 1) {
        const left = (gains[i] ?? 0) - price * (long[i] ?? 0);
        profit[i] = left;
        if (left <= 0) continue;
        taken += 1;
        sum += left;
        asked += long[i] ?? 0;
      }
      if (taken <= free || sameTopic === 0) continue;
      const many = this.#rank(g);
      for (let place = free; place < many; place += 1) {
        const i = ranked[place] ?? 0;
        sum -= Math.min(profit[i] ?? 0, sameTopic);
        if ((profit[i] ?? 0) <= sameTopic) asked -= long[i] ?? 0;
      }
    }
    this.#last = price;
    this.#bound = sum;
    this.#asked = asked;
    return sum;
  }

  /** Ranks those of a topic that gain at the last price, and gives how many they are. */
  #rank(g: number): number {
    const profit = this.#profit;
    const ranked = this.#ranked;
    let many = 0;
    const end = this.#begin[g + 1] ?? 0;
    for (let i = this.#begin[g] ?? 0; i < end; i += 1) {
      const mine = profit[i] ?? 0;
      if (mine <= 0) continue;
      let place = many;
      for (; place > 0 && (profit[ranked[place - 1] ?? 0] ?? 0) < mine; place -= 1)
        ranked[place] = ranked[place - 1] ?? 0;
      ranked[place] = i;
      many += 1;
    }
    return many;
  }

  /** What each reading of a topic lacks to come, below zero for those that do; what those lack to stay away. */
  #weigh(g: number): void {
    const { sameTopic } = this.#board.rates;
    const profit = this.#profit;
    const ranked = this.#ranked;
    const many = this.#rank(g);
    const ease = this.#free[g] ?? 0;
    let taken = Math.min(ease, many);
    while (taken < many && (profit[ranked[taken] ?? 0] ?? 0) > sameTopic) taken += 1;
    const lowest = ease === 0 ? sameTopic : (profit[ranked[ease - 1] ?? 0] ?? 0);
    const threshold = many < ease ? 0 : Math.min(lowest, sameTopic);
    const next = taken < many ? (profit[ranked[taken] ?? 0] ?? 0) : 0;
    const relief = taken > ease ? sameTopic : taken === ease ? next : 0;
    const end = this.#begin[g + 1] ?? 0;
    for (let i = this.#begin[g] ?? 0; i < end; i += 1) this.#comes[i] = threshold - (profit[i] ?? 0);
    for (let place = 0; place < taken; place += 1) {
      const i = ranked[place] ?? 0;
      this.#comes[i] = -1;
      this.#goes[i] = (profit[i] ?? 0) - (place < ease ? relief : sameTopic);
    }
  }

  /** The lowest price at which no more is wanted than there is, or nearly: lines on both sides of it meet where it is sought next (Kelley). */
  #settle(vacancy: Vacancy, count: number, about: number): number {
    const { room, wanted } = vacancy;
    const { unfilledSecond } = this.#board.rates;
    const lowest = -unfilledSecond;
    let high = lowest;
    for (let i = 0; i < count; i += 1)
      high = Math.max(high, Math.ceil((this.#gains[i] ?? 0) / (this.#long[i] ?? 1)));
    let rise = high < 0 ? wanted : room;
    let above = unfilledSecond * wanted + high * rise;
    let low = lowest;
    let fall = 0;
    let below = 0;
    let price = Math.min(Math.max(about, low), high);
    for (let turn = 0; turn < TURNS && low < high; turn += 1) {
      const most = this.#bid(price, vacancy);
      const asked = this.#asked;
      const over = asked - (price < 0 ? wanted : room);
      if (over > 0) [low, below, fall] = [price, most, over];
      else [high, above, rise] = [price, most, -over];
      if (over <= 0 && (over === 0 || price === lowest || (price === 0 && asked >= wanted))) break;
      if (fall === 0) {
        price = price <= 0 ? lowest : turn === 0 ? Math.floor(FINENESS * NEARBY * price) / FINENESS : 0;
        continue;
      }
      const meeting = (below - above + fall * low + rise * high) / (fall + rise);
      price = Math.ceil(FINENESS * meeting) / FINENESS;
      if (price >= high || price <= low) break;
    }
    return high;
  }
}
