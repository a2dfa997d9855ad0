import { describe, expect, test } from 'vitest';
import { UsageError } from '../../src/errors.js';
import {
  capsSchema,
  mapWindows,
  planningSchema,
  type Station,
  type WeekFile,
  type WeekPlan,
  windowsOf,
} from '../../src/model/index.js';
import {
  compareWeeks,
  parseWeek,
  planWeek,
  renderComparison,
  renderWeekJson,
} from '../../src/schedule/index.js';
import { aCampaign, anItem, aStation } from '../helpers/campaign.js';
import { aWeekCampaign, aWeekPlan } from '../helpers/week-plan.js';

const filed = (change: (plan: WeekPlan) => WeekPlan = (plan) => plan): WeekFile =>
  parseWeek(renderWeekJson(change(aWeekPlan()), aWeekCampaign()));

/** The plan with other airings in one window. */
const inWindow =
  (date: string, window: string, change: (items: readonly string[]) => readonly string[]) =>
  (plan: WeekPlan): WeekPlan => {
    const known = new Map(
      windowsOf(plan).flatMap(({ slot }) => slot.airings.map((one) => [one.item, one] as const)),
    );
    return mapWindows(plan, (slot, on) => {
      if (on !== date || slot.window !== window) return slot;
      const items = change(slot.airings.map(({ item }) => item));
      const airings = items.flatMap((item) => known.get(item) ?? []);
      const heard = (some: readonly { seconds: number }[]) => some.reduce((sum, one) => sum + one.seconds, 0);
      return { ...slot, airings, unused: slot.unused + heard(slot.airings) - heard(airings) };
    });
  };

const without = (date: string, window: string, item: string) =>
  inWindow(date, window, (items) => items.filter((one) => one !== item));
const withMore = (date: string, window: string, item: string) =>
  inWindow(date, window, (items) => [...items, item]);

describe('two plans of a week', () => {
  test('that are one and the same differ in nothing, in a word', () => {
    const comparison = compareWeeks(filed(), filed());
    expect(comparison.airings).toMatchObject({
      before: 15,
      after: 15,
      kept: 15,
      gained: [],
      lost: [],
      moved: [],
    });
    expect(comparison.reachByItem).toEqual([]);
    expect(renderComparison(comparison)).toContain('Hai lịch giống nhau: 15 lần phát, không lần nào đổi.');
    expect(renderComparison(comparison, 'en')).toContain('none of them changed');
  });

  test('an airing gone, one more, one in another window', () => {
    const gone = compareWeeks(filed(), filed(without('2020-07-06', 'sang', 'khau-hieu')));
    expect(gone.airings.lost).toEqual([
      { item: 'khau-hieu', language: 'vi', window: 'sang', start: '2020-07-06T05:45:00+07:00' },
    ]);
    expect(gone.airings.kept).toBe(14);
    expect(gone.reach).toEqual({ before: 1350, after: 1260 });
    expect(gone.reachByItem).toEqual([
      { of: 'khau-hieu', title: '- Gần dân, vì dân', before: 270, after: 180 },
    ]);
    expect(gone.unused.after - gone.unused.before).toBe(20);
    expect(gone.topics).toContainEqual({
      of: 'II.1',
      title: 'II.1',
      before: expect.any(Number),
      after: expect.any(Number),
    });

    const more = compareWeeks(filed(), filed(withMore('2020-07-10', 'sang', 'mot-cua')));
    expect(more.airings.gained.map(({ item, start }) => [item, start])).toEqual([
      ['mot-cua', '2020-07-10T05:45:00+07:00'],
    ]);

    const moved = compareWeeks(
      filed(),
      filed((plan) =>
        withMore('2020-07-10', 'sang', 'khau-hieu')(without('2020-07-06', 'sang', 'khau-hieu')(plan)),
      ),
    );
    expect(moved.airings.moved).toEqual([
      {
        item: 'khau-hieu',
        language: 'vi',
        from: { window: 'sang', start: '2020-07-06T05:45:00+07:00' },
        to: { window: 'sang', start: '2020-07-10T05:45:00+07:00' },
      },
    ]);
    expect(moved.reach.before).toBe(moved.reach.after);
    expect(renderComparison(moved)).toContain(
      '  Thứ Hai 06/7 5h45     → thứ Sáu 10/7 5h45  “- Gần dân, vì dân”',
    );
    // What comes and what goes are mirror images.
    expect(compareWeeks(filed(without('2020-07-06', 'sang', 'khau-hieu')), filed()).airings.gained).toEqual(
      gone.airings.lost,
    );
  });

  test('an item that is heard no more is named', () => {
    const never = (plan: WeekPlan) =>
      ['2020-07-06', '2020-07-07', '2020-07-09'].reduce(
        (left, date) => without(date, 'sang', 'buu-chinh')(left),
        plan,
      );
    const comparison = compareWeeks(filed(), filed(never));
    expect(comparison.items).toEqual({ gained: [], lost: ['buu-chinh'] });
    expect(renderComparison(comparison)).toContain(
      'Tin nay không phát nữa: “Nộp hồ sơ, nhận kết quả qua bưu điện”',
    );
  });
});

