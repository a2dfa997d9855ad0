import { expect, test } from 'vitest';
import { selectRange } from '../../src/serve/request-fields.js';

test.each([
  [null, null],
  ['bytes=0-0', { first: 0, last: 0 }],
  ['bytes=2-', { first: 2, last: 9 }],
  ['bytes=2-4', { first: 2, last: 4 }],
  ['bytes=2-4000', { first: 2, last: 9 }],
  ['bytes=-3', { first: 7, last: 9 }],
  ['bytes=-4000', { first: 0, last: 9 }],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=10-', 'unsatisfiable'],
  ['bytes=4-2', null],
  ['bytes=-', null],
  ['bytes=0-1,3-4', null],
  ['items=0-1', null],
  ['bytes=1e3-', null],
])('%s of ten bytes', (header, expected) => {
  expect(selectRange(header, 10)).toEqual(expected);
});

test('an empty file has no range', () => {
  expect(selectRange('bytes=0-', 0)).toBe('unsatisfiable');
  expect(selectRange('bytes=-1', 0)).toBe('unsatisfiable');
});
