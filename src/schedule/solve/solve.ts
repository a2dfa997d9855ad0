/** A problem → which reading stands in which window, and the proof of how good that is. */
import type { Certificate } from '../../model/index.js';
import type { Placement, Problem } from '../plan/problem.js';
import { emptyWeek } from './appraise.js';
import { pairsOf } from './board.js';
import type { Budget } from './budget.js';
import { certify } from './certify.js';
import { Dice } from './dice.js';
import { findPlan, findProven } from './find-plan.js';
import { layOut } from './lay-out.js';
import { orderWindows } from './order-windows.js';
import type { Position } from './position.js';
import { repair } from './repair.js';
import { shaken } from './shaken.js';
import { takeDown } from './take-down.js';

export interface Solution {
  readonly placements: readonly Placement[];
  readonly certificate?: Certificate;
}

/**
 * Which readings stand in which window, then the order inside each, where exact starts decide what was close, then what audiences decide.
 * Whatever order the input was in, the problem is in its own, and so is the answer.
 */
export function solve(problem: Problem, budget: Budget): Solution {
  const board = layOut(problem);
  const dice = new Dice(budget.seed);
  if (budget.rounds === 0) return { placements: placed(problem, findPlan(board, dice, budget)) };
  const { position, bound } = findProven(board, dice, budget);
  const placements = placed(problem, position);
  const shakes = Math.min(budget.mostShakes, budget.shakes * pairsOf(board));
  const moves = shaken(problem, takeDown(board, position), shakes, budget.seed);
  return { placements, certificate: certify(problem, placements, bound + emptyWeek(problem), moves) };
}

/** The readings of each window in their order, each with its start. */
function placed(problem: Problem, position: Position): Placement[] {
  const unordered = problem.windows.flatMap((open, window) =>
    [...position.inside(window)]
      .sort((a, b) => a - b)
      .flatMap((r) => {
        const reading = problem.readings[r];
        return reading === undefined ? [] : [{ reading, window, start: open.start }];
      }),
  );
  return repair(problem, orderWindows(problem, unordered));
}
