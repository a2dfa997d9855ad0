/** Plans written down, to go back to. */
import type { Board } from './board.js';
import type { Position } from './position.js';

/** Every airing of a position, as `r * W + w`. */
export function takeDown({ W }: Board, position: Position): number[] {
  const pairs: number[] = [];
  for (let w = 0; w < W; w += 1) for (const r of position.inside(w)) pairs.push(r * W + w);
  return pairs;
}

/** Makes a position that of a plan that was taken down. */
export function setUp(board: Board, position: Position, pairs: readonly number[]): void {
  const { W } = board;
  const wanted = new Set(pairs);
  for (const pair of takeDown(board, position)) {
    if (!wanted.has(pair)) position.take((pair - (pair % W)) / W, pair % W);
  }
  for (const pair of pairs) {
    const w = pair % W;
    const r = (pair - w) / W;
    if (!position.stands(r, w)) position.put(r, w);
  }
}
