/** Search and bound, held against an exact solver that is told the rows and shares no search with either. */
import { describe, expect, it } from 'vitest';
import { polish } from '../../src/planner/exact/polish.js';
import { appraise } from '../../src/planner/problem/appraise.js';
import type { Problem } from '../../src/planner/problem/problem.js';
import { BUDGET, REHEARSAL, solve } from '../../src/planner/search/solve.js';
import { expectAllowed } from '../helpers/expect-allowed.js';
import { aProblem, aReading, smallProblem } from '../helpers/small-problem.js';

describe('a small week', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('lies between search and bound: seed %i', async (seed) => {
    const problem = smallProblem(seed);
    const own = solve(problem, BUDGET).certificate;
    const exact = await polish(problem, 20);
    expect(exact?.optimal).toBe(true);
    expectAllowed(problem, exact?.placements ?? []);
    const optimum = appraise(problem, exact?.placements ?? []).value;
    expect(own?.value).toBeLessThanOrEqual(optimum);
    expect(own?.bound).toBeGreaterThanOrEqual(optimum);
    expect(own?.value).toBeGreaterThanOrEqual(optimum - (optimum - (own?.empty ?? 0)) / 100);
  });

  it('is the same twice, to the byte', () => {
    const problem = smallProblem(3);
    const plan = (seed: number) => JSON.stringify(solve(problem, { ...BUDGET, seed }));
    expect(plan(1)).toBe(plan(1));
  });

  it('is empty and as good as can be where nothing can be placed', async () => {
    const nothing = { ...smallProblem(2), readings: [], goals: [], pins: [] };
    const { placements, certificate } = solve(nothing, BUDGET);
    expect(placements).toEqual([]);
    expect(certificate?.bound).toBe(certificate?.value);
    expect(certificate?.value).toBe(appraise(nothing, []).value);
    expect(certificate?.gap).toBe(0);
    expect(certificate?.moves).toEqual({ percent: 30, airings: 0, of: 0 });
    expect(solve(nothing, REHEARSAL)).toEqual({ placements: [] });
    expect(await polish(nothing, 1)).toBe(undefined);
  });

  it('is not promised what a cap that relays have used up forbids', () => {
    const week = smallProblem(2);
    const [cap] = week.goals;
    const [spot] = cap?.readings ?? [];
    if (cap === undefined || spot === undefined) throw new Error('a week without a cap on spots');
    const wanted = { rule: 'weekly-minimum', of: 'tin-0', unit: 'airings', heard: 3, atLeast: 4 } as const;
    const problem: Problem = {
      ...week,
      goals: [
        { ...cap, heard: 4 },
        { ...wanted, readings: [spot], price: week.rates.missingAiring },
      ],
    };
    const { placements, certificate } = solve(problem, BUDGET);
    expect(placements.filter(({ reading }) => reading.kind === 'spot')).toEqual([]);
    expect(certificate?.unmet.map(({ rule }) => rule)).toContain('weekly-minimum');
    expect((certificate?.bound ?? 0) - (certificate?.value ?? 0)).toBeLessThan(week.rates.missingAiring / 10);
  });

  it('one item in one window is solved in the head', () => {
    const { placements, certificate } = solve(aProblem(), BUDGET);
    expect(placements.map(({ window, start }) => [window, start])).toEqual([
      [0, Date.parse('2020-07-06T06:00:14Z')],
    ]);
    const { worth } = aReading();
    expect(certificate).toMatchObject({ value: worth * 8000 - (250 - 64) * 2000, gap: 0 });
    expect(certificate?.bound).toBe(certificate?.value);
  });
});
