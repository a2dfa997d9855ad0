/** How much of a message is for those who listen. */
import { describe, expect, test } from 'vitest';
import { listenersOf, listenersShare } from '../../src/model/index.js';
import { aSession, aStation } from '../helpers/campaign.js';

describe('the share of an item that is for the listeners of a window', () => {
  const people = { audiences: ['nguoi-dan'] };

  test.each([
    ['none of its audiences', ['can-bo'], people.audiences, 0],
    ['all of its audiences', ['nguoi-dan'], people.audiences, 100],
    ['one of two', ['nguoi-dan', 'doanh-nghiep'], people.audiences, 75],
    ['one of three', ['a', 'nguoi-dan', 'b'], people.audiences, 66],
    ['one of five', ['a', 'b', 'c', 'd', 'nguoi-dan'], people.audiences, 60],
    ['two of two in a window for three', ['a', 'b'], ['a', 'b', 'c'], 100],
    ['one that is named twice', ['a', 'a', 'b'], ['a'], 75],
    ['a window for nobody', ['a'], [], 0],
  ])('%s', (_, item, window, share) => {
    expect(listenersShare({ audiences: item }, { audiences: window })).toBe(share);
  });

  test('falls with every audience that does not listen, and never to nothing', () => {
    const shares = Array.from({ length: 12 }, (_, others) =>
      listenersShare(
        { audiences: ['nguoi-dan', ...Array.from({ length: others }, (_, n) => `a${n}`)] },
        people,
      ),
    );
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    expect(shares.every((share) => share >= 50)).toBe(true);
  });
});

test('a window is for whom it says, else for whom its station is', () => {
  const station = aStation('dai', {
    audiences: ['nguoi-dan', 'doanh-nghiep'],
    sessions: [
      aSession({
        id: 'sang',
        title: 'Sáng',
        windows: [
          { id: 'som', start: '05:45', length: '10m' },
          { id: 'can-bo', start: '07:45', length: '5m', audiences: ['can-bo-cong-chuc'] },
        ],
      }),
    ],
  });
  expect(listenersOf(station, 'som')).toEqual(['nguoi-dan', 'doanh-nghiep']);
  expect(listenersOf(station, 'can-bo')).toEqual(['can-bo-cong-chuc']);
});
