/** A filling of a window that is nearly the best: the nearer it is, the fewer readings have to be tried for the best. */
import type { Board } from '../board/board.js';

/** A window as it stands before it is filled. */
export interface Vacancy {
  /** Seconds that are left, and how many of them are below the fill target. */
  readonly room: number;
  readonly wanted: number;
  /** Items of each topic that may still come at no cost. */
  readonly atEase: Int32Array;
}

/** Readings that fit into a window together, and what they are worth there. */
export interface Filling {
  readonly readings: readonly number[];
  readonly worth: number;
}

export class NearFilling {
  readonly #board: Board;
  /** Inside: how many of a topic, and which readings. */
  readonly #many: Int32Array;
  readonly #stands: Uint8Array;
  #readings: number[] = [];
  #filled = 0;
  #worth = 0;

  constructor(board: Board) {
    this.#board = board;
    this.#many = new Int32Array(board.T);
    this.#stands = new Uint8Array(board.R);
  }

  /**
   * Lets into a filling what gains most, as long as there is room for it and it gains anything, and says what is then inside. `inside` must fit; `gain` is by reading.
   */
  complete(
    readings: readonly number[],
    inside: readonly number[],
    gain: Float64Array,
    vacancy: Vacancy,
  ): Filling {
    const { seconds } = this.#board;
    this.#readings = [];
    this.#many.fill(0);
    this.#stands.fill(0);
    this.#filled = 0;
    this.#worth = 0;
    for (const r of inside) this.#come(r, gain, vacancy);
    for (;;) {
      let most = 0;
      let best = -1;
      for (const r of readings) {
        if (this.#stands[r] === 1 || (seconds[r] ?? 0) > vacancy.room - this.#filled) continue;
        const more = this.#adds(r, gain, vacancy);
        if (more > most) [most, best] = [more, r];
      }
      if (best < 0) return { readings: this.#readings, worth: this.#worth };
      this.#come(best, gain, vacancy);
    }
  }

  #adds(r: number, gain: Float64Array, { wanted, atEase }: Vacancy): number {
    const { seconds, topic, rates } = this.#board;
    const { sameTopic, unfilledSecond } = rates;
    const t = topic[r] ?? 0;
    const filled = this.#filled;
    const paid = Math.min(filled + (seconds[r] ?? 0), wanted) - Math.min(filled, wanted);
    const crowds = (this.#many[t] ?? 0) >= (atEase[t] ?? 0) ? sameTopic : 0;
    return (gain[r] ?? 0) + unfilledSecond * paid - crowds;
  }

  #come(r: number, gain: Float64Array, vacancy: Vacancy): void {
    const t = this.#board.topic[r] ?? 0;
    this.#worth += this.#adds(r, gain, vacancy);
    this.#filled += this.#board.seconds[r] ?? 0;
    this.#many[t] = (this.#many[t] ?? 0) + 1;
    this.#stands[r] = 1;
    this.#readings.push(r);
  }
}
