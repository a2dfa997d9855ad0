/** One window, filled in the best way: held against trying every way. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Board } from '../../src/planner/board/board.js';
import { layOut } from '../../src/planner/board/lay-out.js';
import { BestFilling } from '../../src/planner/search/best-filling.js';
import { runs } from '../helpers/runs.js';
import { smallProblem } from '../helpers/small-problem.js';

const WINDOW = 2;

/** What readings are worth together, or nothing when they do not fit. */
function worthOf(
  board: Board,
  inside: readonly number[],
  standing: readonly number[],
  gains: readonly number[],
) {
  const { rates } = board.problem;
  const all = [...standing, ...inside];
  const used = all.reduce((sum, r) => sum + (board.seconds[r] ?? 0), 0);
  if (used > (board.room[WINDOW] ?? 0)) return undefined;
  const counts = new Map<number, number>();
  for (const r of all) counts.set(board.topic[r] ?? 0, (counts.get(board.topic[r] ?? 0) ?? 0) + 1);
  const crowded = [...counts.values()].reduce(
    (sum, count) => sum + Math.max(0, count - (board.topicsAtEase[WINDOW] ?? 0)),
    0,
  );
  return (
    inside.reduce((sum, r) => sum + (gains[r] ?? 0), 0) +
    rates.unfilledSecond * Math.min(used, board.target[WINDOW] ?? 0) +
    (used > 0 ? rates.emptyWindow : 0) -
    rates.sameTopic * crowded
  );
}

/** The most that any choice of the offered readings is worth. */
function mostOf(
  board: Board,
  offered: readonly number[],
  standing: readonly number[],
  gains: readonly number[],
) {
  let most = -Infinity;
  for (let mask = 0; mask < 2 ** offered.length; mask += 1) {
    const inside = offered.filter((_, bit) => (mask >> bit) % 2 === 1);
    most = Math.max(most, worthOf(board, inside, standing, gains) ?? -Infinity);
  }
  return most;
}

function byTopic({ seconds, topic }: Board): number[] {
  return [...seconds.keys()].sort((a, b) => (topic[a] ?? 0) - (topic[b] ?? 0) || a - b);
}

const anyCase = fc.record({
  seed: fc.integer({ min: 1, max: 1000 }),
  gains: fc.array(fc.integer({ min: -500_000, max: 400_000 }), { minLength: 8, maxLength: 8 }),
  standing: fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { maxLength: 1 }),
  before: fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { maxLength: 2 }),
});

/** Gains of nothing, as the cells of a table that no filling has reached yet. */
const STALE = { seed: 1, gains: [0, 0, 0, 0, 0, -1, 0, 0], standing: [], before: [] };
/** Whoever comes loses, but an empty window costs more. */
const LOSSES = { seed: 1, gains: Array(8).fill(-300_000), standing: [], before: [] };

describe('the best filling of a window', () => {
  it('is worth as much as the best of all ways', () => {
    const works: number[] = [];
    fc.assert(
      fc.property(anyCase, ({ seed, gains, standing, before }) => {
        const board = layOut(smallProblem(seed));
        const offered = byTopic(board).filter((r) => !standing.includes(r));
        const fits = worthOf(board, before, standing, gains) !== undefined;
        const filling = new BestFilling(board);
        const chosen = [
          ...filling.fill(WINDOW, standing, offered, Float64Array.from(gains), fits ? before : []),
        ];
        expect(worthOf(board, chosen, standing, gains)).toBe(mostOf(board, offered, standing, gains));
        works.push(filling.work);
        // Once more, with what is known from the first time, and other gains.
        const others = gains.toReversed();
        const again = filling.fill(WINDOW, standing, offered, Float64Array.from(others), chosen);
        expect(worthOf(board, again, standing, others)).toBe(mostOf(board, offered, standing, others));
      }),
      { ...runs(400), examples: [[STALE], [LOSSES]] },
    );
    expect(Math.min(...works)).toBeGreaterThan(0);
  });

  it('gives the same again when it is asked again', () => {
    const board = layOut(smallProblem(5));
    const filling = new BestFilling(board);
    const offers = byTopic(board);
    const gains = Float64Array.from(board.seconds, (_, reading) => 200_000 + reading);
    const first = [...filling.fill(WINDOW, [], offers, gains, [])].sort();
    expect([...filling.fill(WINDOW, [], offers, gains, [])].sort()).toEqual(first);
    expect(first.length).toBeGreaterThan(1);
  });

  it('ends with the best way it met where there are far too many', () => {
    const problem = smallProblem(4);
    const [reading] = problem.readings;
    const [window] = problem.windows;
    if (reading === undefined || window === undefined) throw new Error('an empty problem');
    // Sixty readings of which no sum is the whole window, and none is better than another.
    const many = Array.from({ length: 60 }, (_, r) => ({
      ...reading,
      item: `bai-${r}`,
      topics: [`II.${r}`],
      seconds: 62 + 2 * (r % 5),
      windows: [0],
    }));
    const open = { ...window, seconds: 1_801, net: 1_801, target: 1_801 };
    const board = layOut({ ...problem, windows: [open], readings: many, goals: [], pins: [] });
    const gains = Float64Array.from(board.seconds, (seconds) => 5_000 * seconds);
    const filling = new BestFilling(board);
    const chosen = filling.fill(0, [], byTopic(board), gains, []);
    const used = chosen.reduce((sum, r) => sum + (board.seconds[r] ?? 0), 0);
    expect(used).toBeLessThanOrEqual(board.room[0] ?? 0);
    expect(used).toBeGreaterThan((board.room[0] ?? 0) - 62);
    expect(filling.work).toBeLessThan(200_000);
  });

  it('fills a window of a day, and never beyond its end', () => {
    const problem = smallProblem(4);
    const [first, ...others] = problem.windows;
    if (first === undefined) throw new Error('no window');
    const long = { ...first, seconds: 86_399, net: 86_399, target: 80_000 };
    const readings = problem.readings.map((reading, r) => ({ ...reading, seconds: 9_000 + 1_001 * r }));
    const board = layOut({ ...problem, windows: [long, ...others], readings });
    const gains = new Float64Array(board.R).fill(1_000_000);
    const chosen = new BestFilling(board).fill(0, [], byTopic(board), gains, []);
    const used = chosen.reduce((sum, r) => sum + (board.seconds[r] ?? 0), 0);
    expect(used).toBeLessThanOrEqual(board.room[0] ?? 0);
    expect(used).toBeGreaterThan(70_000);
  });
});
