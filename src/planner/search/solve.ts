/** A problem → which reading stands in which window, and the proof of how good that is. */
import { dual } from '../bound/dual.js';
import { certify, type Moves, type PlanCertificate } from '../problem/certify.js';
import type { Placement, Problem } from '../problem/problem.js';
import { arrange } from './arrange.js';
import { type Board, layOut } from './board.js';
import { Refill } from './refill.js';
import { type Found, search, startPlan } from './search.js';

/** How much is spent on a week. Rounds, not seconds: the same input gives the same plan on every machine. */
export interface SearchBudget {
  /** So often some windows are emptied and filled again. */
  readonly rounds: number;
  /** Prices tried for the bound; 0 = no certificate is wanted. */
  readonly prices: number;
  /** Rounds to see what assumed audiences decide. */
  readonly shakes: number;
  readonly seed: number;
}

/** See `Effort.heat`. */
const HEAT = 0.0004;

/** The budget of a week that is published. */
export const BUDGET: SearchBudget = { rounds: 400, prices: 400, shakes: 60, seed: 2020 };

/** The budget of a week that is only rehearsed: a plan that will do, and no certificate. */
export const REHEARSAL: SearchBudget = { ...BUDGET, rounds: 0, prices: 0, shakes: 0 };

/** A plan; with a certificate unless the budget wants no bound. */
export interface Solution {
  readonly placements: readonly Placement[];
  readonly certificate?: PlanCertificate;
}

/**
 * Which readings stand in which window, in the order in which they are read. The Lagrangian dual bounds the value and says what each place
 * is worth; large neighbourhood search starts from there.
 *
 * @example
 * const { placements, certificate } = solve(problem, BUDGET);
 * appraise(problem, placements).value === certificate.value; // true
 */
export function solve(problem: Problem, budget: SearchBudget): Solution {
  const board = layOut(problem);
  const rough = startPlan(board);
  if (budget.prices === 0) return { placements: placed(board, rough) };
  const { bound, worth } = dual(board, budget.prices, rough.value);
  const guided = startPlan(board, worth);
  const start = guided.value > rough.value ? guided : rough;
  const found = search(board, start, { rounds: budget.rounds, seed: budget.seed, heat: HEAT, worth });
  const placements = placed(board, found);
  return { placements, certificate: certify(problem, placements, bound, shaken(problem, found, budget)) };
}

function placed({ problem, layout }: Board, { stands }: Found): Placement[] {
  return arrange(
    problem,
    stands.flatMap((s) => layout.stands[s] ?? []),
  );
}

/** Audiences are moved by so many percent. */
const PERCENT = 30;

/**
 * How much hangs on audiences that are assumed: half of the times of day get a larger one and the others a smaller, then the other way
 * round, and the plan is mended for it. What counts is what has to move: nothing does unless something is gained. The larger of both.
 */
function shaken(problem: Problem, { stands }: Found, { shakes, seed }: SearchBudget): Moves {
  if (shakes === 0) return { percent: PERCENT, airings: 0, of: stands.length };
  const sessions = [...new Set(problem.windows.map(({ session }) => session))].sort();
  const moved = [0, 1].map((turn) => {
    const board = layOut({
      ...problem,
      readings: problem.readings.map((reading) => ({
        ...reading,
        chances: reading.chances.map((chance) => {
          const up = sessions.indexOf(problem.windows[chance.window]?.session ?? '') % 2 === turn;
          const points = Math.round((chance.points * (100 + (up ? PERCENT : -PERCENT))) / 100);
          return { ...chance, points: Math.max(1, points) };
        }),
      })),
    });
    const start = { stands, value: new Refill(board, stands).value() };
    const other = new Set(search(board, start, { rounds: shakes, seed, heat: 0 }).stands);
    return stands.filter((s) => !other.has(s)).length;
  });
  return { percent: PERCENT, airings: Math.max(0, ...moved), of: stands.length };
}
