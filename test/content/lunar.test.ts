/** The lunar calendar against dates that people know, and day by day against an implementation that we did not write. */
import { SolarDate } from '@nghiavuive/lunar_date_vi';
import { expect, it, test } from 'vitest';
import { lunarDate, solarDate } from '../../src/content/draft/lunar.js';

it.each([
  // In 1985, 2007 and 2053 a calendar reckoned at Beijing's midnight has another day.
  [1985, '1985-01-21'],
  [2007, '2007-02-17'],
  [2020, '2020-01-25'],
  [2021, '2021-02-12'],
  [2022, '2022-02-01'],
  [2023, '2023-01-22'],
  [2024, '2024-02-10'],
  [2025, '2025-01-29'],
  [2026, '2026-02-17'],
  [2027, '2027-02-06'],
  [2028, '2028-01-26'],
  [2029, '2029-02-13'],
  [2030, '2030-02-02'],
  [2053, '2053-02-18'],
])('Tết of %i is on %s', (year, date) => {
  expect(solarDate({ year, month: 1, day: 1, leap: false })).toBe(date);
  expect(lunarDate(date)).toEqual({ year, month: 1, day: 1, leap: false });
});

it.each([
  [2020, 4],
  [2023, 2],
  [2025, 6],
  [2028, 5],
  [2033, 11],
])('%i has a leap month %i and no other', (year, month) => {
  const leap = Array.from({ length: 12 }, (_, index) => index + 1).filter(
    (one) => solarDate({ year, month: one, day: 1, leap: true }) !== undefined,
  );
  expect(leap).toEqual([month]);
});

test('days that do not exist', () => {
  const none = { year: 2021, month: 1, day: 1, leap: false };
  expect(solarDate({ ...none, leap: true })).toBeUndefined();
  expect(solarDate({ ...none, month: 13 })).toBeUndefined();
  expect(solarDate({ ...none, day: 31 })).toBeUndefined();
  expect(solarDate({ ...none, day: 0 })).toBeUndefined();
  // The year that ended with Tết Ất Tỵ had no 30th of its last month.
  expect(solarDate({ year: 2024, month: 12, day: 29, leap: false })).toBe('2025-01-28');
  expect(solarDate({ year: 2024, month: 12, day: 30, leap: false })).toBeUndefined();
  expect(() => solarDate({ ...none, year: 2101 })).toThrow(RangeError);
  expect(() => lunarDate('1850-06-01')).toThrow(RangeError);
});

test('every day of 1900–2100, there and back', () => {
  for (let at = Date.UTC(1900, 0, 1); at < Date.UTC(2101, 0, 1); at += 86_400_000) {
    const date = new Date(at).toISOString().slice(0, 10);
    if (solarDate(lunarDate(date)) !== date) expect.fail(`${date} comes back as another day`);
  }
});

/** First days of months that the foreign implementation begins on another day. */
function othersBetween(from: number, until: number): string[] {
  const others: string[] = [];
  for (let at = Date.UTC(from, 0, 1); at < Date.UTC(until + 1, 0, 1); at += 86_400_000) {
    const date = new Date(at).toISOString().slice(0, 10);
    const own = lunarDate(date);
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
    const foreign = new SolarDate({ year, month, day }).toLunarDate().get();
    const theirs = { year: foreign.year, month: foreign.month, day: foreign.day, leap: foreign.leap_month };
    if (JSON.stringify(theirs) !== JSON.stringify(own)) others.push(date);
  }
  return others.filter((date) => lunarDate(date).day === 1);
}

test('every day of 1968–2050 as a foreign implementation has it', () => {
  expect(othersBetween(1968, 2050)).toEqual([]);
});

test('before 1968 that one follows the calendars of the time, at UTC+8: months whose new moon came in the hour between', () => {
  expect(othersBetween(1950, 1967)).toEqual([
    '1950-08-13',
    '1951-06-04',
    '1953-08-09',
    '1956-11-02',
    '1957-03-01',
    '1957-11-21',
    '1961-05-14',
    '1964-10-05',
    '1965-02-01',
    '1967-12-01',
  ]);
});
