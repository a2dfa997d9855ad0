/** Where one reading could be heard, for the bound. */
import type { Board } from './board.js';

export interface ReadingWindows {
  readonly windows: readonly number[];
  /** Behind each the first that is far enough from it, as an index into `windows`. */
  readonly apart: readonly number[];
  /** Their audiences together. */
  readonly room: number;
}

/** The windows that a reading could fill. */
export function windowsOf(board: Board, r: number): ReadingWindows {
  const { W, start, separation, problem } = board;
  const windows = Array.from({ length: W }, (_, w) => w).filter((w) => board.could[r * W + w] === 1);
  const length = problem.readings[r]?.seconds ?? 0;
  const tooNear = (w: number, later: number) => {
    const last = (start[later] ?? 0) + 1000 * ((problem.windows[later]?.seconds ?? 0) - length);
    return last - (start[w] ?? 0) < (separation[r] ?? 0);
  };
  const apart = windows.map((w, i) => {
    let next = i + 1;
    while (next < windows.length && tooNear(w, windows[next] ?? 0)) next += 1;
    return next;
  });
  const room = windows.reduce((sum, w) => sum + (board.audience[w] ?? 0), 0);
  return { windows, apart, room };
}
