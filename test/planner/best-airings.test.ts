/** One reading and what its airings cost: the bound's part, held against trying every set of windows. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { layOut } from '../../src/planner/board/lay-out.js';
import { BestAirings } from '../../src/planner/bound/best-airings.js';
import { Tangents } from '../../src/planner/bound/tangents.js';
import { appraise } from '../../src/planner/problem/appraise.js';
import type { Placement, Problem } from '../../src/planner/problem/problem.js';
import { allRuns, runs } from '../helpers/runs.js';
import { smallProblem } from '../helpers/small-problem.js';

const LATER = 3;

/** A week of one reading and twelve windows, in which only its own rules count. */
function alone(seed: number, r: number, startReach: number, maxPerWeek: number, separation: number): Problem {
  const problem = smallProblem(seed);
  const one = problem.readings[r % problem.readings.length];
  if (one === undefined) throw new Error('a problem without readings');
  return {
    ...problem,
    rates: { ...problem.rates, emptyWindow: 0, sameSession: 0 },
    windows: [0, LATER].flatMap((days) =>
      problem.windows.map((window) => ({
        ...window,
        target: 0,
        date: `2020-07-${Number(window.date.slice(-2)) + days}`,
        start: window.start + days * 24 * 3_600_000,
      })),
    ),
    readings: [
      {
        ...one,
        startReach,
        maxPerWeek,
        separation,
        windows: [...one.windows, ...one.windows.map((w) => w + problem.windows.length)],
      },
    ],
    goals: [],
    pins: [],
  };
}

/** Apart somewhere in their windows, and within the caps of day and week. */
function isAllowed(problem: Problem, inside: readonly number[]): boolean {
  const [reading] = problem.readings;
  if (reading === undefined || inside.length > reading.maxPerWeek) return false;
  const days = inside.map((w) => problem.windows[w]?.date);
  if (days.some((day) => days.filter((other) => other === day).length > problem.caps.perItemPerDay))
    return false;
  return inside.slice(1).every((w, i) => {
    const [before, then] = [problem.windows[inside[i] ?? 0], problem.windows[w]];
    if (before === undefined || then === undefined) return false;
    const latest = then.start + 1000 * (then.seconds - reading.seconds);
    return latest - before.start >= 1000 * reading.separation;
  });
}

function tryAll(problem: Problem, prices: readonly number[]): number {
  const [reading] = problem.readings;
  if (reading === undefined) return 0;
  const open = reading.windows;
  const empty = appraise(problem, []).value;
  let most = 0;
  for (let mask = 0; mask < 2 ** open.length; mask += 1) {
    const inside = open.filter((_, bit) => (mask >> bit) % 2 === 1);
    if (!isAllowed(problem, inside)) continue;
    const placements = inside.map((window): Placement => ({ reading, window, start: 0 }));
    const paid = inside.reduce((sum, w) => sum + (prices[w] ?? 0), 0);
    most = Math.max(most, appraise(problem, placements).value - empty - paid);
  }
  return most;
}

it('is worth as much as the best of all sets, whatever the prices', () => {
  const heard: number[] = [];
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400 }),
      fc.nat({ max: 9 }),
      fc.integer({ min: 0, max: 450 }),
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom(0, 3, 6, 20, 30).map((hours) => 3600 * hours),
      // About what an airing is worth: most prices matter.
      fc.array(fc.integer({ min: -200_000, max: 1_800_000 }), { minLength: 12, maxLength: 12 }),
      (seed, r, startReach, maxPerWeek, separation, prices) => {
        const problem = alone(seed, r, startReach, maxPerWeek, separation);
        const readings = new BestAirings(layOut(problem));
        const tangents = new Tangents(layOut(problem), readings);
        readings.take(0, Float64Array.from(prices));
        const found = tangents.best(0, 'exact');
        expect(found).toBe(tryAll(problem, prices));
        heard.push(readings.found.length);
      },
    ),
    runs(150),
  );
  if (allRuns()) expect(heard.filter((count) => count > 1).length).toBeGreaterThan(50);
});
