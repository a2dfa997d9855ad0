/** Windows filled again and again: no worse, no rule broken, the same twice; and the dual above every plan. */
import { describe, expect, it } from 'vitest';
import { dual } from '../../src/planner/bound/dual.js';
import { appraise } from '../../src/planner/problem/appraise.js';
import type { Problem } from '../../src/planner/problem/problem.js';
import { type Board, layOut } from '../../src/planner/search/board.js';
import { Dice } from '../../src/planner/search/dice.js';
import { Refill } from '../../src/planner/search/refill.js';
import { search, startPlan } from '../../src/planner/search/search.js';
import { BUDGET, solve } from '../../src/planner/search/solve.js';
import { brokenBy, expectAllowed } from '../helpers/expect-allowed.js';
import {
  aProblem,
  aReading,
  aWindow,
  hopelessQuota,
  MONDAY,
  smallProblem,
} from '../helpers/small-problem.js';

const SEEDS = Array.from({ length: 30 }, (_, seed) => seed + 1);
const EFFORT = { rounds: 60, seed: 2020, heat: 0.0004 };

const planOf = ({ layout }: Board, stands: readonly number[]) =>
  stands.flatMap((s) => layout.stands[s] ?? []);

function searched(problem: Problem) {
  const board = layOut(problem);
  const start = startPlan(board);
  return { board, start, found: search(board, start, EFFORT) };
}

describe('windows filled anew', () => {
  it.each(SEEDS)('never lose anything, and what stands is allowed: seed %i', (seed) => {
    const problem = smallProblem(seed);
    const { board, start, found } = searched(problem);
    expect(found.value).toBeGreaterThanOrEqual(start.value);
    for (const { stands, value } of [start, found]) {
      expect(appraise(problem, planOf(board, stands)).value).toBe(value);
      expectAllowed(problem, planOf(board, stands));
    }
  });

  it('gain on what comes first, in most weeks', () => {
    const better = SEEDS.map((seed) => searched(smallProblem(seed))).filter(
      ({ start, found }) => found.value > start.value,
    );
    expect(better.length).toBeGreaterThan(15);
  });

  it('come out the same twice', () => {
    expect(searched(smallProblem(7)).found).toEqual(searched(smallProblem(7)).found);
  });

  it('two pieces that may not both come leave room for a third', () => {
    const kinds = ['guide', 'guide', 'guide'];
    const readings = kinds.map((kind, r) =>
      aReading({ item: `tin-${r}`, kind, seconds: 100, worth: 300 - 50 * r }),
    );
    const cap = {
      rule: 'topic-quota',
      of: 'II.1',
      unit: 'airings',
      readings: [0, 1],
      heard: 0,
      atLeast: 0,
      price: 0,
      atMost: 1,
    } as const;
    const board = layOut(aProblem({ readings, goals: [cap] }));
    const refill = new Refill(board);
    refill.fill(0);
    expect(refill.inside(0)).toEqual([0, 2]);
  });

  it('what may never stand there is no contender', () => {
    const heard = [
      { date: '2020-07-06', start: MONDAY + 7 * 3_600_000, weeksAgo: 0, audience: 50, rehearsed: false },
    ];
    const board = layOut(aProblem({ readings: [aReading({ heard })] }));
    expect(board.layout.stands.length).toBe(1);
    expect(board.windows[0]?.stands).toEqual([]);
  });
});

/** A plan that is allowed, put together by lot. */
function scattered(board: Board, seed: number): number[] {
  const dice = new Dice(seed);
  const stands: number[] = [];
  for (let turn = 0; turn < 60; turn += 1) {
    const s = dice.roll(board.takes.length);
    if (stands.includes(s)) continue;
    const { value } = appraise(board.problem, planOf(board, [...stands, s]));
    if (value > -1e11 && brokenBy(board.problem, planOf(board, [...stands, s])).length === 0) stands.push(s);
  }
  return stands;
}

describe('the bound of the dual', () => {
  it.each(SEEDS.slice(0, 10))('is above every plan, however few its rounds: seed %i', (seed) => {
    const problem = smallProblem(seed);
    const board = layOut(problem);
    const start = startPlan(board);
    const bounds = [1, 10, 60].map((rounds) => dual(board, rounds, start.value).bound);
    expect([...bounds].sort((a, b) => b - a)).toEqual(bounds);
    const plans = [start.stands, ...[1, 2, 3].map((lot) => scattered(board, 100 * seed + lot))];
    const values = plans.map((stands) => appraise(problem, planOf(board, stands)).value);
    expect(Math.min(...bounds)).toBeGreaterThanOrEqual(Math.max(...values));
    expect(plans.every((stands) => stands.length > 0)).toBe(true);
  });

  it('counts what no plan can mend', () => {
    const [without, lacking] = [
      smallProblem(2),
      { ...smallProblem(2), goals: [...smallProblem(2).goals, hopelessQuota(9e6)] },
    ].map((problem) => solve(problem, BUDGET).certificate?.bound ?? 0);
    expect(lacking).toBe((without ?? 0) - 60 * 9e6);
  });
});

/** Items of a minute, and two windows of one day, of which each has room for one. */
function duel(audiences: readonly [number, number], worths: readonly [number, number] = [100, 50]): Problem {
  const places = [{ part: 'main', kinds: ['guide'], from: 0, to: 300, required: false, most: 1 }];
  const windows = audiences.map((audience, w) =>
    aWindow({
      key: `w${w}`,
      session: `s${w}`,
      start: MONDAY + (6 + 8 * w) * 3_600_000,
      seconds: 90,
      net: 70,
      target: 0,
      audience,
      places,
    }),
  );
  const chances = windows.map(({ audience }, window) => ({
    window,
    points: audience,
    familiar: 0,
    kept: false,
  }));
  const readings = worths.map((worth, r) => aReading({ item: `tin-${r}`, worth, maxPerWeek: 1, chances }));
  return aProblem({ windows, readings });
}

describe('audiences 30 % larger and smaller', () => {
  const moves = (problem: Problem) => solve(problem, BUDGET).certificate?.moves;

  it('move both items where they turn which window has more', () => {
    expect(moves(duel([60, 50]))).toEqual({ percent: 30, airings: 2, of: 2 });
  });

  it('move nothing where the larger stays the larger', () => {
    expect(moves(duel([100, 20]))).toEqual({ percent: 30, airings: 0, of: 2 });
  });

  it('move nothing where nothing is gained by it', () => {
    expect(moves(duel([60, 50], [100, 100]))).toEqual({ percent: 30, airings: 0, of: 2 });
  });
});
