/** Problems that were solved before: communes of several districts can be asked the same though they relay different stations. */
import { createHash } from 'node:crypto';
import type { Problem } from '../plan/problem.js';
import type { Budget } from './budget.js';
import { type Solution, solve } from './solve.js';
import { heardSolution, type Question, type ToldSolution } from './told-solution.js';

/** Solves a problem unless one that differs from it in nothing but the station's name was solved before. */
export type SolveOnce = (problem: Problem, budget: Budget) => Solution;

/** Where weeks are solved while the planner goes on: threads, for one. */
export interface Elsewhere {
  /** How many questions are worth asking before the first answer is needed. */
  readonly atOnce: number;
  /** Asks, and gives what waits for the answer; nothing when nobody answers, and the planner solves it itself. */
  ask(question: Question): () => ToldSolution | undefined;
}

export interface Solver {
  readonly once: SolveOnce;
  /** These will be asked next: where there is somewhere else to solve them, they are begun. */
  ahead(problems: readonly Problem[], budget: Budget): void;
}

/** Fewer problems are not worth waking anybody. */
const FEW = 4;

/**
 * @example
 * const { once } = openSolver();
 * once(problem, BUDGET) === once({ ...problem, station: 'another' }, BUDGET); // true
 */
export function openSolver(elsewhere?: Elsewhere): Solver {
  const known = new Map<string, () => Solution>();
  return {
    once(problem, budget) {
      const key = keyOf(problem, budget);
      const solution = known.get(key)?.() ?? solve(problem, budget);
      known.set(key, () => solution);
      return solution;
    },
    ahead(problems, budget) {
      const asked = new Map(problems.map((problem) => [keyOf(problem, budget), problem]));
      const fresh = [...asked].filter(([key]) => !known.has(key));
      if (elsewhere === undefined || fresh.length < FEW) return;
      for (const [key, problem] of fresh) {
        const told = elsewhere.ask({ problem, budget });
        known.set(key, () => {
          const answer = told();
          return answer === undefined ? solve(problem, budget) : heardSolution(problem, answer);
        });
      }
    },
  };
}

function keyOf(problem: Problem, budget: Budget): string {
  const question = JSON.stringify([{ ...problem, station: '' }, budget]);
  return createHash('sha256').update(question).digest('base64');
}
