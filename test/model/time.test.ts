/** Answers about time are remembered and worked out by stretches: each must be the one that Temporal gives. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addWeeks,
  dateAt,
  datesOf,
  endOf,
  instantAt,
  instantFrom,
  instantOf,
  isoAt,
  isWeek,
  mondayOf,
  startOf,
  weekOf,
} from '../../src/model/index.js';
import { offsetAt } from '../../src/model/time/instant.js';
import { runs } from '../helpers/runs.js';

/** Half hours, quarters, thirty minutes of summer time, days left out, summer time that stops for Ramadan, zones without any. */
const ZONES = [
  'Asia/Ho_Chi_Minh',
  'UTC',
  'Europe/London',
  'Europe/Dublin',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Asia/Beirut',
  'Asia/Gaza',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Africa/Casablanca',
  'Africa/Monrovia',
  'Africa/Cairo',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Antarctica/Troll',
];
const zones = fc.constantFrom(...ZONES);

const between = (from: string, until: string) =>
  fc.integer({ min: Date.parse(from), max: Date.parse(until) });
/** Mostly our time; before 1970 and before zones were minutes; far ahead; beyond the years of four figures on both sides. */
const instants = fc.oneof(
  { weight: 6, arbitrary: between('1970-01-01T00:00:00Z', '2060-01-01T00:00:00Z') },
  { weight: 2, arbitrary: between('1800-01-01T00:00:00Z', '1970-01-01T00:00:00Z') },
  { weight: 2, arbitrary: between('2060-01-01T00:00:00Z', '9999-12-31T23:59:59Z') },
  { weight: 1, arbitrary: between('9999-12-31T00:00:00Z', '+010500-01-01T00:00:00Z') },
  { weight: 1, arbitrary: between('-000100-01-01T00:00:00Z', '0001-01-01T00:00:00Z') },
);
const dates = fc.oneof(
  between('1900-01-01', '2100-01-01').map((ms) => new Date(ms).toISOString().slice(0, 10)),
  fc.constantFrom(
    '2020-02-28',
    '2019-12-31',
    '2020-12-28',
    '2021-01-03',
    '2024-02-29',
    '2011-12-29',
    '2011-12-30',
  ),
);

function textOf(instant: number, zone: string): string {
  const there = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  return there.toString({ smallestUnit: 'second', timeZoneName: 'never' });
}

describe('isoAt', () => {
  it('says what Temporal says, at any instant in any zone, whatever was asked before', () => {
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        expect(isoAt(instantFrom(instant), zone)).toBe(textOf(instant, zone));
      }),
      runs(4000),
    );
  });

  it.each(ZONES)('to the millisecond around every change of the clocks in %s', (zone) => {
    let change = Temporal.ZonedDateTime.from(`1900-01-01T00:00[${zone}]`).getTimeZoneTransition('next');
    for (let count = 0; change !== null && count < 400 && change.year < 2045; count += 1) {
      for (const shift of [-1000, -1, 0, 1, 999]) {
        const instant = change.epochMilliseconds + shift;
        expect(isoAt(instantFrom(instant), zone)).toBe(textOf(instant, zone));
        const offset =
          Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).offsetNanoseconds;
        expect(offsetAt(instantFrom(instant), zone)).toBe(offset / 1e6);
      }
      change = change.getTimeZoneTransition('next');
    }
  });

  it('is read back as the same second', () => {
    fc.assert(
      fc.property(between('1920-01-01', '2200-01-01'), zones, (instant, zone) => {
        const minutes = offsetAt(instantFrom(instant), zone) / 60_000;
        fc.pre(Number.isInteger(minutes));
        expect(instantOf(isoAt(instantFrom(instant), zone))).toBe(Math.floor(instant / 1000) * 1000);
      }),
      runs(100),
    );
  });

  it('refuses a zone that does not exist, every time', () => {
    for (let time = 0; time < 2; time += 1)
      expect(() => isoAt(instantFrom(0), 'Asia/Atlantis')).toThrow(RangeError);
  });
});

