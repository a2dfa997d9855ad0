import { expect, test } from 'vitest';
import type { ReadingState } from '../../src/schedule/plan/ledger-state.js';
import type { OpenWindow, Reading } from '../../src/schedule/plan/problem.js';
import { spread } from '../../src/schedule/plan/spread.js';

const HOUR = 3_600_000;
const reading: Reading = {
  item: 'a',
  language: 'vi',
  interpret: false,
  seconds: 60,
  kind: 'guide',
  topics: ['II.1'],
  agency: 'so-noi-vu',
  urgency: 'normal',
  weight: 3,
  minPerWeek: 0,
  maxPerWeek: 7,
  separation: 0,
  startReach: 0,
  heard: [],
  windows: [0],
};
const slot: OpenWindow = {
  key: '2020-07-10/sang',
  date: '2020-07-10',
  session: 'sang',
  window: 'sang',
  start: 1000 * HOUR,
  seconds: 600,
  languages: ['vi'],
  audience: 50,
};
const heardAt = (...hoursBefore: number[]): ReadingState => ({
  starts: hoursBefore.map((hours) => slot.start - hours * HOUR),
  byDate: new Map(),
  bySession: new Map(),
  windows: new Set(),
  relayed: 0,
  count: 0,
  reach: 0,
});
const empty = { topics: new Map<string, number>(), used: 0 };

test('an item not heard lately, in an empty window, keeps its whole worth', () => {
  expect(spread(reading, slot, heardAt(), empty)).toBe(100);
  expect(spread(reading, slot, heardAt(48, 72), empty)).toBe(100);
});

test('a day apart is better than the same day, two days better than one', () => {
  const [sameDay, nextDay, later] = [12, 24, 48].map((hours) => spread(reading, slot, heardAt(hours), empty));
  expect([sameDay, nextDay, later]).toEqual([60, 85, 100]);
});

test('another time of day, another topic, a window with more room', () => {
  const often = { ...heardAt(), bySession: new Map([['sang', 2]]) };
  expect(spread(reading, slot, often, empty)).toBe(76);
  expect(spread(reading, slot, heardAt(), { ...empty, topics: new Map([['II.1', 1]]) })).toBe(85);
  expect(spread(reading, slot, heardAt(), { ...empty, used: 300 })).toBe(85);
});

test('not where it stood last week or the week before; another window at that time is as good as new', () => {
  const stood = (weeks: number, window: string) => ({
    ...reading,
    heard: [
      {
        date: '2020-07-03',
        start: slot.start - weeks * 168 * HOUR,
        window,
        weeksAgo: weeks,
        audience: 50,
        rehearsed: true,
      },
    ],
  });
  expect(spread(stood(1, 'sang'), slot, heardAt(), empty)).toBe(60);
  expect(spread(stood(2, 'sang'), slot, heardAt(), empty)).toBe(80);
  expect(spread(stood(1, 'chieu'), slot, heardAt(), empty)).toBe(100);
});

test('never below a tenth, so that a legal item is never worth nothing', () => {
  const crowded = { topics: new Map([['II.1', 9]]), used: 600 };
  const often = { ...heardAt(1), bySession: new Map([['sang', 9]]) };
  expect(spread(reading, slot, often, crowded)).toBe(10);
});
