/** A problem → which reading stands in which window, and the proof of how good that is. */
import { pairsOf } from '../board/board.js';
import { takeDown } from '../board/change.js';
import { layOut } from '../board/lay-out.js';
import type { Position } from '../board/position.js';
import { emptyWeek } from '../problem/appraise.js';
import { certify, type PlanCertificate } from '../problem/certify.js';
import type { Placement, Problem } from '../problem/problem.js';
import { Dice } from './dice.js';
import { findPlan, findProven, type SearchBudget } from './find-plan.js';
import { inExactOrder } from './order-windows.js';
import { shaken } from './shaken.js';

/** A plan; with a certificate unless the budget wants no bound. */
export interface Solution {
  readonly placements: readonly Placement[];
  readonly certificate?: PlanCertificate;
}

/**
 * Which readings stand in which window, then the order inside each, where exact starts decide what was close, then what audiences decide.
 * Whatever order the input was in, the problem is in its own, and so is the answer.
 *
 * @example
 * const { placements, certificate } = solve(problem, BUDGET);
 * appraise(problem, placements).value === certificate.value; // true
 */
export function solve(problem: Problem, budget: SearchBudget): Solution {
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
  return inExactOrder(problem, unordered);
}
