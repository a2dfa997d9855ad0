/** A week far larger than any: two hundred items and two hundred windows. */
import { expect, it } from 'vitest';
import { appraise } from '../../src/planner/problem/appraise.js';
import { BUDGET, solve } from '../../src/planner/search/solve.js';
import { expectAllowed } from '../helpers/expect-allowed.js';
import { smallProblem } from '../helpers/small-problem.js';

it('is planned, within its rules and below its bound', () => {
  const problem = smallProblem(4, { days: 100, items: 200 });
  const { placements, certificate } = solve(problem, { ...BUDGET, rounds: 20, prices: 20, shakes: 2 });
  expectAllowed(problem, placements);
  expect(placements.length).toBeGreaterThan(200);
  expect(certificate?.value).toBe(appraise(problem, placements).value);
  expect(certificate?.bound).toBeGreaterThan(certificate?.value ?? 0);
  expect(certificate?.gap).toBeGreaterThan(0);
}, 120_000);
