/** The order inside a window: what is urgent, then the clock, place by place. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpenWindow, Placement, Reading } from '../../src/planner/problem/problem.js';
import { arrange, inOrder } from '../../src/planner/search/arrange.js';
import { runs } from '../helpers/runs.js';
import { aReading, aWindow } from '../helpers/small-problem.js';

const TELLS = ['guide', 'document'];
const places = [
  { part: 'news', kinds: ['news'], from: 0, to: 90, required: false, most: 1 },
  { part: 'main', kinds: [...TELLS, 'dialogue'], from: 60, to: 300, required: true, most: 1 },
  { part: 'question', kinds: ['question'], from: 0, to: 240, required: false, most: 1 },
  { part: 'brief', kinds: TELLS, from: 0, to: 120, required: false, most: 2 },
  { part: 'slogan', kinds: ['slogan', 'spot'], from: 0, to: 30, required: false, most: 1 },
];
const window = aWindow({ seconds: 600, net: 580, topics: ['II.2'], places });

const piece = (item: string, kind: string, fields: Partial<Reading> = {}) =>
  aReading({ item, kind, ...fields });
const names = (order: readonly Placement[]) => order.map(({ reading }) => reading.item);
const order = (readings: readonly Reading[], open: OpenWindow = window) => names(inOrder(open, 0, readings));

describe('the order of a window', () => {
  const all = [
    piece('khau-hieu', 'slogan', { seconds: 12 }),
    piece('hoi', 'question'),
    piece('nhe', 'guide', { worth: 100 }),
    piece('nang', 'guide', { worth: 200 }),
    piece('tin', 'news'),
  ];

  it('is that of its places, the weightier for the main one, slogans last', () => {
    expect(order(all)).toEqual(['tin', 'nang', 'hoi', 'nhe', 'khau-hieu']);
  });

  it('does not depend on that of the plan', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 5 }), (some) => {
        expect(order(some)).toEqual(order(all));
      }),
      runs(60),
    );
  });

  it('begins with emergencies, then priority items, wherever they would stand', () => {
    const urgent = [
      piece('gap', 'slogan', { urgency: 'priority', seconds: 12 }),
      piece('khan', 'question', { urgency: 'emergency' }),
    ];
    expect(order([...all, ...urgent]).slice(0, 2)).toEqual(['khan', 'gap']);
    // What is urgent stands first though no place would take it.
    expect(order([...all, piece('la', 'other', { urgency: 'emergency' })])[0]).toBe('la');
  });

  it('gives the main place to what the day is about, before what weighs more', () => {
    const about = piece('chu-de', 'guide', { worth: 50, topics: ['II.9', 'II.2'] });
    expect(order([...all, about])).toEqual(['tin', 'chu-de', 'hoi', 'nang', 'nhe', 'khau-hieu']);
    expect(order([...all, about], { ...window, topics: [] })).toEqual([
      'tin',
      'nang',
      'hoi',
      'nhe',
      'chu-de',
      'khau-hieu',
    ]);
  });

  it('keeps those of one place by topic, then weight, then name', () => {
    const brief = [
      piece('b', 'guide', { seconds: 40, worth: 100 }),
      piece('a', 'guide', { seconds: 40, worth: 100 }),
      piece('c', 'guide', { seconds: 40, worth: 20, topics: ['II.2'] }),
    ];
    expect(order(brief)).toEqual(['c', 'a', 'b']);
  });

  it('leaves nobody out', () => {
    const any = fc.record({
      kind: fc.constantFrom('guide', 'news', 'slogan', 'question', 'other'),
      seconds: fc.integer({ min: 5, max: 200 }),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 9 }), (some) => {
        const readings = some.map(({ kind, seconds }, r) => piece(`tin-${r}`, kind, { seconds }));
        expect(order(readings).sort()).toEqual(readings.map(({ item }) => item).sort());
      }),
      runs(100),
    );
  });
});

it('starts come one behind the other, after the opening and after what leads to each', () => {
  const readings = [
    piece('a', 'guide', { seconds: 100, lead: 5 }),
    piece('b', 'question', { seconds: 50, lead: 6 }),
  ];
  const seconds = inOrder(window, 3, readings).map((one) => [one.window, (one.start - window.start) / 1000]);
  expect(seconds).toEqual([
    [3, 15],
    [3, 121],
  ]);
});

it('a plan is arranged window by window', () => {
  const [a, b] = [piece('a', 'guide'), piece('b', 'question')];
  const plan = [
    { reading: b, window: 1 },
    { reading: b, window: 0 },
    { reading: a, window: 0 },
  ];
  const told = arrange({ windows: [window, window] }, plan).map((one) => [one.reading.item, one.window]);
  expect(told).toEqual([
    ['a', 0],
    ['b', 0],
    ['b', 1],
  ]);
});
