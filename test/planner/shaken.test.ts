/** How much of a plan hangs on audiences that are assumed. */
import { describe, expect, it } from 'vitest';
import { layOut } from '../../src/planner/board/lay-out.js';
import type { Problem } from '../../src/planner/problem/problem.js';
import { shaken } from '../../src/planner/search/shaken.js';
import { smallProblem } from '../helpers/small-problem.js';

const CELLS = 200_000;

/** Items of a minute, and two windows of one day, of which each has room for one. */
function duel(audiences: readonly [number, number]): Problem {
  const week = smallProblem(1, { days: 1, items: 2 });
  return {
    ...week,
    windows: week.windows.map((window, w) => ({
      ...window,
      seconds: 70,
      net: 70,
      target: 0,
      audience: audiences[w] ?? 0,
    })),
    readings: week.readings.map((reading, r) => ({
      ...reading,
      seconds: 60,
      worth: 100 - 50 * r,
      topics: [`II.${r}`],
      maxPerWeek: 1,
      startReach: 0,
      windows: [0, 1],
    })),
    goals: [],
  };
}

/** The worthier item stands in the first window, the other in the second. */
const plan = (problem: Problem) => [0, layOut(problem).W + 1];

describe('audiences 30 % larger and smaller', () => {
  it('move both items where they turn which window has more', () => {
    const problem = duel([60, 50]);
    expect(shaken(problem, plan(problem), CELLS, 1)).toEqual({ percent: 30, airings: 2, of: 2 });
  });

  it('move nothing where the larger stays the larger', () => {
    const problem = duel([100, 20]);
    expect(shaken(problem, plan(problem), CELLS, 1)).toEqual({ percent: 30, airings: 0, of: 2 });
  });

  it('move nothing where nothing is gained by it', () => {
    const problem = duel([60, 50]);
    const alike = {
      ...problem,
      readings: problem.readings.map((reading) => ({ ...reading, worth: 100 })),
    };
    expect(shaken(alike, plan(alike), CELLS, 1)).toEqual({ percent: 30, airings: 0, of: 2 });
  });
});
