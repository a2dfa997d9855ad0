import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDate } from '../../src/ingest/parse-date.js';
import { momentSchema } from '../../src/model/index.js';
import { runs } from '../helpers/runs.js';

test.each([
  ['Mon, 06 Jul 2020 08:00:00 +0700', '2020-07-06T08:00:00+07:00'],
  ['Mon, 6 Jul 2020 8:05 GMT', '2020-07-06T08:05:00Z'],
  ['06 July 2020 08:00:00 ICT', '2020-07-06T08:00:00+07:00'],
  ['2020-07-06T08:00:00+07:00', '2020-07-06T08:00:00+07:00'],
  ['2020-07-06T01:00:00.123Z', '2020-07-06T01:00:00Z'],
  ['2020-07-06 08:00:00 +0700', '2020-07-06T08:00:00+07:00'],
  ['  2020-07-06  ', '2020-07-06'],
  // As newspapers and portals write their zone.
  ['Thu, 02 Jul 2020 23:25:00 GMT+7', '2020-07-02T23:25:00+07:00'],
  ['Thu, 02 Jul 2020 23:25:00 +07', '2020-07-02T23:25:00+07:00'],
  ['02/07/2020 08:25 (UTC+07:00)', '2020-07-02T08:25:00+07:00'],
  ['Thứ 5, 28/05/2026 17:00:00 GMT+7', '2026-05-28T17:00:00+07:00'],
  ['Thứ Năm, 02/07/2020 - 08:25 GMT+7', '2020-07-02T08:25:00+07:00'],
  ['Thu\u031b\u0301 na\u0306m, 02/07/2020', '2020-07-02'],
  ['Chủ nhật, 05/07/2020', '2020-07-05'],
  ['Thu, 02 Jul 2020 08:25:00 GMT+0700 (Indochina Time)', '2020-07-02T08:25:00+07:00'],
  ['Thu Jul 02 2020 08:25:00 GMT+0700 (ICT)', '2020-07-02T08:25:00+07:00'],
  // RFC 5322 §4.3.
  ['Thu, 02 Jul 20 08:25 +0700', '2020-07-02T08:25:00+07:00'],
  ['Thu, 02 Jul 98 08:25 EST', '1998-07-02T08:25:00-05:00'],
  ['02 Jul 2020 08:25 EDT', '2020-07-02T08:25:00-04:00'],
  ['02 Jul 2020 08:25 CST', '2020-07-02T08:25:00-06:00'],
  ['02 Jul 2020 08:25 MST', '2020-07-02T08:25:00-07:00'],
  ['02 Jul 2020 08:25 PDT', '2020-07-02T08:25:00-07:00'],
  ['02 Jul 2020 08:25 PST', '2020-07-02T08:25:00-08:00'],
  // Halves of the day, in two languages.
  ['Jul 2, 2020 8:25 PM GMT+7', '2020-07-02T20:25:00+07:00'],
  ['02/07/2020 8:25 CH +07:00', '2020-07-02T20:25:00+07:00'],
  ['02/07/2020 12:05 SA +07:00', '2020-07-02T00:05:00+07:00'],
  ['02/07/2020 8h25 sáng GMT+7', '2020-07-02T08:25:00+07:00'],
  // Slashes that can only be the American order.
  ['7/22/2020 8:25 AM +07:00', '2020-07-22T08:25:00+07:00'],
  ['6-7-2020', '2020-07-06'],
  ['31/02/2020', undefined],
  ['2020-13-01', undefined],
  ['06 Xyz 2020', undefined],
  ['hôm qua', undefined],
  ['', undefined],
  ['1593968400', undefined],
])('%j', (written, moment) => {
  expect(parseDate(written)).toEqual({ moment });
});

test.each([
  ['2020-07-06 08:00:00', '2020-07-06'],
  ['Mon, 06 Jul 2020 08:00:00', '2020-07-06'],
  ['Mon, 06 Jul 2020 08:00:00 XYZ', '2020-07-06'],
  ['06/07/2020 08:00', '2020-07-06'],
  ['06/07/2020 25:00 +07:00', '2020-07-06'],
  ['06/07/2020 13:00 CH +07:00', '2020-07-06'],
  ['06/07/2020 8:00 SA', '2020-07-06'],
  ['7/22/2020 8:25 AM', '2020-07-22'],
])('%j: the date is certain, its time is not', (written, moment) => {
  expect(parseDate(written)).toEqual({ moment, doubt: 'time-unknown' });
});

test.each(['7/2/2020 8:25 AM', '7/2/2020 8:25:00 PM +07:00'])('%j may be of two months', (written) => {
  expect(parseDate(written)).toEqual({ moment: '2020-02-07', doubt: 'ambiguous' });
});

test('whatever is written, what is read is a moment', () => {
  const piece = fc.constantFrom(
    'Thu,',
    'Thứ 5,',
    '02/07/2020',
    '7/2/20',
    '2020-07-02',
    'T',
    '8:25',
    '99:99',
    'AM',
    'SA',
    'GMT+7',
    '+99',
    'Jul',
    '2020',
    ' ',
    '(',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ maxLength: 90 }),
        fc.array(piece, { maxLength: 6 }).map((all) => all.join(' ')),
      ),
      (written) => {
        const { moment } = parseDate(written);
        expect(moment === undefined || momentSchema.safeParse(moment).success).toBe(true);
      },
    ),
    runs(500),
  );
});
