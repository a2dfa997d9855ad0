/** One window, emptied and filled anew. */
import type { Board } from '../board/board.js';
import type { Change } from '../board/change.js';
import { NOWHERE, type Position } from '../board/position.js';
import { BestFilling } from './best-filling.js';

/**
 * What goals pay is paid for each airing as if it came alone, so where several share one goal the filling is a good one and not always
 * the best: the position says what it has really gained.
 */
export class Refill {
  readonly #board: Board;
  readonly #position: Position;
  readonly #change: Change;
  readonly #filling: BestFilling;
  /** By window: readings that are tried, in the order of their topics; 1 at `r * W + w` for each of them. */
  readonly #candidates: readonly Int32Array[];
  readonly #tried: Uint8Array;
  readonly #gain: Float64Array;
  /** What each window had before it was emptied. */
  readonly #last: number[][];

  constructor(board: Board, position: Position, change: Change, readings: Board['candidates']) {
    const { R, W, topic } = board;
    this.#board = board;
    this.#position = position;
    this.#change = change;
    this.#filling = new BestFilling(board);
    this.#candidates = readings.map((list) =>
      list.toSorted((a, b) => (topic[a] ?? 0) - (topic[b] ?? 0) || a - b),
    );
    this.#tried = new Uint8Array(R * W);
    for (const [w, list] of readings.entries()) for (const r of list) this.#tried[r * W + w] = 1;
    this.#gain = new Float64Array(R);
    this.#last = readings.map(() => []);
  }

  /** What has been looked at so far. */
  get work(): number {
    return this.#filling.work;
  }

  /** Takes out what may go. */
  empty(w: number): void {
    const inside = [...this.#position.inside(w)];
    if (inside.length > 0) this.#last[w] = inside;
    for (const r of inside) if (this.#position.frees(r, w)) this.#change.take(r, w);
  }

  /**
   * Empties the window and fills it with what gains most while all other windows stay as they are; `false` when that is what it had.
   * Where a window is filled `next` that is empty now, what counts is how much more a reading gains here than it would there.
   */
  fill(w: number, next = NOWHERE): boolean {
    const position = this.#position;
    const gain = this.#gain;
    this.empty(w);
    const offers: number[] = [];
    for (const r of this.#candidates[w] ?? []) {
      if (!position.allows(r, w)) continue;
      gain[r] = position.gainBeside(r, w) - (next === NOWHERE ? 0 : this.#losesIn(next, r, w));
      offers.push(r);
    }
    const had = this.#last[w] ?? [];
    for (const r of this.#filling.fill(w, position.inside(w), offers, gain, had)) {
      if ((this.#board.seconds[r] ?? 0) <= position.left(w) && position.allows(r, w)) this.#change.put(r, w);
    }
    return had.length !== position.inside(w).length || had.some((r) => !position.stands(r, w));
  }

  /**
   * What a reading that comes into `w` can no longer gain in `next`, where its seconds are paid for at what they were worth when that window
   * was last filled. Were that price right, both windows would be filled together in the best way (Lagrange).
   */
  #losesIn(next: number, r: number, w: number): number {
    const position = this.#position;
    const { W, seconds } = this.#board;
    if (this.#tried[r * W + next] !== 1 || !position.allows(r, next)) return 0;
    const price = this.#filling.priceOf(next) * (seconds[r] ?? 0);
    const alone = position.gainBeside(r, next) - price;
    if (alone <= 0) return 0;
    const then = position.allows(r, next, w) ? position.gainBeside(r, next, w) - price : 0;
    return Math.floor(alone - Math.max(0, then));
  }
}
