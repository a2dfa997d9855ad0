/** What may not be read though it is valid: for other listeners, over, not approved yet, a van's, hollow. Each is told with its reason. */
import { describe, expect, test } from 'vitest';
import { airingsOf, type Item, windowsOf } from '../../src/model/index.js';
import { explainItem, planWeek, renderExplanation } from '../../src/schedule/index.js';
import { aCampaign, anItem, aSession, aStation } from '../helpers/campaign.js';

const WEEK = '2020-W28';
const staff = { id: 'can-bo-cong-chuc', title: 'Cán bộ, công chức' };
const people = { id: 'nguoi-dan', title: 'Người dân' };
const world = (...items: Item[]) => aCampaign({ items, audiences: [people, staff] });

const days = (item: Item, station = aStation('dai')) => {
  const plan = planWeek(world(item), station, WEEK, []);
  return [...new Set(airingsOf(plan).map(({ start }) => start.slice(0, 10)))];
};
const reason = (item: Item, station = aStation('dai')) =>
  planWeek(world(item), station, WEEK, []).unplaced.map(({ reason }) => reason.vi);
const explained = (item: Item, locale: 'vi' | 'en' = 'vi') => {
  const campaign = world(item);
  const plan = planWeek(campaign, aStation('dai'), WEEK, []);
  return renderExplanation(
    explainItem({ ...campaign, stations: [aStation('dai')] }, plan, item.id),
    campaign,
    locale,
  );
};

describe('listeners', () => {
  const forStaff = anItem('tap-huan', { audiences: ['can-bo-cong-chuc'] });
  const twoWindows = aStation('dai', {
    sessions: [
      aSession({
        id: 'sang',
        title: 'Sáng',
        windows: [
          { id: 'som', start: '05:45', length: '10m' },
          { id: 'can-bo', start: '07:45', length: '5m', audiences: ['can-bo-cong-chuc'] },
        ],
      }),
    ],
  });

  test('what is for officials alone is heard in no window for the people', () => {
    expect(days(forStaff)).toEqual([]);
    expect(reason(forStaff)).toEqual([expect.stringContaining('Tin dành cho: Cán bộ, công chức.')]);
    expect(explained(forStaff)).toContain('Khung dành cho: Người dân; tin không dành cho họ.');
    expect(explained(forStaff, 'en')).toContain('The window is for: Người dân; the item is not.');
  });

  test('and has the windows for officials, which have nothing else', () => {
    const plan = planWeek(world(forStaff, anItem('mot-cua')), twoWindows, WEEK, []);
    const items = (window: string) =>
      new Set(
        windowsOf(plan)
          .filter(({ slot }) => slot.window === window)
          .flatMap(({ slot }) => slot.airings.map(({ item }) => item)),
      );
    expect([items('som'), items('can-bo')]).toEqual([new Set(['mot-cua']), new Set(['tap-huan'])]);
    expect(plan.unplaced).toEqual([]);
  });

  test('a station of its own, or its profile, says it for all of its windows', () => {
    expect(days(forStaff, aStation('dai', { audiences: ['can-bo-cong-chuc'] })).length).toBeGreaterThan(3);
  });

  test('of two like items the one for them alone is heard at least as often as the one that is for others, too', () => {
    const both = anItem('ca-hai', { audiences: ['can-bo-cong-chuc', 'nguoi-dan'] });
    const only = anItem('rieng', { audiences: ['nguoi-dan'] });
    const small = aStation('dai', {
      sessions: [
        aSession({
          id: 's',
          title: 'S',
          windows: [{ id: 'w', start: '06:00', length: '10s', days: ['mon'] }],
        }),
      ],
    });
    const heardIn = (week: string) =>
      airingsOf(planWeek(world(both, only), small, week, [])).map(({ item }) => item);
    // Nothing was heard before the first of these weeks; in the second the other is still new.
    expect(heardIn('2020-W27')).toEqual(['rieng']);
    const later = ['2020-W28', '2020-W29', '2020-W30', '2020-W31'].flatMap(heardIn);
    expect(later.filter((item) => item === 'rieng').length).toBeGreaterThan(later.length / 2);
  });
});

