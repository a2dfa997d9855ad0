import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantFrom, isLive } from '../../src/model/index.js';
import { airSpan, liveSpan } from '../../src/schedule/week/stretches.js';
import { anItem } from '../helpers/campaign.js';
import { runs } from '../helpers/runs.js';

const moments = fc.constantFrom(
  '2020-03-28',
  '2020-03-29',
  '2020-03-29T02:30+01:00',
  '2020-10-25',
  '2020-10-25T05:52+07:00',
);

test('an item without a day of its own may be read at every instant at which isLive says so, and at no other', () => {
  fc.assert(
    fc.property(
      fc.record({
        from: moments,
        until: fc.option(moments, { nil: undefined }),
        withdrawn: fc.option(moments, { nil: undefined }),
        published: moments,
        approved: moments,
      }),
      fc.constantFrom('draft' as const, 'approved' as const),
      fc.constantFrom('Asia/Ho_Chi_Minh', 'Europe/London'),
      fc.integer({ min: Date.UTC(2020, 2, 27), max: Date.UTC(2020, 9, 28) }),
      fc.constantFrom(0, -1, 1),
      ({ from, until, withdrawn, published, approved }, status, zone, instant, nudge) => {
        const item = anItem('a', {
          status,
          validFrom: from,
          published,
          approvedAt: approved,
          ...(until === undefined ? {} : { validUntil: until }),
          ...(withdrawn === undefined ? {} : { withdrawn: { at: withdrawn, reason: 'Sai' } }),
        });
        const { validUntil, ...open } = item;
        const subject = until === undefined ? open : item;
        const span = airSpan(subject, zone);
        for (const at of [instant, span.start + nudge, span.end + nudge].filter(Number.isFinite)) {
          expect(span.start <= at && at < span.end).toBe(isLive(subject, instantFrom(at), zone));
        }
        expect(validUntil).toBeDefined();
      },
    ),
    runs(100, 2020),
  );
});

test('an item that is valid before it is published begins when it is published', () => {
  const zone = 'Asia/Ho_Chi_Minh';
  const early = anItem('a', { validFrom: '2020-07-01', published: '2020-07-08T08:00+07:00' });
  expect(new Date(liveSpan(early, zone).start).toISOString()).toBe('2020-07-08T01:00:00.000Z');
  const late = anItem('b', { validFrom: '2020-07-10', published: '2020-07-08T08:00+07:00' });
  expect(new Date(liveSpan(late, zone).start).toISOString()).toBe('2020-07-09T17:00:00.000Z');
});
