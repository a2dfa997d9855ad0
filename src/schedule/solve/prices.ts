/** Prices that turn limits into costs. */
import type { Board } from './board.js';

/** What each unit of what readings compete for costs, in whole numbers of the unit of value. */
export interface Prices {
  /** A second of a window. */
  readonly second: Float64Array;
  /** An airing in a window: at most 0, because an airing more keeps it from being empty. */
  readonly airing: Float64Array;
  /** An item of a topic in a window, at `w * T + t`: at least 0, at most what one too many costs. */
  readonly topic: Float64Array;
  /** A unit of a goal. */
  readonly goal: Float64Array;
  /** An airing of a reading at a time of day, at `r * S + s`: at least 0, at most what one too often costs. */
  readonly session: Float64Array;
}

/** What goals cost an airing, of those in a list. */
export function goalPrice(
  board: Board,
  { goal }: Prices,
  list: Int32Array | undefined,
  r: number,
  w: number,
): number {
  let sum = 0;
  for (const g of list ?? []) {
    const counted = board.goals[g];
    if (counted?.windows[w] === 1)
      sum += (goal[g] ?? 0) * (counted.seconds ? (board.seconds[r] ?? 0) - board.problem.framing.gap : 1);
  }
  return sum;
}

/** What a window costs an airing: its seconds, its place among the others, its topic, its time of day. */
export function windowPrice(board: Board, prices: Prices, r: number, w: number): number {
  const about = prices.topic[w * board.T + (board.topic[r] ?? 0)] ?? 0;
  const then = prices.session[r * board.S + (board.session[w] ?? 0)] ?? 0;
  return (prices.second[w] ?? 0) * (board.seconds[r] ?? 0) + (prices.airing[w] ?? 0) + about + then;
}