describe('events', () => {
  const event = (when: Item['when']) => anItem('hop-thon', { kind: 'event', when });

  test('are told until they begin', () => {
    expect(days(event({ date: '2020-07-08' }))).toEqual(['2020-07-06', '2020-07-07']);
    // On the day itself as long as the hour has not come: the window of 17:15 is over at 17:25.
    const evening = event({ date: '2020-07-08T17:20+07:00' });
    expect(days(evening)).toEqual(['2020-07-06', '2020-07-07', '2020-07-08']);
    const plan = planWeek(world(evening), aStation('dai'), WEEK, []);
    const last = airingsOf(plan)
      .map(({ start }) => start)
      .sort()
      .at(-1);
    expect(last?.startsWith('2020-07-08T05:45')).toBe(true);
  });

  test('as long as one can still take part, where that is said', () => {
    expect(days(event({ date: '2020-07-06', until: '2020-07-08' }))).toEqual([
      '2020-07-06',
      '2020-07-07',
      '2020-07-08',
    ]);
  });

  test('and are named when they are over though still valid', () => {
    expect(reason(event({ date: '2020-07-06' }))).toEqual(['Sự kiện đã bắt đầu hoặc đã qua (06/7/2020).']);
    expect(explained(event({ date: '2020-07-08' }))).toContain('Điều tin hẹn đã qua (08/7/2020).');
  });
});

test('a day in the text bars it from the day after', () => {
  const item = (appointment: string): Item => ({ ...anItem('hen'), appointment });
  expect(days(item('2020-07-08'))).toEqual(['2020-07-06', '2020-07-07', '2020-07-08']);
  expect(reason(item('2020-07-05'))).toEqual([expect.stringContaining('Bài hẹn ngày 05/7/2020')]);
  expect(reason(item('2020-07-05'))[0]).toContain('timeless: true');
});

test('nothing is read before its approval', () => {
  const late = (approvedAt: string) => anItem('muon', { approvedAt });
  expect(days(late('2020-07-09T12:00+07:00'))).toEqual([
    '2020-07-09',
    '2020-07-10',
    '2020-07-11',
    '2020-07-12',
  ]);
  expect(reason(late('2020-07-12T20:00+07:00'))).toEqual([
    'Tin được duyệt muộn, không kịp khung nào trong tuần.',
  ]);
  expect(explained(late('2020-07-09T12:00+07:00'))).toContain(
    'Tin chưa được duyệt (duyệt lúc 12:00 09/7/2020).',
  );
});

test('the call of a van is for no station', () => {
  const call = anItem('xe-loa', { radio: { van: true } });
  expect(days(call)).toEqual([]);
  expect(reason(call)).toEqual([expect.stringContaining('lời của xe loa')]);
  expect(explained(call)).toContain('Đây là lời của xe loa, không phát trên đài.');
});

test('a text of samples is not read, not even its title', () => {
  const line = (sample: boolean, text: string) =>
    ({ type: 'paragraph', children: [{ type: sample ? 'sample' : 'text', text }], line: 1 }) as const;
  const hollow = anItem('ket-qua', {}, [
    line(false, 'Kết quả quý này:'),
    line(true, '90 %'),
    line(true, '5 ngày'),
  ]);
  expect(days(hollow)).toEqual([]);
  expect(reason(hollow)).toEqual([expect.stringContaining('bỏ phần mẫu ra thì không còn lời nào')]);
  const slogan = anItem('khau-hieu', { kind: 'slogan' }, []);
  expect(days(slogan).length).toBeGreaterThan(3);
  const rest = anItem('con-lai', {}, [line(true, '90 %'), line(false, 'Bà con chấm điểm ở xã.')]);
  expect(days(rest).length).toBeGreaterThan(3);
});
