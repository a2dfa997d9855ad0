/** A question and its answer as they travel from one thread to another. */
import type { Problem } from '../plan/problem.js';
import type { Budget } from './budget.js';
import { type Solution, solve } from './solve.js';

/** A station's week that is to be solved, as plain data. */
export interface Question {
  readonly problem: Problem;
  readonly budget: Budget;
}

/** An answer: a reading is told by its place in the problem. */
export interface ToldSolution extends Pick<Solution, 'certificate'> {
  readonly placements: readonly (readonly [reading: number, window: number, start: number])[];
}

/** The address of the module that a thread loads to answer questions: this one, compiled; its `answer` takes a `Question`. */
export const SOLVING_MODULE: string = import.meta.url;

/** What `solve` finds, told. */
export function answer({ problem, budget }: Question): ToldSolution {
  const { placements, ...rest } = solve(problem, budget);
  const told = placements.map(
    ({ reading, window, start }) => [problem.readings.indexOf(reading), window, start] as const,
  );
  return { ...rest, placements: told };
}

/** The same in terms of the problem that was asked. */
export function heardSolution({ readings }: Problem, { placements, ...rest }: ToldSolution): Solution {
  const heard = placements.flatMap(([r, window, start]) => {
    const reading = readings[r];
    return reading === undefined ? [] : [{ reading, window, start }];
  });
  return { ...rest, placements: heard };
}
