import fc from 'fast-check';
import { expect, test } from 'vitest';
import { furthestAbove, REACH, reachGain, rememberedPoints } from '../../src/planner/problem/value.js';
import { runs } from '../helpers/runs.js';

test('fifty points before, a hundred more: half at full worth, half at the second', () => {
  expect(reachGain(REACH, 50, 100)).toBe(8000);
  expect(reachGain(REACH, 0, 100)).toBe(10_000);
});

test('concave, never negative, the same in one step or two', () => {
  const points = fc.integer({ min: 0, max: 2000 });
  fc.assert(
    fc.property(points, points, points, (before, a, b) => {
      expect(reachGain(REACH, before, a) + reachGain(REACH, before + a, b)).toBe(
        reachGain(REACH, before, a + b),
      );
      expect(reachGain(REACH, before + b, a)).toBeLessThanOrEqual(reachGain(REACH, before, a));
      if (a > 0) expect(reachGain(REACH, before, a)).toBeGreaterThan(0);
    }),
    runs(100, 2020),
  );
});

test('the curve is nowhere further above the line', () => {
  expect(furthestAbove(REACH, 50, 400, 50)).toEqual({ points: 150, rise: 3500 });
  const points = fc.integer({ min: 0, max: 900 });
  fc.assert(
    fc.property(points, points, fc.integer({ min: 0, max: 120 }), points, (before, room, line, at) => {
      const best = furthestAbove(REACH, before, room, line);
      const rise = (wide: number) => reachGain(REACH, before, wide) - line * wide;
      expect(rise(best.points)).toBe(best.rise);
      expect(best.points).toBeLessThanOrEqual(room);
      expect(rise(Math.min(at, room))).toBeLessThanOrEqual(best.rise);
    }),
    runs(100, 2020),
  );
});

test('two weeks are remembered, the nearer one better', () => {
  expect([0, 1, 2, 3].map((weeks) => rememberedPoints(90, weeks))).toEqual([90, 45, 22, 0]);
});
