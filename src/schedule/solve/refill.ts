/** One window, emptied and filled anew. */
import { type BestFilling, type Offer, openBestFilling } from './best-filling.js';
import type { Board } from './board.js';
import type { Change } from './change.js';
import type { Position } from './position.js';

export interface Refill {
  /** Takes out what may go. */
  empty(w: number): void;
  /** Empties the window and fills it with what gains most while all other windows stay as they are; `false` when that is what it had. */
  fill(w: number): boolean;
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
  const last: number[][] = board.candidates.map(() => []);

  function empty(w: number): void {
    const inside = [...position.inside(w)];
    if (inside.length > 0) last[w] = inside;
    for (const r of inside) if (position.frees(r, w)) change.take(r, w);
  }

  function fill(w: number): boolean {
    empty(w);
    const standing = position.inside(w);
    const offers: Offer[] = [];
    for (const reading of candidates[w] ?? []) {
      if (!position.allows(reading, w)) continue;
      offers.push({ reading, gain: position.gainBeside(reading, w) });
    }
    for (const r of filling.fill(w, standing, offers, last[w] ?? [])) {
      if ((board.seconds[r] ?? 0) <= position.left(w) && position.allows(r, w)) change.put(r, w);
    }
    const had = last[w] ?? [];
    return had.length !== position.inside(w).length || had.some((r) => !position.stands(r, w));
  }

  return {
    empty,
    fill,
    get work() {
      return filling.work;
    },
  };
}
