/** Weeks that nobody would pose: a plan comes of each, with a certificate. */
import { describe, expect, it } from 'vitest';
import { appraise } from '../../src/planner/problem/appraise.js';
import type { Goal, Problem } from '../../src/planner/problem/problem.js';
import { BUDGET, solve } from '../../src/planner/search/solve.js';
import { expectAllowed } from '../helpers/expect-allowed.js';
import { aProblem, aReading, aWindow } from '../helpers/small-problem.js';

function solved(problem: Problem, budget = BUDGET) {
  const { placements, certificate } = solve(problem, budget);
  if (certificate === undefined) throw new Error('no certificate');
  expectAllowed(problem, placements);
  expect(certificate.value).toBe(appraise(problem, placements).value);
  expect(certificate.bound).toBeGreaterThanOrEqual(certificate.value);
  expect(Number.isFinite(certificate.gap)).toBe(true);
  return { placements, certificate };
}

describe('a plan and its certificate come of', () => {
  it('no windows, no readings, neither', () => {
    for (const fields of [{ windows: [] }, { readings: [] }, { windows: [], readings: [] }])
      expect(solved(aProblem(fields)).placements).toEqual([]);
  });

  it('readings without a chance, and with one in a window that is not there', () => {
    const chances = [{ window: 9, points: 80, familiar: 0, kept: false }];
    expect(
      solved(aProblem({ readings: [aReading({ chances: [] }), aReading({ chances })] })).placements,
    ).toEqual([]);
  });

  it('a window without seconds, without places, with a target beyond its end', () => {
    for (const fields of [{ net: 0 }, { places: [] }])
      expect(solved(aProblem({ windows: [aWindow(fields)] })).placements).toEqual([]);
    expect(solved(aProblem({ windows: [aWindow({ target: 9000 })] })).placements.length).toBe(1);
  });

  it('a place that nothing fits, though it is required', () => {
    const places = [{ part: 'main', kinds: ['opera'], from: 0, to: 9, required: true, most: 1 }];
    expect(solved(aProblem({ windows: [aWindow({ places })] })).placements).toEqual([]);
  });

  it('a reading of no seconds, of the whole window, longer than it, worth nothing, heard by nobody', () => {
    const { net } = aWindow();
    const tell = (fields: Parameters<typeof aReading>[0]) =>
      solved(aProblem({ readings: [aReading(fields)] })).placements.length;
    expect(tell({ seconds: 0, lead: 0 })).toBe(1);
    const places = [{ part: 'any', kinds: ['guide'], from: 0, to: 900, required: false, most: 1 }];
    const open = (fields: Parameters<typeof aReading>[0]) =>
      solved(aProblem({ windows: [aWindow({ places })], readings: [aReading(fields)] })).placements.length;
    expect(open({ seconds: 0, lead: 0 })).toBe(1);
    expect(open({ seconds: net - 4 })).toBe(1);
    expect(open({ seconds: net - 3 })).toBe(0);
    expect(open({ worth: 0 })).toBe(1);
    expect(open({ chances: [{ window: 0, points: 0, familiar: 0, kept: false }] })).toBe(1);
  });

  it('goals that contradict each other: the limit holds, and what is missing is told', () => {
    const goal = { of: 'II.1', unit: 'airings', readings: [0], heard: 0 } as const;
    const goals: Goal[] = [
      { ...goal, rule: 'topic-quota', atLeast: 5, price: 1e9, atMost: 0 },
      { ...goal, rule: 'weekly-minimum', of: 'tin', atLeast: 9, price: 1e9 },
    ];
    const { placements, certificate } = solved(aProblem({ goals }));
    expect(placements).toEqual([]);
    expect(certificate.unmet.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['topic-quota', 'weekly-minimum']),
    );
    expect(certificate.gap).toBe(0);
  });

  it('a mix whose least is more than its most, pins of what is not there, parts that follow each other', () => {
    const mix = [{ of: 'guide', kinds: ['guide'], atLeast: 500, atMost: 100 }];
    expect(solved(aProblem({ mix })).placements.length).toBe(1);
    expect(solved(aProblem({ pins: [{ reading: 7, window: 7 }] })).certificate.gap).toBe(0);
    const readings = [aReading({ item: 'a', follows: 'b' }), aReading({ item: 'b', follows: 'a' })];
    expect(solved(aProblem({ readings })).placements).toEqual([]);
  });
});
