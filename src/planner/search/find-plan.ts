/** The search of a week, from the first airing to the best plan met. */
import { type Board, pairsOf } from '../board/board.js';
import { Position } from '../board/position.js';
import { relax } from '../bound/bound.js';
import { emptyWeek } from '../problem/appraise.js';
import { anneal } from './anneal.js';
import type { Dice } from './dice.js';
import { HOT, NEAR, type Pace, renew } from './renew.js';
import { likelyReadings, start } from './start.js';

/** How much is spent on a week. Steps and cells, not seconds: the same input gives the same plan on every machine. */
export interface SearchBudget {
  /** Steps of annealing for each reading and window that could come together, and at most: of a week whose prices are not known. */
  readonly steps: number;
  readonly mostSteps: number;
  /** Cells of the tables in which windows are filled anew, for each such pair, and at most. */
  readonly cells: number;
  readonly mostCells: number;
  /** A week that other stations relay is heard in all of them: it is searched so often at most, until its plan is near enough to the bound. */
  readonly relayed: number;
  /** Rounds of prices for the bound; 0 = no certificate is wanted. */
  readonly rounds: number;
  /** Cells for each such pair, and at most, to see what assumed audiences decide. */
  readonly shakes: number;
  readonly mostShakes: number;
  readonly seed: number;
}

/** The budget of a week that is published. */
export const BUDGET: SearchBudget = {
  steps: 60,
  mostSteps: 300_000,
  cells: 10_000,
  mostCells: 60_000_000,
  relayed: 3,
  rounds: 300,
  shakes: 1000,
  mostShakes: 2_000_000,
  seed: 2020,
};

/** The budget of a week that is only rehearsed: a plan that will do, and no certificate. */
export const REHEARSAL: SearchBudget = { ...BUDGET, steps: 4, cells: 0, rounds: 0, shakes: 0 };

/** How a week is searched that has fewer readings × windows than `pairs`. */
interface Often {
  readonly pairs: number;
  /** Searches at most, and how many that end at the best of all are believed. */
  readonly runs: number;
  readonly agreed: number;
  /** Of each search, as in `SearchBudget`. */
  readonly steps: number;
  readonly cells: number;
  readonly pace: Pace;
}

/** A search of few airings may end in a corner: a small week is searched often instead of long, the smallest until it is as good as proven. */
const OFTEN: readonly Often[] = [
  { pairs: 150, runs: 40, agreed: 4, steps: 50, cells: 60_000, pace: HOT },
  { pairs: 250, runs: 20, agreed: 20, steps: 20, cells: 10_000, pace: NEAR },
];

/** Of the cells: so much goes into the plan that shows where good prices lie. */
const SCOUT = 1 / 16;
/** A plan that is one part in so many of the bound below it is not searched any further. */
const NEAR_ENOUGH = 250;

/** A plan, and what none can gain more than. */
interface Proven {
  readonly position: Position;
  readonly bound: number;
}

/** A plan of a week whose bound nobody wants: begun greedily. */
export function findPlan(board: Board, dice: Dice, budget: SearchBudget): Position {
  return search(board, dice, effortOf(budget, board));
}

/**
 * The bound shows where good plans lie, and a good plan shows how near the bound can come: a short search, then the bound, then the long search where
 * its last prices point; again for a week that others relay, as long as it is not near enough. A small week is searched first, and often.
 */
export function findProven(board: Board, dice: Dice, budget: SearchBudget): Proven {
  const relaxed = relax(board, begun(board), budget.rounds);
  const often = OFTEN.find(({ pairs }) => pairsOf(board) < pairs);
  if (often !== undefined) {
    const position = searchOften(board, dice, often);
    return { position, bound: relaxed.bound(position.value) };
  }
  const effort = effortOf(budget, board);
  let position = search(board, dice, { ...effort, cells: SCOUT * effort.cells }, relaxed.shares());
  const bound = relaxed.bound(position.value);
  const shares = relaxed.shares();
  const near = bound - (bound + emptyWeek(board.problem)) / NEAR_ENOUGH;
  const most = board.problem.levelsBelow > 0 ? budget.relayed : 1;
  for (let run = 0; run < most && position.value < near; run += 1) {
    const other = search(board, dice, effort, shares);
    if (other.value > position.value) position = other;
  }
  return { position, bound };
}

/** Until the best of all was found so often that it is believed. */
function searchOften(
  board: Board,
  dice: Dice,
  { runs, agreed: enough, steps, cells, pace }: Often,
): Position {
  const pairs = pairsOf(board);
  const effort = { steps: steps * pairs, cells: cells * pairs, pace };
  let position = search(board, dice, effort);
  for (let run = 1, agreed = 1; run < runs && agreed < enough; run += 1) {
    const other = search(board, dice, effort);
    if (other.value === position.value) agreed += 1;
    if (other.value <= position.value) continue;
    position = other;
    agreed = 1;
  }
  return position;
}

/** Steps of annealing, and cells in which windows are filled anew. */
interface Effort {
  readonly steps: number;
  readonly cells: number;
  readonly pace: Pace;
}

function effortOf(budget: SearchBudget, board: Board): Effort {
  const pairs = pairsOf(board);
  return {
    steps: Math.min(budget.mostSteps, budget.steps * pairs),
    cells: Math.min(budget.mostCells, budget.cells * pairs),
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
