/** Places of a clock in groups: who may stand where, and how many. */
import { expect, it } from 'vitest';
import { groupFor, groupsOf } from '../../src/planner/problem/places.js';
import type { ClockPart } from '../../src/planner/problem/problem.js';
import { CLOCK } from '../helpers/small-problem.js';

const place = (part: string, kinds: readonly string[], fields: Partial<ClockPart> = {}): ClockPart => ({
  part,
  kinds,
  from: 0,
  to: 300,
  required: false,
  most: 1,
  ...fields,
});

it('places that take pieces of one kind and length are one group, also through a third', () => {
  const places = [
    place('a', ['x']),
    place('b', ['y']),
    place('c', ['z'], { required: true }),
    place('d', ['x', 'z']),
  ];
  const groups = groupsOf({ places, seconds: 600 });
  expect(groups).toEqual([
    { part: 'c', places: [0, 2, 3], least: 1, most: 3 },
    { part: 'b', places: [1], least: 0, most: 1 },
  ]);
  expect(groupFor({ places }, groups, { kind: 'z', seconds: 60, urgency: 'normal' })).toBe(0);
  expect(groupFor({ places }, groups, { kind: 'y', seconds: 301, urgency: 'normal' })).toBe(-1);
});

it('places for pieces of other lengths are groups of their own: one long piece is one', () => {
  const places = [place('main', ['x'], { from: 60 }), place('brief', ['x'], { to: 59, most: 2 })];
  const groups = groupsOf({ places, seconds: 600 });
  expect(groups.map(({ part, most }) => `${part} ${most}`)).toEqual(['main 1', 'brief 2']);
  expect(
    [60, 59].map((seconds) => groupFor({ places }, groups, { kind: 'x', seconds, urgency: 'normal' })),
  ).toEqual([0, 1]);
});

it('a piece a minute at most: the largest group gives way as long as each keeps one, else any piece takes any place', () => {
  const most = (seconds: number) => groupsOf({ places: CLOCK, seconds }).map((group) => group.most);
  expect([most(300), most(240), most(180), most(60)]).toEqual([[3, 1, 1], [2, 1, 1], [1, 1, 1], [1]]);
});

it('what is urgent or pinned and suits no place stands with its kind, else in the largest group; a clock without places takes nothing', () => {
  const groups = groupsOf({ places: CLOCK, seconds: 300 });
  expect(groupFor({ places: CLOCK }, groups, { kind: 'other', seconds: 20, urgency: 'emergency' })).toBe(0);
  const long = { kind: 'spot', seconds: 900, urgency: 'normal' } as const;
  expect(groupFor({ places: CLOCK }, groups, long)).toBe(-1);
  expect(groupFor({ places: CLOCK }, groups, long, true)).toBe(2);
  expect(groupsOf({ places: [], seconds: 300 })).toEqual([]);
  expect(groupFor({ places: [] }, [], { kind: 'guide', seconds: 20, urgency: 'emergency' })).toBe(-1);
});
