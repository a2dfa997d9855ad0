/** A plan in the making: which stands are taken, and what the next step is worth. */
import { FORBIDDEN } from '../problem/curve.js';
import type { Board } from './board.js';

export class Position {
  readonly board: Board;
  readonly taken: Uint8Array;
  readonly #totals: Float64Array;

  constructor(board: Board) {
    this.board = board;
    this.taken = new Uint8Array(board.takes.length);
    this.#totals = new Float64Array(board.rows.length);
  }

  /** What the week is worth: the sum of all rows. */
  value(): number {
    const { base, worth, bonus } = this.board;
    let value = this.board.fixed;
    for (let i = 0; i < this.#totals.length; i += 1) value += worthIn(base, worth, i, this.#totals[i] ?? 0);
    for (let s = 0; s < this.taken.length; s += 1) if (this.taken[s] === 1) value += bonus[s] ?? 0;
    return value;
  }

  /** What a stand that is not taken would add, but for what its window asks for by itself. */
  gain(s: number): number {
    const { from, local, rowAt, amountAt, base, worth, bonus } = this.board;
    let gain = bonus[s] as number;
    for (let k = from[s] as number, end = local[s] as number; k < end; k += 1) {
      const i = rowAt[k] as number;
      const z = this.#totals[i] as number;
      const more = z + (amountAt[k] as number);
      if (z < 0 || more < 0) gain += worthIn(base, worth, i, more) - worthIn(base, worth, i, z);
      else {
        const begin = base[i] as number;
        gain += (worth[begin + more] as number) - (worth[begin + z] as number);
      }
    }
    return gain;
  }

  put(s: number): void {
    this.#add(s, 1);
  }

  take(s: number): void {
    this.#add(s, -1);
  }

  #add(s: number, sign: 1 | -1): void {
    const { from, rowAt, amountAt } = this.board;
    this.taken[s] = sign === 1 ? 1 : 0;
    for (let k = from[s] as number, end = from[s + 1] as number; k < end; k += 1) {
      const i = rowAt[k] as number;
      this.#totals[i] = (this.#totals[i] as number) + sign * (amountAt[k] as number);
    }
  }

  /** All that are taken. */
  all(): number[] {
    return [...this.taken.keys()].filter((s) => this.taken[s] === 1);
  }

  /** Those of a window. */
  inside(w: number): number[] {
    return (this.board.windows[w]?.stands ?? []).filter((s) => this.taken[s] === 1);
  }
}

/** A total below zero is as impossible as one beyond a limit. */
function worthIn(base: Int32Array, worth: Float64Array, i: number, total: number): number {
  const begin = base[i] as number;
  return total < 0 ? (worth[begin] as number) - total * FORBIDDEN : (worth[begin + total] as number);
}
