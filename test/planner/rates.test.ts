/** What is worth how much. */
import { expect, it } from 'vitest';
import { REACH, rememberedPoints, worthOf } from '../../src/planner/problem/rates.js';

it('two weeks are remembered, the nearer one better', () => {
  expect([0, 1, 2, 3].map((weeks) => rememberedPoints(90, weeks))).toEqual([90, 45, 22, 0]);
});

it('a longer item says more, and less and less', () => {
  expect([10, 60, 110, 300].map((seconds) => worthOf(2, seconds))).toEqual([28, 100, 129, 166]);
});

it('every further audience earns less, and never nothing', () => {
  const worth = REACH.map((segment) => segment.worth);
  expect([...worth].sort((a, b) => b - a)).toEqual(worth);
  expect(Math.min(...worth)).toBeGreaterThan(0);
});
