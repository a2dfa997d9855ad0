/** Whole windows filled anew: no worse, no rule broken, the same twice. */
import { describe, expect, it } from 'vitest';
import { takeDown } from '../../src/planner/board/change.js';
import { layOut } from '../../src/planner/board/lay-out.js';
import { Position } from '../../src/planner/board/position.js';
import { relax } from '../../src/planner/bound/bound.js';
import type { Problem } from '../../src/planner/problem/problem.js';
import { Dice } from '../../src/planner/search/dice.js';
import { NEAR, renew } from '../../src/planner/search/renew.js';
import { start } from '../../src/planner/search/start.js';
import { expectAllowed } from '../helpers/expect-allowed.js';
import { smallProblem } from '../helpers/small-problem.js';

const CELLS = 200_000;

function renewed(problem: Problem, cells = CELLS) {
  const board = layOut(problem);
  const position = new Position(board);
  start(board, position);
  const before = position.value;
  renew(board, position, new Dice(2020), cells, NEAR);
  return { board, position, before, plan: takeDown(board, position) };
}

describe('windows filled anew', () => {
  it.each(Array.from({ length: 30 }, (_, seed) => seed + 1))(
    'never lose anything, and what stands is allowed: seed %i',
    (seed) => {
      const { board, position, before } = renewed(smallProblem(seed));
      expect(position.value).toBeGreaterThanOrEqual(before);
      expect(position.value).toBeLessThanOrEqual(relax(board, position, 40).bound(position.value));
      expectAllowed(board, position);
    },
  );

  it('gain on what comes first, in most weeks', () => {
    const better = Array.from({ length: 30 }, (_, seed) => renewed(smallProblem(seed + 1))).filter(
      ({ position, before }) => position.value > before,
    );
    expect(better.length).toBeGreaterThan(15);
  });

  it('come to an end where nothing may come into them any more', () => {
    const problem = smallProblem(7);
    const heard = (problem.windows ?? []).map(({ date, start }) => ({
      date,
      start: start - 3_600_000,
      weeksAgo: 0,
      audience: 50,
      rehearsed: false,
    }));
    const readings = problem.readings.map((reading) => ({ ...reading, heard, maxPerWeek: 1, separation: 0 }));
    const board = layOut({ ...problem, readings, goals: [] });
    expect(board.candidates.some(({ length }) => length > 0)).toBe(true);
    expect(renewed({ ...problem, readings, goals: [] }).plan).toEqual([]);
  });

  it('come out the same twice, and no window is left open where there is nothing to come', () => {
    expect(renewed(smallProblem(7)).plan).toEqual(renewed(smallProblem(7)).plan);
    expect(renewed({ ...smallProblem(7), readings: [], goals: [] }).plan).toEqual([]);
  });
});
