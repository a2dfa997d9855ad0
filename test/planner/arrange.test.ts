import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Placement, Reading } from '../../src/planner/problem/problem.js';
import { arrange } from '../../src/planner/search/arrange.js';
import { runs } from '../helpers/runs.js';

const aPlacement = (
  topics: string,
  index: number,
  fields: Partial<Placement['reading']> = {},
): Placement => ({
  window: 0,
  start: 0,
  reading: {
    item: `tin-${index}`,
    language: 'vi',
    interpret: false,
    seconds: 60,
    kind: 'guide',
    topics: topics.split(' '),
    agency: 'so-noi-vu',
    urgency: 'normal',
    weight: 3,
    minPerWeek: 0,
    maxPerWeek: 7,
    separation: 0,
    startReach: 0,
    heard: [],
    windows: [0],
    worth: 150,
    familiar: [],
    kept: [],
    ...fields,
  },
});
const neighbours = (order: readonly Placement[], alike: (a: Reading, b: Reading) => boolean) =>
  order.slice(1).filter(({ reading }, index) => order[index] && alike(order[index].reading, reading)).length;
const shareTopic = (a: Reading, b: Reading) => a.topics.some((topic) => b.topics.includes(topic));
const shareAgency = (a: Reading, b: Reading) => a.agency === b.agency;

const anyPlacement = fc.record({
  topic: fc.constantFrom('A', 'B', 'C', 'D'),
  agency: fc.constantFrom('so-noi-vu', 'so-tu-phap', 'bhxh'),
});

test('no two neighbours of one topic wherever that can be avoided', () => {
  fc.assert(
    fc.property(fc.array(anyPlacement, { maxLength: 12 }), (given) => {
      const topics = given.map(({ topic }) => topic);
      const placements = given.map(({ topic, agency }, index) => aPlacement(topic, index, { agency }));
      const largest = Math.max(
        0,
        ...['A', 'B', 'C', 'D'].map((topic) => topics.filter((one) => one === topic).length),
      );
      const order = arrange(placements);
      expect([...order].sort(byItem)).toEqual([...placements].sort(byItem));
      expect(neighbours(order, shareTopic)).toBe(Math.max(0, 2 * largest - topics.length - 1));
    }),
    runs(100, 2020),
  );
});

test('a topic that stands second in both items is a shared topic too', () => {
  const items = [aPlacement('A X', 1), aPlacement('B X', 2), aPlacement('C X', 3), aPlacement('D', 4)];
  const more = [...items, aPlacement('E', 5)];
  expect(neighbours(arrange(items), shareTopic)).toBe(1);
  expect(neighbours(arrange(more), shareTopic)).toBe(0);
});

test('where topics leave a choice, no two neighbours of one agency', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 }), (agencies) => {
      const order = arrange(agencies.map((agency, index) => aPlacement(`T${index}`, index, { agency })));
      const largest = Math.max(
        0,
        ...['a', 'b', 'c'].map((id) => agencies.filter((one) => one === id).length),
      );
      expect(neighbours(order, shareAgency)).toBe(Math.max(0, 2 * largest - agencies.length - 1));
    }),
    runs(100, 2020),
  );
});

test('urgent items first, weightier before lighter, whatever order they come in', () => {
  const items = [
    aPlacement('A', 1),
    aPlacement('B', 2, { weight: 5 }),
    aPlacement('C', 3, { urgency: 'priority', weight: 2 }),
    aPlacement('C', 4, { urgency: 'emergency', weight: 2 }),
  ];
  const names = (order: readonly Placement[]) => order.map(({ reading }) => reading.item);
  expect(names(arrange(items))).toEqual(['tin-4', 'tin-3', 'tin-2', 'tin-1']);
  expect(names(arrange(items.toReversed()))).toEqual(names(arrange(items)));
});

test('what is worth least comes last, unless neighbours would then share a topic', () => {
  const items = [
    aPlacement('A', 1, { weight: 2, worth: 66, seconds: 30, agency: 'a' }),
    aPlacement('B', 2, { weight: 3, worth: 53, seconds: 13, agency: 'b' }),
    aPlacement('C', 3, { weight: 4, worth: 200, agency: 'c' }),
  ];
  const names = (order: readonly Placement[]) => order.map(({ reading }) => reading.item);
  expect(names(arrange(items))).toEqual(['tin-3', 'tin-1', 'tin-2']);
  // Between two items of one topic it parts them, however little it is worth.
  const between = [
    aPlacement('A', 1, { worth: 200 }),
    aPlacement('A', 2),
    aPlacement('B', 3, { weight: 1, worth: 50 }),
  ];
  expect(names(arrange(between))).toEqual(['tin-1', 'tin-3', 'tin-2']);
  // What is urgent is not what may go unheard.
  const urgent = [
    aPlacement('A', 1, { urgency: 'priority', weight: 1, worth: 50 }),
    aPlacement('B', 2, { urgency: 'priority', weight: 2 }),
  ];
  expect(names(arrange(urgent))).toEqual(['tin-2', 'tin-1']);
});

function byItem(a: Placement, b: Placement): number {
  return a.reading.item < b.reading.item ? -1 : 1;
}
