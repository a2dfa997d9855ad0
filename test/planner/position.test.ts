/** What a position says of a step is what `appraise` says of the plans before and after it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { appraise } from '../../src/planner/problem/appraise.js';
import { IMPOSSIBLE } from '../../src/planner/problem/curve.js';
import type { PlanRuleName } from '../../src/planner/problem/rules.js';
import { type Board, layOut } from '../../src/planner/search/board.js';
import { Dice } from '../../src/planner/search/dice.js';
import { Position } from '../../src/planner/search/position.js';
import { allRuns, runs } from '../helpers/runs.js';
import { hopelessQuota, smallProblem } from '../helpers/small-problem.js';

/** Rules of windows, which whoever fills them counts. */
const OF_WINDOWS: readonly PlanRuleName[] = ['fill', 'never-empty', 'clock'];

function planOf({ layout }: Board, stands: readonly number[]) {
  return stands.flatMap((s) => layout.stands[s] ?? []);
}

function shared(board: Board, stands: readonly number[]): number {
  const { value, byRule } = appraise(board.problem, planOf(board, stands));
  return value - OF_WINDOWS.reduce((sum, rule) => sum + (byRule.get(rule) ?? 0), 0);
}

it('a step gains the difference of two values, also where it is forbidden', () => {
  let forbidden = 0;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 14 }), (seed, tries) => {
      const board = layOut({ ...smallProblem(seed), pins: [{ reading: 1, window: 0 }] });
      const position = new Position(board);
      const dice = new Dice(seed);
      for (let turn = 0; turn < tries; turn += 1) {
        const s = dice.roll(board.takes.length);
        if (position.taken[s] === 0) position.put(s);
      }
      expect(position.value()).toBe(appraise(board.problem, planOf(board, position.all())).value);
      const s = dice.roll(board.takes.length);
      if (position.taken[s] === 1) position.take(s);
      const before = position.all();
      const gain = position.gain(s);
      expect(gain).toBe(shared(board, [...before, s]) - shared(board, before));
      if (gain < IMPOSSIBLE) forbidden += 1;
      position.put(s);
      expect(position.inside(board.layout.stands[s]?.window ?? -1)).toEqual(
        [...before, s]
          .filter((one) => one === s || board.layout.stands[one]?.window === board.layout.stands[s]?.window)
          .sort((a, b) => a - b)
          .filter((one) => board.windows.some(({ stands }) => stands.includes(one))),
      );
      position.take(s);
      expect(position.all()).toEqual(before);
    }),
    runs(300),
  );
  if (allRuns()) expect(forbidden).toBeGreaterThan(20);
});

it('rows that nothing can fill count for what they cost', () => {
  const problem = { ...smallProblem(2), readings: [], goals: [] };
  const board = layOut({ ...problem, goals: [hopelessQuota(9)] });
  expect(new Position(board).value()).toBe(appraise(board.problem, []).value);
  expect(new Position(board).value()).toBeLessThan(-540 + 1);
});
