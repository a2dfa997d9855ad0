import { expect, test } from 'vitest';
import type { Placement, Problem, Reading } from '../../src/planner/problem/problem.js';
import { RATES } from '../../src/planner/problem/value.js';
import { orderWindows } from '../../src/planner/search/order-windows.js';
import { aStation } from '../helpers/campaign.js';

const HOUR = 3_600_000;
const aReading = (item: string, fields: Partial<Reading> = {}): Reading => ({
  item,
  language: 'vi',
  interpret: false,
  seconds: 60,
  kind: 'guide',
  topics: [item],
  agency: 'so-noi-vu',
  urgency: 'normal',
  weight: 3,
  minPerWeek: 0,
  maxPerWeek: 7,
  separation: 0,
  startReach: 0,
  heard: [],
  windows: [0, 1],
  worth: 50 * (fields.weight ?? 3),
  familiar: [],
  kept: [],
  ...fields,
});
const problem: Problem = {
  station: 'dai',
  week: '2020-W28',
  timeZone: 'UTC',
  caps: aStation('dai').caps,
  levelsBelow: 0,
  framing: { opening: 0, gap: 0, closing: 0 },
  rates: RATES,
  reach: [],
  windows: [0, 4 * HOUR].map((start, index) => ({
    key: `2020-07-06/${index}`,
    date: '2020-07-06',
    session: 'sang',
    window: `${index}`,
    start,
    seconds: 300,
    net: 300,
    target: 285,
    languages: ['vi'],
    audience: 50,
  })),
  readings: [],
  kindsHeard: {},
  goals: [],
  pins: [],
};
const told = (placements: readonly Placement[]) =>
  placements.map(({ reading, window, start }) => [reading.item, window, (start % HOUR) / 1000]);

test('a window is read in the order of weight, one after the other', () => {
  const light = aReading('nhe', { weight: 1 });
  const heavy = aReading('nang', { weight: 5 });
  const filled = [
    { reading: light, window: 0, start: 0 },
    { reading: heavy, window: 0, start: 60_000 },
  ];
  expect(told(orderWindows(problem, filled))).toEqual([
    ['nang', 0, 0],
    ['nhe', 0, 60],
  ]);
});

test('a window keeps the order in which it was filled where another would break a separation', () => {
  const often = aReading('hay', { separation: 4 * 3600, weight: 1 });
  const heavy = aReading('nang', { weight: 5 });
  const filled = [
    { reading: often, window: 0, start: 0 },
    { reading: heavy, window: 0, start: 60_000 },
    { reading: often, window: 1, start: 4 * HOUR },
  ];
  // “nang” first would bring “hay” to 00:01:00, less than four hours before 04:00:00.
  expect(told(orderWindows(problem, filled))).toEqual(told(filled));
});

test('what really sounded last week counts in a separation; what was only rehearsed does not', () => {
  const heard = { date: '2020-07-05', start: 60_000 - 4 * HOUR, weeksAgo: 1, audience: 50 };
  const filled = (rehearsed: boolean) => [
    { reading: aReading('nang', { weight: 1 }), window: 0, start: 0 },
    {
      reading: aReading('hay', { separation: 4 * 3600, weight: 5, heard: [{ ...heard, rehearsed }] }),
      window: 0,
      start: 60_000,
    },
  ];
  expect(told(orderWindows(problem, filled(false)))[0]).toEqual(['nang', 0, 0]);
  expect(told(orderWindows(problem, filled(true)))[0]).toEqual(['hay', 0, 0]);
});
