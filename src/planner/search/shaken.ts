/** How much of a plan hangs on audiences that are assumed. */
import type { Board } from '../board/board.js';
import { takeDown } from '../board/change.js';
import { layOut } from '../board/lay-out.js';
import { Position } from '../board/position.js';
import type { Moves } from '../problem/certify.js';
import type { Problem } from '../problem/problem.js';
import { Dice } from './dice.js';
import { COLD, renew } from './renew.js';

/** Audiences are moved by so many percent. */
const PERCENT = 30;

/**
 * Twice, half of the times of day get a larger audience and the others a smaller one, then the other way round, and the plan is
 * mended for it. What counts is what has to move: nothing does unless something is gained. The larger of both.
 */
export function shaken(problem: Problem, plan: readonly number[], cells: number, seed: number): Moves {
  const sessions = [...new Set(problem.windows.map(({ session }) => session))].sort();
  const moved = [0, 1].map((turn) => {
    const audience = (points: number, session: string) =>
      Math.max(
        1,
        Math.round((points * (100 + (sessions.indexOf(session) % 2 === turn ? PERCENT : -PERCENT))) / 100),
      );
    const other: Problem = {
      ...problem,
      windows: problem.windows.map((window) => ({
        ...window,
        audience: audience(window.audience, window.session),
      })),
    };
    return movedBy(layOut(other), plan, cells, seed);
  });
  return { percent: PERCENT, airings: Math.max(0, ...moved), of: plan.length };
}

function movedBy(board: Board, plan: readonly number[], cells: number, seed: number): number {
  const position: Position = new Position(board);
  for (const pair of plan) {
    const w = pair % board.W;
    position.put((pair - w) / board.W, w);
  }
  renew(board, position, new Dice(seed), cells, COLD);
  const kept = new Set(plan);
  return plan.length - takeDown(board, position).filter((pair) => kept.has(pair)).length;
}