describe('wall clocks and dates', () => {
  const clocks = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

  it('instantAt, startOf and endOf are Temporal’s, in gaps and overlaps too', () => {
    fc.assert(
      fc.property(dates, clocks, zones, (date, clock, zone) => {
        const wall = Temporal.PlainDateTime.from(`${date}T${clock}`);
        const day = Temporal.PlainDate.from(date);
        for (let time = 0; time < 2; time += 1) {
          expect(instantAt(date, clock, zone)).toBe(wall.toZonedDateTime(zone).epochMilliseconds);
          expect(startOf(date, zone)).toBe(day.toZonedDateTime(zone).epochMilliseconds);
          expect(endOf(date, zone)).toBe(day.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds);
        }
      }),
      runs(1000),
    );
  });

  it('the later reading in a gap, the earlier in an overlap', () => {
    expect(isoAt(instantAt('2020-03-08', '02:30', 'America/New_York'), 'America/New_York')).toBe(
      '2020-03-08T03:30:00-04:00',
    );
    expect(isoAt(instantAt('2020-11-01', '01:30', 'America/New_York'), 'America/New_York')).toBe(
      '2020-11-01T01:30:00-04:00',
    );
    // Beirut's clocks jump at midnight: the day begins at one.
    expect(isoAt(startOf('2020-03-29', 'Asia/Beirut'), 'Asia/Beirut')).toBe('2020-03-29T01:00:00+03:00');
    // Samoa left 30 December 2011 out.
    expect(endOf('2011-12-29', 'Pacific/Apia')).toBe(startOf('2011-12-31', 'Pacific/Apia'));
  });

  it('a moment with its offset is the same instant in every zone', () => {
    for (const zone of ZONES) {
      expect(startOf('2020-07-06T08:00+07:00', zone)).toBe(Date.UTC(2020, 6, 6, 1));
      expect(endOf('2020-07-06T08:00+07:00', zone)).toBe(Date.UTC(2020, 6, 6, 1));
    }
  });

  it('startOf and endOf of one text never answer for each other, nor one zone for another', () => {
    expect(endOf('2020-07-06', 'UTC') - startOf('2020-07-06', 'UTC')).toBe(86_400_000);
    expect(startOf('2020-07-06', 'UTC') - startOf('2020-07-06', 'Asia/Ho_Chi_Minh')).toBe(7 * 3_600_000);
  });

  it('addDays and weeks run over the ends of months, years and long years', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -800, max: 800 }), (date, days) => {
        const day = Temporal.PlainDate.from(date);
        expect(addDays(date, days)).toBe(day.add({ days }).toString());
        const week = weekOf(date);
        expect(isWeek(week)).toBe(true);
        expect(datesOf(week)).toContain(date);
        expect(mondayOf(week)).toBe(day.subtract({ days: day.dayOfWeek - 1 }).toString());
        expect(mondayOf(addWeeks(week, days))).toBe(addDays(mondayOf(week), 7 * days));
      }),
      runs(100),
    );
    expect([weekOf('2021-01-03'), addWeeks('2020-W53', 1), isWeek('2021-W53')]).toEqual([
      '2020-W53',
      '2021-W01',
      false,
    ]);
  });

  it('dateAt is the date on the wall', () => {
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        expect(dateAt(instantFrom(instant), zone)).toBe(textOf(instant, zone).split('T')[0]);
      }),
      runs(100),
    );
  });

  it('a text that is no time is refused every time', () => {
    for (let time = 0; time < 2; time += 1) {
      expect(() => startOf('2020-02-30', 'UTC')).toThrow(RangeError);
      expect(() => instantOf('2020-07-06')).toThrow(RangeError);
      expect(() => instantAt('2020-07-06', '25:00', 'UTC')).toThrow(RangeError);
    }
  });
});
