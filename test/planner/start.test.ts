/** A plan begun where the relaxation points: legal, whole, and nearer than a greedy one that was searched from as long. */
import { describe, expect, it } from 'vitest';
import type { Board } from '../../src/planner/board/board.js';
import { layOut } from '../../src/planner/board/lay-out.js';
import { Position } from '../../src/planner/board/position.js';
import { relax } from '../../src/planner/bound/bound.js';
import { Dice } from '../../src/planner/search/dice.js';
import { NEAR, renew } from '../../src/planner/search/renew.js';
import { likelyReadings, start } from '../../src/planner/search/start.js';
import { expectAllowed } from '../helpers/expect-allowed.js';
import { smallProblem } from '../helpers/small-problem.js';

const ROUNDS = 90;
const SEEDS = Array.from({ length: 20 }, (_, seed) => seed + 1);

function begun(board: Board, shares?: Float64Array) {
  const position = new Position(board);
  start(board, position, shares);
  return position;
}

function relaxed(board: Board) {
  return relax(board, begun(board), ROUNDS);
}

describe('the shares of a week', () => {
  it.each(SEEDS)('are parts of one, of readings that could stand there: seed %i', (seed) => {
    const board = layOut(smallProblem(seed));
    const shares = relaxed(board).shares();
    expect(shares.length).toBe(board.R * board.W);
    expect(shares.some((share) => share > 0)).toBe(true);
    for (const [pair, share] of shares.entries()) {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1 + 1e-9);
      if (share > 0) expect(board.could[pair]).toBe(1);
    }
  });

  it.each(SEEDS)('lead to a plan that is allowed, below the bound: seed %i', (seed) => {
    const board = layOut(smallProblem(seed));
    const relaxation = relaxed(board);
    const position = begun(board, relaxation.shares());
    expect(position.placed).toBeGreaterThan(0);
    expectAllowed(board, position);
    expect(relaxation.bound(position.value)).toBeGreaterThanOrEqual(position.value);
  });

  it('name some of the readings of each window, and all that stand there', () => {
    const board = layOut(smallProblem(7));
    const shares = relaxed(board).shares();
    const position = begun(board, shares);
    const likely = likelyReadings(board, position, shares);
    likely.forEach((readings, w) => {
      expect([...(board.candidates[w] ?? [])]).toEqual(expect.arrayContaining([...readings]));
      expect([...readings]).toEqual(expect.arrayContaining([...position.inside(w)]));
    });
    const count = (lists: readonly Int32Array[]) => lists.reduce((sum, { length }) => sum + length, 0);
    expect(count(likely)).toBeLessThan(count(board.candidates));
  });

  it('bring a search nearer in the same time', () => {
    const values = [1, 2, 3, 4].map((seed) => {
      const board = layOut(smallProblem(seed, { days: 7, items: 50 }));
      const shares = relaxed(board).shares();
      return [undefined, shares].map((known) => {
        const position = begun(board, known);
        renew(board, position, new Dice(2020), 5_000_000, NEAR);
        return position.value;
      });
    });
    const sum = (which: number) => values.reduce((all, each) => all + (each[which] ?? 0), 0);
    expect(sum(1)).toBeGreaterThan(sum(0));
  });

  it('are the same twice', () => {
    const board = layOut(smallProblem(3));
    expect(relaxed(board).shares()).toEqual(relaxed(board).shares());
  });
});
