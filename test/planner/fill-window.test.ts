/** One window, filled in the best way: held against trying every way. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RATES } from '../../src/planner/problem/rates.js';
import type { BoardWindow } from '../../src/planner/search/board.js';
import { WindowFiller } from '../../src/planner/search/fill-window.js';
import { runs } from '../helpers/runs.js';

interface Case {
  readonly net: number;
  readonly target: number;
  readonly takes: readonly number[];
  readonly profits: readonly number[];
  readonly groups: readonly { readonly size: number; readonly least: number; readonly most: number }[];
}

function windowOf({ net, target, takes, groups }: Case): BoardWindow {
  const stands = [...takes.keys()];
  let from = 0;
  const own = groups.map(({ size, least, most }) => {
    const some = stands.slice(from, from + size).sort((a, b) => (takes[a] ?? 0) - (takes[b] ?? 0) || a - b);
    from += size;
    return { stands: some, least: Math.min(least, some.length), most };
  });
  return { net, target, empty: RATES.emptyWindow, stands: stands.slice(0, from), groups: own };
}

/** What a choice is worth, or nothing when it does not fit. */
function worthOf(one: Case, window: BoardWindow, chosen: readonly number[]): number | undefined {
  const used = chosen.reduce((sum, s) => sum + (one.takes[s] ?? 0), 0);
  if (used > one.net) return undefined;
  let worth = chosen.length === 0 ? -RATES.emptyWindow : 0;
  for (const { stands, least, most } of window.groups) {
    const count = chosen.filter((s) => stands.includes(s)).length;
    if (count > most) return undefined;
    worth -= Math.max(0, least - count) * RATES.missingPlace;
  }
  worth += chosen.reduce((sum, s) => sum + (one.profits[s] ?? 0), 0);
  return worth - Math.max(0, one.target - used) * RATES.unfilledSecond;
}

function mostOf(one: Case, window: BoardWindow): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let mask = 0; mask < 2 ** window.stands.length; mask += 1) {
    const chosen = window.stands.filter((_, bit) => (mask >> bit) % 2 === 1);
    most = Math.max(most, worthOf(one, window, chosen) ?? Number.NEGATIVE_INFINITY);
  }
  return most;
}

const aGroup = fc.record({
  size: fc.integer({ min: 0, max: 4 }),
  least: fc.integer({ min: 0, max: 2 }),
  most: fc.integer({ min: 0, max: 3 }),
});
const aCase: fc.Arbitrary<Case> = fc.record({
  net: fc.integer({ min: 0, max: 300 }),
  target: fc.integer({ min: 0, max: 300 }),
  takes: fc.array(fc.integer({ min: 1, max: 150 }), { minLength: 12, maxLength: 12 }),
  profits: fc.array(fc.integer({ min: -3_000_000, max: 2_000_000 }), { minLength: 12, maxLength: 12 }),
  groups: fc.array(aGroup, { minLength: 1, maxLength: 3 }),
});

describe('the best filling of a window', () => {
  it('is worth as much as the best of all ways, and is one of them', () => {
    fc.assert(
      fc.property(aCase, aCase, (one, other) => {
        // One after the other, in the same tables.
        const filler = new WindowFiller(RATES, Int32Array.from(one.takes), 300, 'up');
        for (const each of [one, { ...other, takes: one.takes }, one]) {
          const window = windowOf(each);
          const { stands, worth } = filler.fill(window, Float64Array.from(each.profits));
          expect(worth).toBe(mostOf(each, window));
          expect(worthOf(each, window, stands)).toBe(worth);
        }
      }),
      runs(300),
    );
  });

  it('is not passed where cells are longer than a second', () => {
    fc.assert(
      fc.property(aCase, fc.integer({ min: 2, max: 20 }), (one, unit) => {
        const window = windowOf(one);
        const rough = new WindowFiller(RATES, Int32Array.from(one.takes), Math.ceil(300 / unit), 'down');
        expect(rough.fill(window, Float64Array.from(one.profits)).worth).toBeGreaterThanOrEqual(
          mostOf(one, window),
        );
      }),
      runs(300),
    );
  });

  it('fits in cells that are longer than a second, when stands are rounded up', () => {
    fc.assert(
      fc.property(aCase, fc.integer({ min: 5, max: 100 }), (one, cells) => {
        const window = windowOf(one);
        const { stands } = new WindowFiller(RATES, Int32Array.from(one.takes), cells, 'up').fill(
          window,
          Float64Array.from(one.profits),
        );
        expect(worthOf(one, window, stands)).toBeDefined();
        expect(worthOf(one, window, stands)).toBeLessThanOrEqual(mostOf(one, window));
      }),
      runs(300),
    );
  });

  it('leaves out what is forbidden, though the window stays empty', () => {
    const one = {
      net: 100,
      target: 90,
      takes: [60],
      profits: [-1e12],
      groups: [{ size: 1, least: 1, most: 1 }],
    };
    const { stands, worth } = new WindowFiller(RATES, Int32Array.of(60), 300, 'up').fill(
      windowOf(one),
      Float64Array.of(-1e12),
    );
    expect(stands).toEqual([]);
    expect(worth).toBe(-RATES.emptyWindow - RATES.missingPlace - 90 * RATES.unfilledSecond);
  });
});
