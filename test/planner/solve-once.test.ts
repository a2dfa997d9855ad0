/** A problem is solved once, wherever it is solved. */
import { expect, it } from 'vitest';
import type { Problem } from '../../src/planner/problem/problem.js';
import { BUDGET, solve } from '../../src/planner/search/solve.js';
import { answer, openSolver, type Question } from '../../src/planner/search/solve-once.js';
import { smallProblem } from '../helpers/small-problem.js';

const LITTLE = { ...BUDGET, rounds: 20, prices: 20, shakes: 5 };
const weeks = [1, 2, 3, 4].map((seed): Problem => smallProblem(seed));

it('whatever the name of the station, and not for another week', () => {
  const { once, atOnce } = openSolver(LITTLE);
  const [first, second] = weeks;
  if (first === undefined || second === undefined) throw new Error('no weeks');
  const { certificate } = once(first);
  expect(certificate).toBeDefined();
  expect(once({ ...first, station: 'another' }).certificate).toBe(certificate);
  expect(once(second).certificate).not.toBe(certificate);
  expect(atOnce).toBe(1);
});

it('elsewhere as here, when somebody answers and when nobody does', () => {
  const asked: Question[] = [];
  const elsewhere = {
    atOnce: 4,
    ask: (question: Question) => {
      asked.push(question);
      return () => (asked.length % 2 === 0 ? answer(structuredClone(question)) : undefined);
    },
  };
  const { once, ahead } = openSolver(LITTLE, elsewhere);
  ahead(weeks.slice(0, 3));
  expect(asked.length).toBe(0);
  ahead(weeks);
  ahead(weeks);
  expect(asked.length).toBe(4);
  for (const week of weeks) {
    const here = solve(week, LITTLE);
    const there = once(week);
    expect(there).toEqual(here);
    expect(there.placements.every(({ reading }) => week.readings.includes(reading))).toBe(true);
  }
});
