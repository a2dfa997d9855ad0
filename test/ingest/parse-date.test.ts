import { expect, test } from 'vitest';
import { parseDate } from '../../src/ingest/parse-date.js';

test.each([
  ['Mon, 06 Jul 2020 08:00:00 +0700', '2020-07-06T08:00:00+07:00'],
  ['Mon, 6 Jul 2020 8:05 GMT', '2020-07-06T08:05:00Z'],
  ['06 July 2020 08:00:00 ICT', '2020-07-06T08:00:00+07:00'],
  ['2020-07-06T08:00:00+07:00', '2020-07-06T08:00:00+07:00'],
  ['2020-07-06T01:00:00.123Z', '2020-07-06T01:00:00Z'],
  ['2020-07-06 08:00:00 +0700', '2020-07-06T08:00:00+07:00'],
  ['  2020-07-06  ', '2020-07-06'],
  // A time without a zone: only the date is certain.
  ['2020-07-06 08:00:00', '2020-07-06'],
  ['Mon, 06 Jul 2020 08:00:00', '2020-07-06'],
  ['Mon, 06 Jul 2020 08:00:00 XYZ', '2020-07-06'],
  // Vietnamese order: day, month, year.
  ['06/07/2020 08:00', '2020-07-06'],
  ['6-7-2020', '2020-07-06'],
  ['31/02/2020', undefined],
  ['2020-13-01', undefined],
  ['06 Xyz 2020', undefined],
  ['hôm qua', undefined],
  ['', undefined],
  ['1593968400', undefined],
])('%j', (written, expected) => {
  expect(parseDate(written)).toBe(expected);
});
