import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quietHoursOn } from '../../src/schedule/week/stretches.js';
import { runs } from '../helpers/runs.js';

const utc = (instant: number) => new Date(instant).toISOString().slice(0, 16);
const on = (date: string, from: string, until: string, zone: string) =>
  quietHoursOn([{ from, until }], date, zone).map(({ start, end }) => [utc(start), utc(end)]);

test('a rule whose end is not later than its start runs into the next day', () => {
  expect(on('2020-07-06', '21:30', '04:45', 'Asia/Ho_Chi_Minh')).toEqual([
    ['2020-07-06T14:30', '2020-07-06T21:45'],
  ]);
  expect(on('2020-07-06', '12:00', '12:00', 'Asia/Ho_Chi_Minh')).toEqual([
    ['2020-07-06T05:00', '2020-07-07T05:00'],
  ]);
});

test('in the missing hour quiet begins, or ends, where the clock jumps', () => {
  // New York, 8 March 2020: 01:59 EST is followed by 03:00 EDT, which is 07:00 UTC.
  expect(on('2020-03-08', '02:05', '05:00', 'America/New_York')).toEqual([
    ['2020-03-08T07:00', '2020-03-08T09:00'],
  ]);
  expect(on('2020-03-07', '22:00', '02:30', 'America/New_York')).toEqual([
    ['2020-03-08T03:00', '2020-03-08T07:00'],
  ]);
  expect(on('2020-03-08', '02:10', '02:50', 'America/New_York')).toEqual([]);
});

test('in the hour that comes twice quiet begins with the first and ends with the second', () => {
  // London, 25 October 2020: 01:59 BST is followed by 01:00 GMT.
  expect(on('2020-10-25', '01:30', '05:00', 'Europe/London')).toEqual([
    ['2020-10-25T00:30', '2020-10-25T05:00'],
  ]);
  expect(on('2020-10-24', '22:00', '01:30', 'Europe/London')).toEqual([
    ['2020-10-24T21:00', '2020-10-25T01:30'],
  ]);
});

test('every minute at which the clock on the wall shows quiet hours lies in them', () => {
  const clocks = fc.integer({ min: 0, max: 287 }).map((fives) => {
    const two = (value: number) => String(value).padStart(2, '0');
    return `${two(Math.floor(fives / 12))}:${two((fives % 12) * 5)}`;
  });
  const nights = fc.constantFrom(
    ['America/New_York', Date.UTC(2020, 2, 8)] as const,
    ['America/New_York', Date.UTC(2020, 10, 1)] as const,
    ['Europe/London', Date.UTC(2020, 2, 29)] as const,
    ['Europe/London', Date.UTC(2020, 9, 25)] as const,
    ['Asia/Beirut', Date.UTC(2020, 2, 29)] as const,
    ['Atlantic/Azores', Date.UTC(2020, 9, 25)] as const,
    ['Asia/Ho_Chi_Minh', Date.UTC(2020, 6, 6)] as const,
  );
  fc.assert(
    fc.property(nights, clocks, clocks, ([zone, midnight], from, until) => {
      const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' });
      const stretches = [-2, -1, 0, 1].flatMap((days) =>
        quietHoursOn(
          [{ from, until }],
          new Date(midnight + days * 86_400_000).toISOString().slice(0, 10),
          zone,
        ),
      );
      for (let at = midnight; at < midnight + 12 * 3_600_000; at += 300_000) {
        const now = clock.format(at);
        const shown = from < until ? from <= now && now < until : from <= now || now < until;
        if (shown) expect(stretches.some(({ start, end }) => start <= at && at < end)).toBe(true);
      }
    }),
    runs(60, 2020),
  );
});
