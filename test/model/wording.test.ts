import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  clockText,
  dateText,
  exactClockText,
  lengthText,
  plainLine,
  shortLengthText,
  weekdayText,
} from '../../src/model/index.js';
import { runs } from '../helpers/runs.js';

test('clock, date and weekday as Vietnamese stations write them', () => {
  expect(clockText('2020-07-06T05:45:30+07:00')).toBe('5h45');
  expect(clockText('2020-07-06T17:00:00+07:00')).toBe('17h00');
  expect(exactClockText('2020-07-06T05:45:30+07:00')).toBe('05:45:30');
  expect(weekdayText('2020-07-06')).toBe('Thứ Hai');
  expect(weekdayText('2020-07-12')).toBe('Chủ nhật');
  expect(dateText('2020-07-06')).toBe('06/7/2020');
});

test('lengths in words and for narrow columns', () => {
  expect(lengthText(90)).toBe('1 phút 30 giây');
  expect(lengthText(45)).toBe('45 giây');
  expect(lengthText(600)).toBe('10 phút');
  expect(lengthText(0)).toBe('0 giây');
  expect(shortLengthText(90)).toBe('1′30″');
  expect(shortLengthText(3725)).toBe('62′05″');
});

test('a line has no control character, no half surrogate, no bidirectional override, whatever goes in', () => {
  expect(plainLine('Hồ sơ\n đất\u0007 đai ')).toBe('Hồ sơ đất đai');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const line = plainLine(text);
      return (
        !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u.test(line) &&
        line === line.trim() &&
        plainLine(line) === line
      );
    }),
    runs(100),
  );
});
