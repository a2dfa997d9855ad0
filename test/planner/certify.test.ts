/** What a certificate says: the gap of what could be gained, and what is not met. */
import { describe, expect, it } from 'vitest';
import { appraise } from '../../src/planner/problem/appraise.js';
import { certify } from '../../src/planner/problem/certify.js';
import { BUDGET, solve } from '../../src/planner/search/solve.js';
import { aProblem, smallProblem } from '../helpers/small-problem.js';

const MOVES = { percent: 30, airings: 0, of: 0 };

describe('the gap', () => {
  const problem = aProblem();
  const empty = appraise(problem, []).value;
  const [reading] = problem.readings;
  const plan = reading === undefined ? [] : [{ reading, window: 0 }];
  const { value } = appraise(problem, plan);

  it('is what was not gained of all that could be, rounded up', () => {
    expect(certify(problem, plan, value, MOVES)).toMatchObject({ value, bound: value, empty, gap: 0 });
    expect(certify(problem, plan, value + 1, MOVES).gap).toBe(1);
    expect(certify(problem, [], value, MOVES).gap).toBe(10_000);
    const twice = value + (value - empty);
    expect(certify(problem, plan, twice, MOVES).gap).toBe(5000);
  });

  it('is nothing where nothing can be gained, and always a number', () => {
    expect(certify(problem, [], empty, MOVES).gap).toBe(0);
    expect(certify({ ...problem, readings: [] }, [], 0, MOVES).gap).toBe(0);
    for (const seed of [1, 2, 3, 4]) {
      const { gap } = solve(smallProblem(seed), BUDGET).certificate ?? { gap: Number.NaN };
      expect(gap).toBeGreaterThanOrEqual(0);
      expect(gap).toBeLessThan(500);
    }
  });
});

it('soft rules that are not met are summed by rule, those that name something by it; the costliest first', () => {
  const goal = {
    rule: 'topic-quota',
    unit: 'seconds',
    readings: [],
    heard: 0,
    atLeast: 10,
    price: 1000,
  } as const;
  const goals = ['II.1', 'II.2'].map((of, index) => ({ ...goal, of, price: 1000 + index }));
  const two = aProblem({
    goals,
    windows: [0, 1].map((w) => ({ ...aProblem().windows[0], key: `w${w}` })) as never,
  });
  const readings = two.readings.map((one) => ({
    ...one,
    chances: [0, 1].map((window) => ({ window, points: 80, familiar: 0, kept: false })),
  }));
  const { unmet, value } = certify({ ...two, readings }, [], 0, MOVES);
  expect(unmet.map(({ rule, of, amount, unit, cost }) => [rule, of, amount, unit, cost])).toEqual([
    ['never-empty', '', 2, 'windows', 8_000_000],
    ['clock', '', 2, 'airings', 2_000_000],
    ['fill', '', 500, 'seconds', 1_000_000],
    ['topic-quota', 'II.2', 10, 'seconds', 10_010],
    ['topic-quota', 'II.1', 10, 'seconds', 10_000],
  ]);
  expect(unmet.reduce((sum, { cost }) => sum + cost, 0)).toBe(-value);
});
