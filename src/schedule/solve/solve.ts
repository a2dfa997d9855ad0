/** A problem → which reading stands in which window, and the proof of how good that is. */
import type { Certificate } from '../../model/index.js';
import type { Placement, Problem } from '../plan/problem.js';
import { anneal, takeDown } from './anneal.js';
import { emptyWeek } from './appraise.js';
import { layOut } from './board.js';
import { boundOf } from './bound.js';
import { certify } from './certify.js';
import { openDice } from './dice.js';
import { orderWindows } from './order-windows.js';
import { openPosition, type Position } from './position.js';
import { repair } from './repair.js';
import { shaken } from './shaken.js';
import { start } from './start.js';

/** How much is spent on a week. Steps and rounds, not seconds: the same input gives the same plan on every machine. */
export interface Budget {
  /** Steps of local search for each reading and window that could come together, and at most. */
  readonly steps: number;
  readonly most: number;
  /** Rounds of prices for the bound; 0 = no certificate is wanted. */
  readonly rounds: number;
  /** Steps for each such pair to see what assumed audiences decide. */
  readonly shakes: number;
  readonly seed: number;
}

export interface Solution {
  readonly placements: readonly Placement[];
  readonly certificate?: Certificate;
}

/** Small weeks are cheap to search, and searched several times, because a search of few airings may end in a corner. */
const LEAST = 30_000;
const SMALL = 250;
const RUNS = 5;

/** The budget of a week that is published, and of one that is only rehearsed. */
export const BUDGET: Budget = { steps: 120, most: 400_000, rounds: 160, shakes: 6, seed: 2020 };
export const REHEARSAL: Budget = { ...BUDGET, steps: 4, rounds: 0, shakes: 0 };

/**
 * Greedy start, local search, then the order inside each window, where exact starts decide what was close. Whatever order the input was
 * in, the problem is in its own, and so is the answer.
 */
export function solve(problem: Problem, { steps, most, rounds, shakes, seed }: Budget): Solution {
  const board = layOut(problem);
  const pairs = board.candidates.reduce((sum, { length }) => sum + length, 0);
  const dice = openDice(seed);
  const least = rounds === 0 ? 0 : Math.min(LEAST, 400 * pairs);
  const length = Math.min(most, Math.max(steps * pairs, least));
  let position = openPosition(board);
  start(board, position);
  anneal(board, position, dice, length);
  for (let again = 1; rounds > 0 && pairs < SMALL && again < RUNS; again += 1) {
    const other = openPosition(board);
    start(board, other);
    anneal(board, other, dice, length);
    if (other.value > position.value) position = other;
  }
  const placements = repair(problem, orderWindows(problem, placementsOf(problem, position)));
  if (rounds === 0) return { placements };
  const bound = boundOf(board, position.value, rounds);
  const moves = shaken(problem, takeDown(board, position), shakes * pairs, seed);
  return { placements, certificate: certify(problem, placements, bound + emptyWeek(problem), moves) };
}

/** Starts are given later, when each window has its order. */
function placementsOf(problem: Problem, position: Position): Placement[] {
  return problem.windows.flatMap((open, window) =>
    [...position.inside(window)]
      .sort((a, b) => a - b)
      .flatMap((r) => {
        const reading = problem.readings[r];
        return reading === undefined ? [] : [{ reading, window, start: open.start }];
      }),
  );
}
