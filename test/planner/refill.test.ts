/** Two windows filled one after the other: the first leaves the second what is worth more there. */
import { describe, expect, it } from 'vitest';
import { Change } from '../../src/planner/board/change.js';
import { layOut } from '../../src/planner/board/lay-out.js';
import { Position } from '../../src/planner/board/position.js';
import { Refill } from '../../src/planner/search/refill.js';
import { smallProblem } from '../helpers/small-problem.js';

/** Two windows that hold one item each: the first item may stand in both, but once; the second in the first window alone, for a little less. */
function twoWindows() {
  const problem = smallProblem(2, { days: 1, items: 2 });
  const windows = problem.windows.map((window) => ({
    ...window,
    seconds: 200,
    net: 200,
    target: 190,
    audience: 50,
  }));
  const readings = problem.readings.map((reading, r) => ({
    ...reading,
    seconds: 180,
    worth: 1_000 - r,
    maxPerWeek: 1,
    startReach: 0,
    windows: r === 0 ? [0, 1] : [0],
  }));
  const board = layOut({ ...problem, levelsBelow: 0, windows, readings, goals: [] });
  const position = new Position(board);
  const refill = new Refill(board, position, new Change(position), board.candidates);
  return { position, refill };
}

describe('a window that is filled anew', () => {
  it('takes what gains most there, when it is filled by itself', () => {
    const { position, refill } = twoWindows();
    expect(refill.fill(0)).toBe(true);
    expect(position.inside(0)).toEqual([0]);
    expect(refill.fill(0)).toBe(false);
  });

  it('leaves a reading to the window that is filled next, where another can take its place', () => {
    const { position, refill } = twoWindows();
    refill.fill(0, 1);
    refill.fill(1);
    expect(position.inside(0)).toEqual([1]);
    expect(position.inside(1)).toEqual([0]);
  });
});
