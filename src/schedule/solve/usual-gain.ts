/** The scale of a search. */
import type { Board } from './board.js';
import type { Position } from './position.js';
import { takeDown } from './take-down.js';

/** What an airing that stands adds, in the middle of all: the measure of what a step of a search can lose. */
export function usualGain(board: Board, position: Position): number {
  const losses = takeDown(board, position).map((pair) => {
    const w = pair % board.W;
    const r = (pair - w) / board.W;
    const loss = -position.take(r, w);
    position.put(r, w);
    return loss;
  });
  losses.sort((a, b) => a - b);
  return Math.max(0, losses[losses.length >> 1] ?? 0);
}
