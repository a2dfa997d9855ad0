import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rfc822Date, rfc3339Date } from '../../src/feeds/feed-date.js';
import { instantFrom, isoAt } from '../../src/model/index.js';
import { runs } from '../helpers/runs.js';

describe('rfc822Date', () => {
  it('keeps the offset of the campaign', () => {
    expect(rfc822Date('2020-06-22T08:00+07:00')).toBe('Mon, 22 Jun 2020 08:00:00 +0700');
    expect(rfc822Date('2020-12-31T23:59:59Z')).toBe('Thu, 31 Dec 2020 23:59:59 GMT');
  });

  it('is the same instant to Date.parse, in any zone', () => {
    const zone = fc.constantFrom('Asia/Ho_Chi_Minh', 'UTC', 'America/St_Johns', 'Pacific/Kiritimati');
    const second = fc.integer({ min: 631_152_000, max: 4_102_444_800 });
    fc.assert(
      fc.property(second, zone, (seconds, timeZone) => {
        const iso = isoAt(instantFrom(seconds * 1000), timeZone);
        expect(Date.parse(rfc822Date(iso))).toBe(seconds * 1000);
        expect(Date.parse(rfc3339Date(iso))).toBe(seconds * 1000);
      }),
      runs(100),
    );
  });

  it('refuses what is no instant', () => {
    expect(() => rfc822Date('hôm qua')).toThrow(RangeError);
    expect(() => rfc3339Date('2020-06-22')).toThrow(RangeError);
  });
});

describe('rfc3339Date', () => {
  it('is exact to the second', () => {
    expect(rfc3339Date('2020-06-22T08:00+07:00')).toBe('2020-06-22T08:00:00+07:00');
    expect(rfc3339Date('2020-06-22T01:00:00Z')).toBe('2020-06-22T01:00:00+00:00');
  });
});
