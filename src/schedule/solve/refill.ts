/** One window, emptied and filled anew. */
import { type BestFilling, openBestFilling } from './best-filling.js';
import type { Board } from './board.js';
import type { Change } from './change.js';
import { NOWHERE, type Position } from './position.js';

export interface Refill {
  /** Takes out what may go. */
  empty(w: number): void;
  /**
   * Empties the window and fills it with what gains most while all other windows stay as they are; `false` when that is what it had.
   * Where a window is filled `next` that is empty now, what counts is how much more a reading gains here than it would there.
   */
  fill(w: number, next?: number): boolean;
  readonly work: number;
}

/**
 * What goals pay is paid for each airing as if it came alone, so where several share one goal the filling is a good one and not always
 * the best: the position says what it has really gained.
 */
export function openRefill(
  board: Board,
  position: Position,
  change: Change,
  readings: Board['candidates'],
): Refill {
  const filling: BestFilling = openBestFilling(board);
  const candidates = readings.map((list) =>
    list.toSorted((a, b) => (board.topic[a] ?? 0) - (board.topic[b] ?? 0) || a - b),
  );
  const tried = new Uint8Array(board.R * board.W);
  for (const [w, list] of readings.entries()) for (const r of list) tried[r * board.W + w] = 1;
  const gain = new Float64Array(board.R);
  const last: number[][] = board.candidates.map(() => []);

  function empty(w: number): void {
    const inside = [...position.inside(w)];
    if (inside.length > 0) last[w] = inside;
    for (const r of inside) if (position.frees(r, w)) change.take(r, w);
  }

  function fill(w: number, next = NOWHERE): boolean {
    empty(w);
    const standing = position.inside(w);
    const offers: number[] = [];
    for (const r of candidates[w] ?? []) {
      if (!position.allows(r, w)) continue;
      gain[r] = position.gainBeside(r, w) - (next === NOWHERE ? 0 : losesIn(next, r, w));
      offers.push(r);
    }
    for (const r of filling.fill(w, standing, offers, gain, last[w] ?? [])) {
      if ((board.seconds[r] ?? 0) <= position.left(w) && position.allows(r, w)) change.put(r, w);
    }
    const had = last[w] ?? [];
    return had.length !== position.inside(w).length || had.some((r) => !position.stands(r, w));
  }

  /**
   * What a reading that comes into `w` can no longer gain in `next`, where its seconds are paid for at what they were worth when that window
   * was last filled. Were that price right, both windows would be filled together in the best way (Lagrange).
   */
  function losesIn(next: number, r: number, w: number): number {
    if (tried[r * board.W + next] !== 1 || !position.allows(r, next)) return 0;
    const price = filling.priceOf(next) * (board.seconds[r] ?? 0);
    const alone = position.gainBeside(r, next) - price;
    if (alone <= 0) return 0;
    const then = position.allows(r, next, w) ? position.gainBeside(r, next, w) - price : 0;
    return Math.floor(alone - Math.max(0, then));
  }

  return {
    empty,
    fill,
    get work() {
      return filling.work;
    },
  };
}
