/** Problems that were solved before, or are being solved elsewhere. Stations can be asked the same though they relay different ones. */
import { createHash } from 'node:crypto';
import type { Problem } from '../problem/problem.js';
import { type SearchBudget, type Solution, solve } from './solve.js';

/** Solves a problem unless one that differs from it in nothing but the station's name was solved before. */
export type SolveOnce = (problem: Problem) => Solution;

/** Where weeks are solved while the planner goes on: threads, for one. */
export interface Elsewhere {
  /** How many questions are worth asking before the first answer is needed. */
  readonly atOnce: number;
  /** Asks, and gives what waits for the answer; nothing when nobody answers, and the planner solves it itself. */
  ask(question: Question): () => ToldSolution | undefined;
}

/** Solves problems, each once. */
export interface Solver {
  /** How many problems are worth posing before the first is solved. */
  readonly atOnce: number;
  readonly once: SolveOnce;
  /** These will be asked next: where there is somewhere else to solve them, they are begun. */
  ahead(problems: readonly Problem[]): void;
}

/** Fewer problems are not worth waking anybody. */
const FEW = 4;

/**
 * Remembers what it has solved, as long as it lives.
 *
 * @example
 * const { once } = openSolver(BUDGET);
 * once(problem).certificate === once({ ...problem, station: 'another' }).certificate; // true
 */
export function openSolver(budget: SearchBudget, elsewhere?: Elsewhere): Solver {
  // Answers as they are told: a solution holds on to its whole problem, and a country has hundreds.
  const known = new Map<string, () => ToldSolution | undefined>();
  return {
    atOnce: elsewhere?.atOnce ?? 1,
    once(problem) {
      const key = keyOf(problem);
      const told = known.get(key)?.() ?? answer({ problem, budget });
      known.set(key, () => told);
      return heardSolution(problem, told);
    },
    ahead(problems) {
      const asked = new Map(problems.map((problem) => [keyOf(problem), problem]));
      const fresh = [...asked].filter(([key]) => !known.has(key));
      if (elsewhere === undefined || fresh.length < FEW) return;
      for (const [key, problem] of fresh) {
        known.set(key, elsewhere.ask({ problem, budget }));
      }
    },
  };
}

function keyOf(problem: Problem): string {
  const question = JSON.stringify({ ...problem, station: '' });
  return createHash('sha256').update(question).digest('base64');
}

/** A station's week that is to be solved, as plain data. */
export interface Question {
  readonly problem: Problem;
  readonly budget: SearchBudget;
}

/** An answer: a reading is told by its place in the problem. */
export interface ToldSolution extends Pick<Solution, 'certificate'> {
  readonly placements: readonly (readonly [reading: number, window: number, start: number])[];
}

/** The address of the module that a thread loads to answer questions: this one, compiled; its `answer` takes a `Question`. */
export const SOLVING_MODULE: string = import.meta.url;

/**
 * What `solve` finds, told.
 *
 * @example
 * answer({ problem, budget: BUDGET }).placements.length === solve(problem, BUDGET).placements.length; // true
 */
export function answer({ problem, budget }: Question): ToldSolution {
  const { placements, ...rest } = solve(problem, budget);
  const told = placements.map(
    ({ reading, window, start }) => [problem.readings.indexOf(reading), window, start] as const,
  );
  return { ...rest, placements: told };
}

/** The same in terms of the problem that was asked. */
function heardSolution({ readings }: Problem, { placements, ...rest }: ToldSolution): Solution {
  const heard = placements.flatMap(([r, window, start]) => {
    const reading = readings[r];
    return reading === undefined ? [] : [{ reading, window, start }];
  });
  return { ...rest, placements: heard };
}
