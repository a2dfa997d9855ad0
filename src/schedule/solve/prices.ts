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

/** What an airing of a reading costs in each window: its seconds, its place among the others, its topic, its time of day, and what goals cost. */
export function priceWindows(board: Board, prices: Prices, r: number, into: Float64Array): void {
  const { W, S, T, session } = board;
  const { second, airing, topic } = prices;
  const long = board.seconds[r] ?? 0;
  const about = board.topic[r] ?? 0;
  for (let w = 0; w < W; w += 1) {
    const then = prices.session[r * S + (session[w] ?? 0)] ?? 0;
    into[w] = (second[w] ?? 0) * long + (airing[w] ?? 0) + (topic[w * T + about] ?? 0) + then;
  }
  for (const g of board.goalsOf[r] ?? []) {
    const counted = board.goals[g];
    const each = (prices.goal[g] ?? 0) * (counted?.seconds ? long - board.gap : 1);
    if (counted === undefined || each === 0) continue;
    for (let w = 0; w < W; w += 1) into[w] = (into[w] ?? 0) + each * (counted.windows[w] ?? 0);
  }
}
