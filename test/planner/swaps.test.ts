/** What could stand in a place instead: legal plans, and never a better one left out. */
import { describe, expect, it } from 'vitest';
import { openBalance } from '../../src/planner/explain/balance.js';
import { bestEntry, bestInstead, differences, isPinned } from '../../src/planner/explain/swaps.js';
import { appraise } from '../../src/planner/problem/appraise.js';
import type { Placement, Problem, Stand } from '../../src/planner/problem/problem.js';
import { REHEARSAL, solve } from '../../src/planner/search/solve.js';
import { brokenBy, expectAllowed } from '../helpers/expect-allowed.js';
import { smallProblem } from '../helpers/small-problem.js';

const SEEDS = [1, 2, 3, 4, 5, 6];

function planned(seed: number) {
  const problem = smallProblem(seed);
  const { placements } = solve(problem, REHEARSAL);
  return { problem, placements, balance: openBalance(problem, placements) };
}

const worthOfPlan = (problem: Problem, plan: readonly Stand[]) => appraise(problem, plan).value;

/** The best change, by trying every set of at most three that go. */
function tried(problem: Problem, plan: readonly Placement[], into: Stand): number | undefined {
  const inside = plan.filter(({ window }) => window === into.window);
  const changes = Array.from({ length: 2 ** inside.length }, (_, mask) =>
    inside.filter((_, bit) => (mask >> bit) % 2 === 1),
  )
    .filter((gone) => gone.length <= 3)
    .map((gone) => [...plan.filter((one) => !gone.includes(one)), into])
    .filter((after) => brokenBy(problem, after).length === 0)
    .map((after) => worthOfPlan(problem, after) - worthOfPlan(problem, plan));
  return changes.length === 0 ? undefined : Math.max(...changes);
}

describe('the best plan with one more airing', () => {
  it.each(SEEDS)('is legal, worth what it says, and the best there is: seed %i', (seed) => {
    const { problem, placements, balance } = planned(seed);
    for (const reading of problem.readings) {
      for (const { window } of reading.chances) {
        if (placements.some((one) => one.reading === reading && one.window === window)) continue;
        const swap = bestEntry(problem, placements, balance, { reading, window });
        expect(swap?.change).toBe(tried(problem, placements, { reading, window }));
        if (swap === undefined) continue;
        expectAllowed(problem, swap.plan);
        expect(worthOfPlan(problem, swap.plan) - worthOfPlan(problem, placements)).toBe(swap.change);
        expect(swap.plan.some((one) => one.reading === reading && one.window === window)).toBe(true);
      }
    }
  });
});

describe('the best in the time of another', () => {
  it.each(SEEDS)('is one for one, legal, and worth what it says: seed %i', (seed) => {
    const { problem, placements, balance } = planned(seed);
    for (const gone of placements) {
      const swap = bestInstead(problem, placements, balance, gone);
      if (swap === undefined) continue;
      expect(swap.out).toEqual([gone]);
      expect(swap.into.window).toBe(gone.window);
      expectAllowed(problem, swap.plan);
      expect(worthOfPlan(problem, swap.plan) - worthOfPlan(problem, placements)).toBe(swap.change);
      const gains = differences(problem, placements, swap.plan).map(({ gain }) => gain);
      expect(gains.reduce((sum, gain) => sum + gain, 0)).toBe(swap.change);
      expect(gains.map(Math.abs)).toEqual(gains.map(Math.abs).sort((a, b) => b - a));
    }
  });
});

it('what is pinned stays', () => {
  const { problem, placements } = planned(1);
  const pins = placements.map(({ reading, window }) => ({
    reading: problem.readings.indexOf(reading),
    window,
  }));
  const fixed = { ...problem, pins };
  expect(placements.every((one) => isPinned(fixed, one))).toBe(true);
  const balance = openBalance(fixed, placements);
  for (const reading of problem.readings) {
    const window = reading.chances.find(
      (chance) => !isPinned(fixed, { reading, window: chance.window }),
    )?.window;
    if (window === undefined) continue;
    expect(bestEntry(fixed, placements, balance, { reading, window })?.out ?? []).toEqual([]);
    expect(bestEntry(fixed, placements, balance, { reading, window }, placements.slice(0, 1))).toBe(
      undefined,
    );
  }
});
