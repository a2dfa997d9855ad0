/** A convex function of one number: its lowest point is found, and few questions find it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Convex, lowestCut } from '../../src/planner/bound/minimise.js';
import { runs } from '../helpers/runs.js';

const RANGE = { low: -100, high: 100, stride: 1, parts: 64, turns: 40 };

/** The highest of some lines. */
function roof(lines: readonly (readonly [slope: number, height: number])[]): Convex & { asked: number } {
  return {
    asked: 0,
    ask(x) {
      this.asked += 1;
      const heights = lines.map(([slope, height]) => ({ x, value: slope * x + height, slope }));
      return heights.reduce((most, one) => (one.value > most.value ? one : most));
    },
  };
}

const line = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1_000, max: 9_000 }));

it('is found as low as on any whole part, nearly, whatever the start', () => {
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: -100, max: 100 }),
      (lines, from) => {
        const convex = roof(lines);
        const { x, value } = lowestCut(convex, from, 1_000_000, RANGE);
        const grid = Array.from({ length: 200 * 64 + 1 }, (_, part) => convex.ask(part / 64 - 100).value);
        expect(value).toBe(convex.ask(x).value);
        // Between two parts of 1/64 the steepest line rises by less than one.
        expect(value - Math.min(...grid)).toBeLessThan(1);
      },
    ),
    runs(200),
  );
});

it('is asked once where it says that it is at its lowest', () => {
  const flat = roof([[0, 5]]);
  expect(lowestCut(flat, 7, 1000, RANGE)).toEqual({ x: 7, value: 5, slope: 0 });
  expect(flat.asked).toBe(1);
});

it('is asked a few times between two cuts', () => {
  const valley = roof([
    [-3, 0],
    [5, 16],
  ]);
  expect(lowestCut(valley, 10, 1000, RANGE)).toMatchObject({ x: -2, value: 6 });
  expect(valley.asked).toBeLessThan(6);
});
