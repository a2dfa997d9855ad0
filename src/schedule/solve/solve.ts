/** A problem → which reading stands in which window, and the proof of how good that is. */
import type { Certificate } from '../../model/index.js';
import type { Placement, Problem } from '../plan/problem.js';
import { anneal } from './anneal.js';
import { emptyWeek } from './appraise.js';
import { type Board, layOut, pairsOf } from './board.js';
import { relax } from './bound.js';
import { certify } from './certify.js';
import { Dice } from './dice.js';
import { likelyReadings } from './follow-shares.js';
import { orderWindows } from './order-windows.js';
import { Position } from './position.js';
import { HOT, NEAR, type Pace, renew } from './renew.js';
import { repair } from './repair.js';
import { shaken } from './shaken.js';
import { start } from './start.js';
import { takeDown } from './take-down.js';

/** How much is spent on a week. Steps and cells, not seconds: the same input gives the same plan on every machine. */
export interface Budget {
  /** Steps of annealing for each reading and window that could come together, and at most: of a week whose prices are not known. */
  readonly steps: number;
  readonly mostSteps: number;
  /** Cells of the tables in which windows are filled anew, for each such pair, and at most. */
  readonly cells: number;
  readonly mostCells: number;
  /** So much more is spent on a week that other stations relay: it is heard in all of them. */
  readonly relayed: number;
  /** Rounds of prices for the bound; 0 = no certificate is wanted. */
  readonly rounds: number;
  /** Cells for each such pair, and at most, to see what assumed audiences decide. */
  readonly shakes: number;
  readonly mostShakes: number;
  readonly seed: number;
}

export interface Solution {
  readonly placements: readonly Placement[];
  readonly certificate?: Certificate;
}

/** The budget of a week that is published, and of one that is only rehearsed. */
export const BUDGET: Budget = {
  steps: 60,
  mostSteps: 300_000,
  cells: 16_000,
  mostCells: 60_000_000,
  relayed: 9,
  rounds: 300,
  shakes: 1000,
  mostShakes: 2_000_000,
  seed: 2020,
};
export const REHEARSAL: Budget = { ...BUDGET, steps: 4, cells: 0, rounds: 0, shakes: 0 };

/** How a week is searched that has fewer readings × windows than `pairs`. */
interface Often {
  readonly pairs: number;
  /** Searches at most, and how many that end at the best of all are believed. */
  readonly runs: number;
  readonly agreed: number;
  /** Of each search, as in `Budget`. */
  readonly steps: number;
  readonly cells: number;
  readonly pace: Pace;
}

/** A search of few airings may end in a corner: a small week is searched often instead of long, the smallest until it is as good as proven. */
const OFTEN: readonly Often[] = [
  { pairs: 150, runs: 40, agreed: 4, steps: 50, cells: 60_000, pace: HOT },
  { pairs: 250, runs: 20, agreed: 20, steps: 20, cells: 10_000, pace: NEAR },
];

/**
 * A start where prices point or a greedy one with local search, whole windows filled anew, then the order inside each window, where exact starts
 * decide what was close.
 * Whatever order the input was in, the problem is in its own, and so is the answer.
 */
export function solve(problem: Problem, budget: Budget): Solution {
  const board = layOut(problem);
  const pairs = pairsOf(board);
  const dice = new Dice(budget.seed);
  const relaxed = budget.rounds > 0 ? relax(board, begun(board), budget.rounds) : undefined;
  const often = relaxed && OFTEN.find((one) => pairs < one.pairs);
  const effort = effortOf(problem, budget, pairs, often);
  let position = search(board, dice, effort, often ? undefined : relaxed?.shares);
  for (let run = 1, agreed = 1; often && run < often.runs && agreed < often.agreed; run += 1) {
    const other = search(board, dice, effort);
    if (other.value === position.value) agreed += 1;
    if (other.value <= position.value) continue;
    position = other;
    agreed = 1;
  }
  const placements = repair(problem, orderWindows(problem, placementsOf(problem, position)));
  if (relaxed === undefined) return { placements };
  const bound = relaxed.bound(position.value);
  const shakes = Math.min(budget.mostShakes, budget.shakes * pairs);
  const moves = shaken(problem, takeDown(board, position), shakes, budget.seed);
  return { placements, certificate: certify(problem, placements, bound + emptyWeek(problem), moves) };
}

/** Steps of annealing, and cells in which windows are filled anew. */
interface Effort {
  readonly steps: number;
  readonly cells: number;
  readonly pace: Pace;
}

function effortOf(problem: Problem, budget: Budget, pairs: number, often: Often | undefined): Effort {
  if (often !== undefined)
    return { steps: often.steps * pairs, cells: often.cells * pairs, pace: often.pace };
  const relayed = problem.levelsBelow > 0;
  return {
    steps: Math.min(budget.mostSteps, budget.steps * pairs),
    cells: (relayed ? budget.relayed : 1) * Math.min(budget.mostCells, budget.cells * pairs),
    pace: NEAR,
  };
}

/** Where shares of the relaxation are known, they are where it begins and what it tries; otherwise annealing comes before whole windows. */
function search(board: Board, dice: Dice, { steps, cells, pace }: Effort, shares?: Float64Array): Position {
  const position = begun(board, shares);
  if (shares === undefined) anneal(board, position, dice, steps);
  const readings = shares && likelyReadings(board, position, shares);
  if (cells > 0) renew(board, position, dice, cells, pace, readings);
  return position;
}

function begun(board: Board, shares?: Float64Array): Position {
  const position = new Position(board);
  start(board, position, shares);
  return position;
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
