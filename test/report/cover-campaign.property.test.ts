/** Any items, any campaign: what coverage says of a month is what `isLive` says of its hours. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, instantFrom, isLive, startOf } from '../../src/model/index.js';
import { coverCampaign } from '../../src/report/index.js';
import { aCampaign, anItem } from '../helpers/campaign.js';
import { runs } from '../helpers/runs.js';

const anyDate = fc.integer({ min: 0, max: 150 }).map((days) => addDays('2020-01-10', days));

const anyItem = fc.record({
  published: fc.tuple(anyDate, fc.constantFrom('T08:00+07:00', 'T23:30Z', '')).map((parts) => parts.join('')),
  validFrom: anyDate,
  length: fc.integer({ min: 0, max: 90 }),
  status: fc.constantFrom('approved' as const, 'approved' as const, 'draft' as const),
  kind: fc.constantFrom('guide' as const, 'slogan' as const),
  topics: fc.subarray(['II.1', 'II.4.b'], { minLength: 1 }),
});

const HOUR = 3_600_000;

test('live in a month means live at some hour of it, inside the campaign', () => {
  fc.assert(
    fc.property(
      fc.array(anyItem, { maxLength: 6 }),
      anyDate,
      fc.integer({ min: 0, max: 70 }),
      fc.constantFrom('Asia/Ho_Chi_Minh', 'UTC', 'America/St_Johns'),
      (drawn, validFrom, days, timeZone) => {
        const items = drawn.map(({ length, ...fields }, index) =>
          anItem(`tin-${index}`, { ...fields, validUntil: addDays(fields.validFrom, length) }),
        );
        const validUntil = addDays(validFrom, days);
        const campaign = aCampaign({ items, validFrom, validUntil, timeZone });
        const { whole, topics } = coverCampaign(campaign);

        const live = new Map<string, Set<string>>();
        for (let date = validFrom; date <= validUntil; date = addDays(date, 1)) {
          const here = live.get(date.slice(0, 7)) ?? new Set();
          live.set(date.slice(0, 7), here);
          // Half an hour past: St John's is half an hour off, and no moment above lies between.
          for (let hour = 0; hour < 24; hour += 1) {
            const instant = startOf(date, timeZone) + hour * HOUR + HOUR / 2;
            for (const item of items) if (isLive(item, instantFrom(instant), timeZone)) here.add(item.id);
          }
        }
        expect(whole.months.map(({ month, live: ids }) => [month, ids])).toEqual(
          [...live].map(([month, ids]) => [month, items.map(({ id }) => id).filter((id) => ids.has(id))]),
        );

        const counted = new Set([...live.values()].flatMap((ids) => [...ids]));
        expect(new Set(whole.items)).toEqual(counted);
        const fresh = whole.months.flatMap((month) => month.fresh);
        expect(new Set(fresh).size).toBe(fresh.length);
        expect(new Set(topics.flatMap((row) => row.items))).toEqual(counted);
        for (const row of [...topics, whole]) {
          expect(row.kinds.reduce((sum, kind) => sum + kind.items.length, 0)).toBe(row.items.length);
          for (const month of row.months)
            expect(month.live).toEqual(expect.arrayContaining([...month.fresh]));
        }
      },
    ),
    runs(60),
  );
});