describe('two weeks that were planned', () => {
  const planned = (week: string, fields: Partial<Station> = {}) => {
    const station = aStation('dai-krong-pa', fields);
    const campaign = aCampaign({ stations: [station], items: ['a', 'b', 'c'].map((id) => anItem(id)) });
    return parseWeek(renderWeekJson(planWeek(campaign, station, week, []), campaign));
  };

  test('tell what they are worth, which rules are newly met, and how quotas are kept', () => {
    const quotas = planningSchema.parse({ spare: 0, quotas: [{ topic: 'II.1', atLeast: '3h' }] });
    const strict = { caps: capsSchema.parse({ perItemPerWeek: 1 }), planning: quotas };
    const comparison = compareWeeks(planned('2020-W28', strict), planned('2020-W28', { planning: quotas }));
    expect(comparison.value?.after).toBeGreaterThan(comparison.value?.before ?? Infinity);
    const quota = comparison.unmet.find(({ rule }) => rule === 'topic-quota');
    expect(quota?.after).toBeLessThan(quota?.before ?? 0);
    expect(comparison.quotas).toEqual([
      { of: 'II.1', atLeast: 10_800, before: expect.any(Number), after: expect.any(Number) },
    ]);
    const { topics } = comparison;
    expect(comparison.quotas[0]?.after).toBe(topics.find(({ of }) => of === 'II.1')?.after);
    expect(comparison.audiences.map(({ of }) => of)).toEqual(['nguoi-dan']);
    expect(renderComparison(comparison)).toMatch(/II\.1 \(ít nhất 180 phút\): .* còn thiếu/);
  });

  test('of different weeks are compared by weekday and window, and say so', () => {
    const comparison = compareWeeks(planned('2020-W28'), planned('2020-W29'));
    expect(comparison.weeks).toEqual({ before: '2020-W28', after: '2020-W29' });
    const { before, after, kept, gained, lost, moved } = comparison.airings;
    expect(before).toBe(kept + lost.length + moved.length);
    expect(after).toBe(kept + gained.length + moved.length);
    expect(kept).toBeGreaterThan(0);
    expect(renderComparison(comparison)).toContain('hai tuần khác nhau, so theo thứ và khung');
  });

  test('without a certificate are compared all the same', () => {
    const { certificate: _, ...before } = planned('2020-W28');
    const comparison = compareWeeks(before, planned('2020-W28'));
    expect(comparison.value).toBe(undefined);
    expect(renderComparison(comparison)).toContain('không có giấy chứng nhận');
  });

  test('of two stations are refused', () => {
    expect(() => compareWeeks(planned('2020-W28'), { ...planned('2020-W28'), station: 'dai-khac' })).toThrow(
      UsageError,
    );
  });
});

type FiledWindow = Extract<WeekFile['days'][number]['sessions'][number]['slots'][number], { kind: 'window' }>;

function mapRundowns(
  week: WeekFile,
  change: (rundown: FiledWindow['rundown'], slot: FiledWindow) => FiledWindow['rundown'],
): WeekFile {
  const days = week.days.map((day) => ({
    ...day,
    sessions: day.sessions.map((session) => ({
      ...session,
      slots: session.slots.map((slot) =>
        slot.kind === 'relay' ? slot : { ...slot, rundown: change(slot.rundown, slot) },
      ),
    })),
  }));
  return { ...week, days };
}

describe('a file that is no week', () => {
  const text = renderWeekJson(aWeekPlan(), aWeekCampaign());
  test.each([
    ['', 'không phải là week.json'],
    ['{"format": "loaphat/week"', 'không phải là week.json'],
    ['[]', 'không phải là week.json'],
    ['null', 'không phải là week.json'],
    [JSON.stringify({ format: 'loaphat/problem', version: 1 }), 'không phải là week.json'],
    [JSON.stringify({ ...JSON.parse(text), version: 3 }), 'phiên bản 3'],
    [JSON.stringify({ ...JSON.parse(text), days: undefined }), 'trường days thiếu'],
    [JSON.stringify({ ...JSON.parse(text), week: '2020-W60' }), 'trường week'],
    [text.replace('"seconds": 185', '"seconds": "185"'), 'seconds thiếu hoặc sai'],
  ])('%.40s is refused: %s', (broken, why) => {
    expect(() => parseWeek(broken, 'a.json')).toThrow(UsageError);
    expect(() => parseWeek(broken, 'a.json')).toThrow(why);
  });

  test('a week of version 1 is none of these: its rundowns are made from its airings', () => {
    const earlier = JSON.parse(text, (key, value) => (key === 'rundown' ? undefined : value));
    const read = parseWeek(JSON.stringify({ ...earlier, version: 1 }));
    const itemsOnly = mapRundowns(parseWeek(text), (rundown) =>
      rundown.filter(({ part }) => part === 'item'),
    );
    expect(mapRundowns(read, (rundown) => rundown.filter(({ part }) => part === 'item'))).toEqual(itemsOnly);
    mapRundowns(read, (rundown, slot) => {
      expect(rundown.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(slot.seconds);
      expect(new Set(rundown.map(({ part }) => part))).toEqual(
        new Set(slot.airings.length === 0 ? ['spare'] : ['pause', 'item', 'spare']),
      );
      return rundown;
    });
    expect(() => parseWeek(JSON.stringify(earlier))).toThrow('rundown');
  });

  test('a byte order mark is no fault', () => {
    expect(parseWeek(`\uFEFF${text}`).week).toBe('2020-W28');
  });
});
