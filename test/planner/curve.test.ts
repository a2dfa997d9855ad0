/** Concave curves: what an amount is worth. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  after,
  atLeast,
  atMost,
  beyond,
  FORBIDDEN,
  linear,
  worthAt,
} from '../../src/planner/problem/curve.js';
import { runs } from '../helpers/runs.js';

const of = (curve: Parameters<typeof worthAt>[0], ...amounts: number[]) =>
  amounts.map((amount) => worthAt(curve, amount));

it('a limit costs nothing until it is passed, and then more than all else', () => {
  expect(of(atMost(2), 0, 2, 3, 4)).toEqual([0, 0, FORBIDDEN, 2 * FORBIDDEN]);
  expect(of(atMost(-1), 0, 1)).toEqual([0, FORBIDDEN]);
});

it('what is missing costs, what is too much costs, what is linear does not bend', () => {
  expect(of(atLeast(3, 10), 0, 1, 3, 5)).toEqual([-30, -20, 0, 0]);
  expect(of(atLeast(-2, 10), 0, 1)).toEqual([0, 0]);
  expect(of(beyond(1, 10), 0, 1, 3)).toEqual([0, 0, -20]);
  expect(of(linear(7), 0, 3)).toEqual([0, 21]);
});

it('less than nothing is as impossible as more than a limit', () => {
  expect(of(linear(7), -1, -2)).toEqual([FORBIDDEN, 2 * FORBIDDEN]);
});

it('a curve goes on where something was there before', () => {
  const steps = [
    { length: 100, slope: 5 },
    { length: 100, slope: 3 },
  ];
  const whole = { at0: 0, steps, beyond: 1 };
  const amounts = fc.integer({ min: 0, max: 400 });
  fc.assert(
    fc.property(amounts, amounts, (before, more) => {
      const gain = worthAt(whole, before + more) - worthAt(whole, before);
      expect(worthAt(after(whole, before), more)).toBe(gain);
    }),
    runs(200),
  );
});
