/** Search and bound, held against an exact solver that shares no code with either. */
import { describe, expect, it } from 'vitest';
import { polish } from '../../src/planner/exact/polish.js';
import { appraise } from '../../src/planner/problem/appraise.js';
import type { Problem } from '../../src/planner/problem/problem.js';
import { BUDGET } from '../../src/planner/search/find-plan.js';
import { solve } from '../../src/planner/search/solve.js';
import { smallProblem } from '../helpers/small-problem.js';

describe('a small week', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('lies between search and bound: seed %i', async (seed) => {
    const problem = smallProblem(seed);
    const own = solve(problem, BUDGET);
    const exact = await polish(problem, 20);
    expect(exact?.optimal).toBe(true);
    const optimum = appraise(problem, exact?.placements ?? []).value;
    expect(own.certificate?.value).toBeLessThanOrEqual(optimum);
    expect(own.certificate?.bound).toBeGreaterThanOrEqual(optimum);
    expect(own.certificate?.value).toBeGreaterThanOrEqual(optimum - Math.abs(optimum) / 100);
  });

  it('is the same twice, to the byte', () => {
    const problem = smallProblem(3);
    const plan = (seed: number) => JSON.stringify(solve(problem, { ...BUDGET, seed }));
    expect(plan(1)).toBe(plan(1));
  });

  it('is empty and as good as can be where nothing can be placed', () => {
    const week = smallProblem(2);
    const relayed = { ...week, readings: [], goals: [], pins: [] };
    const { placements, certificate } = solve(relayed, BUDGET);
    expect(placements).toEqual([]);
    expect(certificate?.bound).toBe(certificate?.value);
    expect(certificate?.value).toBe(appraise(relayed, []).value);
    expect(certificate?.moves).toEqual({ percent: 30, airings: 0, of: 0 });
    expect(solve(relayed, { ...BUDGET, rounds: 0 })).toEqual({ placements: [] });
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
    const { placements, certificate } = solve(problem, { ...BUDGET, rounds: 10 });
    expect(placements.filter(({ reading }) => reading.kind === 'spot')).toEqual([]);
    expect(certificate?.unmet.map(({ rule }) => rule)).toContain('weekly-minimum');
    expect((certificate?.bound ?? 0) - (certificate?.value ?? 0)).toBeLessThan(week.rates.missingAiring / 20);
  });
});
