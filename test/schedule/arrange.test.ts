import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrange } from '../../src/schedule/plan/arrange.js';
import type { Placement } from '../../src/schedule/plan/problem.js';

const aPlacement = (topic: string, index: number, fields: Partial<Placement['reading']> = {}): Placement => ({
  window: 0,
  start: 0,
  reading: {
    item: `tin-${index}`,
    language: 'vi',
    interpret: false,
    seconds: 60,
    kind: 'guide',
    topic,
    urgency: 'normal',
    weight: 3,
    minPerWeek: 0,
    maxPerWeek: 7,
    separation: 0,
    startReach: 0,
    heard: [],
    windows: [0],
    ...fields,
  },
});
const neighbours = (order: readonly Placement[]) =>
  order.filter(({ reading }, index) => reading.topic === order[index - 1]?.reading.topic).length;

test('no two neighbours of one topic wherever that can be avoided', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('A', 'B', 'C', 'D'), { maxLength: 12 }), (topics) => {
      const placements = topics.map((topic, index) => aPlacement(topic, index));
      const largest = Math.max(
        0,
        ...['A', 'B', 'C', 'D'].map((topic) => topics.filter((one) => one === topic).length),
      );
      const order = arrange(placements);
      expect([...order].sort(byItem)).toEqual([...placements].sort(byItem));
      expect(neighbours(order)).toBe(Math.max(0, 2 * largest - topics.length - 1));
    }),
    { seed: 2020 },
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

function byItem(a: Placement, b: Placement): number {
  return a.reading.item < b.reading.item ? -1 : 1;
}
