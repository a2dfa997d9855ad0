/** What a position says of a step that comes after another is what it says when that one is taken. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Board } from '../../src/planner/board/board.js';
import { layOut } from '../../src/planner/board/lay-out.js';
import { Position } from '../../src/planner/board/position.js';
import { Dice } from '../../src/planner/search/dice.js';
import { allRuns, runs } from '../helpers/runs.js';
import { smallProblem } from '../helpers/small-problem.js';

/** The small week with a quota and a pin beside the cap of a kind, so that goals have their say, too. */
function richBoard(seed: number): Board {
  const problem = smallProblem(seed);
  const windows = [...problem.windows.keys()];
  return layOut({
    ...problem,
    goals: [
      ...problem.goals,
      {
        rule: 'topic-quota',
        of: 'II.1',
        unit: 'seconds',
        readings: [0, 1, 2, 3],
        heard: 0,
        atLeast: 400,
        price: 20_000,
      },
    ],
    pins: windows.slice(0, 1).map((window) => ({ reading: 6, window })),
  });
}

/** So many airings that are allowed, drawn from a seed. */
function scatter(board: Board, position: Position, seed: number, tries: number): void {
  const dice = new Dice(seed);
  for (let turn = 0; turn < tries; turn += 1) {
    const r = dice.roll(board.R);
    const w = dice.roll(board.W);
    if (position.allows(r, w)) position.put(r, w);
  }
}

const anyStep = fc.record({
  seed: fc.integer({ min: 1, max: 500 }),
  tries: fc.integer({ min: 0, max: 12 }),
  r: fc.integer({ min: 0, max: 7 }),
  w: fc.integer({ min: 0, max: 5 }),
  also: fc.integer({ min: 0, max: 5 }),
});

describe('a step, if the reading stood in another window, too', () => {
  it('is allowed and gains as it would when it did', () => {
    let compared = 0;
    let refused = 0;
    fc.assert(
      fc.property(anyStep, ({ seed, tries, r, w, also }) => {
        const board = richBoard(seed);
        const position = new Position(board);
        scatter(board, position, seed, tries);
        if (w === also || position.stands(r, w) || !position.allows(r, also)) return;
        const allowed = position.allows(r, w, also);
        const gain = position.gainBeside(r, w, also);
        position.put(r, also);
        expect(allowed).toBe(position.allows(r, w));
        expect(gain).toBe(position.gainBeside(r, w));
        compared += 1;
        if (!allowed) refused += 1;
      }),
      runs(1500),
    );
    if (!allRuns()) return;
    expect(compared).toBeGreaterThan(200);
    expect(refused).toBeGreaterThan(20);
  });
});
