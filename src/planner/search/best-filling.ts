/** The best that one window can hold when everything else stays as it is: a knapsack, solved exactly. */
import type { Board } from '../board/board.js';
import { BranchedFilling } from './branched-filling.js';
import type { Vacancy } from './near-filling.js';
import { WorthTrying } from './worth-trying.js';

/** What an offer costs to look at, as the window itself does, and what a branch does: a window without offers is work too. */
const OFFER = 100;
const BRANCH = 10;

/** Sorts out which offers could be in the best filling, and tries those. */
export class BestFilling {
  readonly #board: Board;
  readonly #trying: WorthTrying;
  readonly #branched: BranchedFilling;
  /** By topic: what may still come at no cost, and what is inside. */
  readonly #atEase: Int32Array;
  readonly #inside: Int32Array;
  readonly #prices: Float64Array;
  /** In which offering a reading was last of use. */
  readonly #offered: Int32Array;
  #offering = 0;
  #looked = 0;

  constructor(board: Board) {
    const { R, W, T } = board;
    this.#board = board;
    this.#trying = new WorthTrying(board);
    this.#branched = new BranchedFilling(board);
    this.#atEase = new Int32Array(T);
    this.#inside = new Int32Array(T);
    this.#prices = new Float64Array(W);
    this.#offered = new Int32Array(R);
  }

  /** What has been looked at so far: the same input takes the same work on every machine. */
  get work(): number {
    return OFFER * this.#looked + BRANCH * this.#branched.branches;
  }

  /** What a second of the window was worth when it was last filled. */
  priceOf(w: number): number {
    return this.#prices[w] ?? 0;
  }

  /**
   * Fills what is left of a window, in which the readings of `standing` stay, and gives the readings that come in. `offers` may; they are in
   * the order of their topics. `gain` is by reading, in whole numbers: what it gains beside what the window itself pays for – its seconds, its first
   * item, its mixture of topics –, taken as it is, each by itself. What was inside `before` is where the search begins.
   */
  fill(
    w: number,
    standing: readonly number[],
    offers: readonly number[],
    gain: Float64Array,
    before: readonly number[],
  ): readonly number[] {
    const board = this.#board;
    const { T } = board;
    const most = board.topicsAtEase[w] ?? 0;
    this.#count(standing);
    for (let t = 0; t < T; t += 1) this.#atEase[t] = Math.max(0, most - (this.#inside[t] ?? 0));
    const stood = this.#secondsOf(standing);
    const vacancy = {
      room: (board.room[w] ?? 0) - stood,
      wanted: Math.max(0, (board.target[w] ?? 0) - stood),
      atEase: this.#atEase,
    };
    const chosen = this.#choose(w, offers, gain, before, vacancy);
    return stood > 0 || chosen.length > 0 ? chosen : this.#leastLoss(offers, gain, vacancy);
  }

  #choose(
    w: number,
    offers: readonly number[],
    gain: Float64Array,
    before: readonly number[],
    vacancy: Vacancy,
  ): readonly number[] {
    const useful = this.#takeUp(offers, gain, vacancy.room);
    const had = before.filter((r) => this.#offered[r] === this.#offering);
    const filling = { readings: had, worth: this.#worthOf(had, gain, vacancy.wanted) };
    const { sure, open, price, known } = this.#trying.sortOut(
      useful,
      gain,
      vacancy,
      filling,
      this.priceOf(w),
    );
    this.#prices[w] = price;
    if (open.length === 0) return sure;
    const worth = this.#worthOf(sure, gain, 0);
    const opening = { filled: this.#secondsOf(sure), worth, inside: this.#inside, price, known: known.worth };
    const chosen = this.#branched.choose(open, gain, vacancy, opening);
    return chosen === undefined ? known.readings : [...sure, ...chosen];
  }

  /** One reading keeps a window from being empty, even where each of them loses: then two lose more than one. */
  #leastLoss(offers: readonly number[], gain: Float64Array, { room, wanted }: Vacancy): readonly number[] {
    const { seconds, rates } = this.#board;
    let most = -rates.emptyWindow;
    let best = -1;
    for (const r of offers) {
      const length = seconds[r] ?? 0;
      const worth = (gain[r] ?? 0) + rates.unfilledSecond * Math.min(length, wanted);
      if (length > room || worth <= most) continue;
      most = worth;
      best = r;
    }
    return best < 0 ? [] : [best];
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
    this.#looked += 1 + offers.length;
    this.#offering += 1;
    const useful: number[] = [];
    for (const r of offers) {
      const length = seconds[r] ?? 0;
      if (length > room || (gain[r] ?? 0) + rates.unfilledSecond * length <= 0) continue;
      this.#offered[r] = this.#offering;
      useful.push(r);
    }
    return useful;
  }

  #count(readings: readonly number[]): void {
    const { topic } = this.#board;
    const inside = this.#inside;
    inside.fill(0);
    for (const r of readings) inside[topic[r] ?? 0] = (inside[topic[r] ?? 0] ?? 0) + 1;
  }

  /** What readings are worth together in the window; counts their topics. */
  #worthOf(readings: readonly number[], gain: Float64Array, wanted: number): number {
    const { T, rates } = this.#board;
    const { unfilledSecond, sameTopic } = rates;
    let sum = unfilledSecond * Math.min(this.#secondsOf(readings), wanted);
    this.#count(readings);
    for (const r of readings) sum += gain[r] ?? 0;
    for (let t = 0; t < T; t += 1)
      sum -= sameTopic * Math.max(0, (this.#inside[t] ?? 0) - (this.#atEase[t] ?? 0));
    return sum;
  }
}
