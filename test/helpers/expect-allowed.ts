/** Every airing of a plan in the making, held to the hard rules as if it came last. */
import { expect } from 'vitest';
import type { Board } from '../../src/planner/board/board.js';
import { takeDown } from '../../src/planner/board/change.js';
import type { Position } from '../../src/planner/board/position.js';

/** Takes each airing out that may go, and expects that it may come back. */
export function expectAllowed(board: Board, position: Position): void {
  for (const pair of takeDown(board, position)) {
    const w = pair % board.W;
    const r = (pair - w) / board.W;
    if (!position.frees(r, w)) continue;
    position.take(r, w);
    expect(position.allows(r, w) && (board.seconds[r] ?? 0) <= position.left(w)).toBe(true);
    position.put(r, w);
  }
}
