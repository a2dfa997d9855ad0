/** What nobody took away on purpose is not taken away from everybody. */
import { expect, it } from 'vitest';
import { checkLosses } from '../../src/publish/index.js';

const before = (count: number) => ({
  texts: Object.fromEntries(Array.from({ length: count }, (_, nth) => [`tin-${nth}`, 'abc'])),
});
const left = (from: number, to: number) =>
  new Set(Array.from({ length: to - from }, (_, nth) => `tin-${from + nth}`));

it('a fifth may go, more may not', () => {
  expect(() => checkLosses(before(10), left(2, 10))).not.toThrow();
  expect(() => checkLosses(before(10), left(3, 10))).toThrow(/3 trong 10 tin.*tin-0, tin-1, tin-2\)/);
  expect(() => checkLosses(before(10), new Set())).toThrow(/10 trong 10.*, …\).*--allow-losses/);
});

it('nothing is lost where nothing was published, or little', () => {
  expect(() => checkLosses(null, new Set())).not.toThrow();
  expect(() => checkLosses({}, new Set())).not.toThrow();
  expect(() => checkLosses(before(4), new Set())).not.toThrow();
});
