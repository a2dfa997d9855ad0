/** Problems that were solved before: communes of several districts can be asked the same though they relay different stations. */
import { createHash } from 'node:crypto';
import type { Problem } from '../plan/problem.js';
import { type Budget, type Solution, solve } from './solve.js';

/** Solves a problem unless one that differs from it in nothing but the station's name was solved before. */
export type SolveOnce = (problem: Problem, budget: Budget) => Solution;

/**
 * @example
 * const once = openSolver();
 * once(problem, BUDGET) === once({ ...problem, station: 'another' }, BUDGET); // true
 */
export function openSolver(): SolveOnce {
  const known = new Map<string, Solution>();
  return (problem, budget) => {
    const question = JSON.stringify([{ ...problem, station: '' }, budget]);
    const key = createHash('sha256').update(question).digest('base64');
    const solution = known.get(key) ?? solve(problem, budget);
    known.set(key, solution);
    return solution;
  };
}
