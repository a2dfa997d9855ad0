/** Pins that cannot all be kept: minimal sets, each by its rule. */
import { describe, expect, it } from 'vitest';
import { pinClashes } from '../../src/planner/explain/pin-clashes.js';
import type { Pin, Problem, Reading } from '../../src/planner/problem/problem.js';
import { BUDGET, solve } from '../../src/planner/search/solve.js';
import { aProblem, aReading, aWindow, MONDAY } from '../helpers/small-problem.js';

function week(
  hours: readonly number[],
  readings: readonly Partial<Reading>[],
  pins: readonly (readonly [number, number])[],
  more: Partial<Problem> = {},
): Problem {
  const windows = hours.map((hour, w) =>
    aWindow({
      key: `w${w}`,
      date: `2020-07-0${6 + Math.floor(hour / 24)}`,
      start: MONDAY + hour * 3_600_000,
    }),
  );
  const chances = windows.map((_, window) => ({ window, points: 80, familiar: 0, kept: false }));
  return aProblem({
    windows,
    readings: readings.map((one, r) => aReading({ item: `tin-${r}`, chances, ...one })),
    pins: pins.map(([reading, window]): Pin => ({ reading, window })),
    ...more,
  });
}

const told = (problem: Problem) =>
  pinClashes(problem).map(({ rule, pins }) => [rule, pins.map((pin) => `${pin.reading}/${pin.window}`)]);

describe('pins', () => {
  it('that may all stand do not clash', () => {
    expect(
      told(
        week(
          [6, 30],
          [{}, {}],
          [
            [0, 0],
            [1, 0],
            [0, 1],
          ],
        ),
      ),
    ).toEqual([]);
    expect(told(week([6], [{}], []))).toEqual([]);
  });

  it('clash by separation: two of three', () => {
    expect(
      told(
        week(
          [6, 8, 30],
          [{}],
          [
            [0, 0],
            [0, 1],
            [0, 2],
          ],
        ),
      ),
    ).toEqual([['separation', ['0/0', '0/1']]]);
  });

  it('clash by room, by a piece a minute, by limits', () => {
    const long = [{ seconds: 150 }, { seconds: 150 }, { seconds: 20 }];
    expect(
      told(
        week([6], long, [
          [0, 0],
          [1, 0],
          [2, 0],
        ]),
      ),
    ).toEqual([['room', ['0/0', '1/0']]]);
    const six = Array.from({ length: 6 }, () => ({ seconds: 20 }));
    const all = six.map((_, r): [number, number] => [r, 0]);
    expect(told(week([6], six, all.slice(1)))).toEqual([]);
    expect(told(week([6], six, all))[0]?.[0]).toBe('clock-place');
    expect(
      told(
        week(
          [6, 30],
          [{ maxPerWeek: 1 }],
          [
            [0, 0],
            [0, 1],
          ],
        ),
      )[0]?.[0],
    ).toBe('weekly-cap');
  });

  it('clash when the part before a series has no earlier window', () => {
    const parts = [{}, { follows: 'tin-0' }];
    expect(
      told(
        week([6, 30], parts, [
          [1, 0],
          [1, 1],
        ]),
      ),
    ).toEqual([['series', ['1/0']]]);
  });

  it('that share no pin are found one after the other, each minimal', () => {
    const problem = week(
      [6, 8, 30, 32],
      [{}, {}],
      [
        [0, 0],
        [0, 1],
        [1, 2],
        [1, 3],
      ],
    );
    expect(told(problem)).toEqual([
      ['separation', ['1/2', '1/3']],
      ['separation', ['0/0', '0/1']],
    ]);
    for (const { pins } of pinClashes(problem))
      for (const pin of pins)
        expect(pinClashes({ ...problem, pins: pins.filter((one) => one !== pin) })).toEqual([]);
  });

  it('a plan keeps all but one of a clash, and its certificate says so', () => {
    const { placements, certificate } = solve(
      week(
        [6, 8],
        [{}],
        [
          [0, 0],
          [0, 1],
        ],
      ),
      BUDGET,
    );
    expect(placements.length).toBe(1);
    expect(certificate?.unmet[0]).toMatchObject({ rule: 'pin', amount: 1, unit: 'airings' });
    expect(certificate?.gap).toBeLessThanOrEqual(1);
  });
});
