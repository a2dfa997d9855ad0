/** Where one reading could be heard, for the bound. */
import type { Board } from './board.js';

/** Windows in time order; all lists have an entry for each. */
export interface ReadingWindows {
  readonly windows: Int32Array;
  /** Behind each the first that is far enough from it, as an index into `windows`. */
  readonly apart: Int32Array;
  readonly audience: Int32Array;
  readonly day: Int32Array;
  /** Airings that relays bring on that day. */
  readonly relayed: Int32Array;
  /** Their audiences together. */
  readonly room: number;
}

/** The windows that a reading could fill. */
export function windowsOf(board: Board, r: number): ReadingWindows {
  const { W, D, start, separation, problem } = board;
  const windows = Int32Array.from({ length: W }, (_, w) => w).filter((w) => board.could[r * W + w] === 1);
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
  const audience = windows.map((w) => board.audience[w] ?? 0);
  const day = windows.map((w) => board.day[w] ?? 0);
  const relayed = day.map((d) => board.relayedOn[r * D + d] ?? 0);
  return { windows, apart, audience, day, relayed, room: audience.reduce((sum, points) => sum + points, 0) };
}
