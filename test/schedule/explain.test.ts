import { describe, expect, test } from 'vitest';
import { UsageError } from '../../src/errors.js';
import { capsSchema, planningSchema, type Station, type WeekPlan } from '../../src/model/index.js';
import { explainItem, explainWeek, planWeek, renderExplanation } from '../../src/schedule/index.js';
import { aCampaign, anItem, aSession, aStation, paragraphs } from '../helpers/campaign.js';

const WEEK = '2020-W28';

/** A text of about so many seconds. */
const words = (seconds: number) => paragraphs(`${'bà con ta '.repeat(Math.round(seconds))}.`);

/** One window of three minutes a day, Monday and Tuesday, and whatever else is asked. */
const small = (fields: Partial<Station> = {}) =>
  aStation('dai', {
    sessions: [
      aSession({
        id: 'sang',
        title: 'Sáng',
        windows: [{ id: 'sang', start: '05:45', length: '3m', audience: 90, days: ['mon', 'tue'] }],
      }),
    ],
    quiet: [],
    ...fields,
  });

const world = (items: Parameters<typeof aCampaign>[0], station = small()) => {
  const campaign = aCampaign({ stations: [station], ...items });
  return { campaign, plan: planWeek(campaign, station, WEEK, []) };
};

const verdictsOf = (campaign: Parameters<typeof explainItem>[0], plan: WeekPlan, item: string) =>
  explainItem(campaign, plan, item).windows.map(({ date, verdict }) => `${date} ${verdict}`);

describe('an item of a week', () => {
  test('airs, with what it gains and what could stand there instead', () => {
    const { campaign, plan } = world({
      items: [
        anItem('quan-trong', { priority: 5 }, words(150)),
        anItem('it-quan-trong', { priority: 1 }, words(150)),
      ],
    });
    const { windows, relayed } = explainItem(campaign, plan, 'quan-trong');
    expect(relayed).toEqual([]);
    const [monday] = windows;
    if (monday?.verdict !== 'airs') throw new Error(JSON.stringify(monday));
    expect(monday).toMatchObject({ date: '2020-07-06', window: 'sang', audience: 90 });
    expect(monday.airing.terms.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['reach', 'never-empty', 'fill']),
    );
    expect(monday.airing.instead).toMatchObject({ item: 'it-quan-trong', out: ['quan-trong'] });
    expect(monday.airing.instead?.change).toBeLessThan(0);
  });

  test('is kept out by name of the rule: dates, place, language, length, ban, sample, draft, silence', () => {
    const station = small({
      planning: planningSchema.parse({ spare: 0, bans: [{ item: 'cam' }] }),
      languages: ['vi', 'jra'],
      sessions: [
        aSession({
          id: 'sang',
          title: 'Sáng',
          windows: [
            { id: 'viet', start: '05:45', length: '3m', days: ['tue'] },
            { id: 'jrai', start: '06:45', length: '3m', days: ['tue'], languages: ['jra'] },
          ],
        }),
      ],
    });
    const { campaign, plan } = world(
      {
        items: [
          anItem('som', { validFrom: '2020-07-08' }),
          anItem('muon', { validUntil: '2020-07-06' }),
          anItem('chua-dang', { published: '2020-07-07T12:00+07:00' }),
          anItem('noi-khac', { areas: ['kong-chro'] }),
          anItem('dai', {}, words(400)),
          anItem('cam'),
          anItem('mau', { sample: true }),
          anItem('nhap', { status: 'draft' }),
          anItem('im', { radio: undefined }),
          anItem('can-bo', { radio: { interpret: false } }),
        ],
      },
      station,
    );
    const bars = (id: string) =>
      explainItem(campaign, plan, id).windows.map((one) => (one.verdict === 'barred' ? one.bar : undefined));
    expect(bars('som')[0]).toEqual({ rule: 'live', cause: 'early', date: '2020-07-08' });
    expect(bars('muon')[0]).toEqual({ rule: 'live', cause: 'over', date: '2020-07-06' });
    expect(bars('chua-dang')[0]).toMatchObject({ rule: 'live', cause: 'unpublished' });
    expect(bars('noi-khac')[0]).toEqual({ rule: 'place' });
    expect(bars('dai')[0]).toMatchObject({ rule: 'room', left: 180 });
    expect(bars('cam')[0]).toEqual({ rule: 'ban' });
    expect(bars('mau')[0]).toEqual({ rule: 'live', cause: 'sample' });
    expect(bars('nhap')[0]).toEqual({ rule: 'live', cause: 'draft' });
    expect(bars('im')[0]).toEqual({ rule: 'live', cause: 'silent' });
    expect(bars('can-bo')).toEqual([undefined, { rule: 'language', languages: ['jra'] }]);
    expect(renderExplanation(explainItem(campaign, plan, 'can-bo'), campaign)).toContain(
      'Khung dành cho tiếng Jrai, mà tin không dịch miệng.',
    );
    // One reason for every window is said once, and needs no table.
    expect(renderExplanation(explainItem(campaign, plan, 'noi-khac'), campaign).split('\n')).toEqual(
      expect.arrayContaining(['Tuần này tin không phát.', 'Tin dành cho nơi khác.']),
    );
  });

  test('has had what the week allows, is too near, or waits for the part before it', () => {
    const station = small({
      caps: capsSchema.parse({ perItemPerWeek: 1, separation: '2d' }),
      planning: planningSchema.parse({
        spare: 0,
        pins: [{ item: 'mot', window: 'sang', date: '2020-07-06' }],
      }),
    });
    const { campaign, plan } = world({ items: [anItem('mot', {}, words(100))] }, station);
    const [, tuesday] = explainItem(campaign, plan, 'mot').windows;
    if (tuesday?.verdict !== 'forbidden') throw new Error(JSON.stringify(tuesday));
    expect(tuesday.obstacles).toEqual([
      { rule: 'weekly-cap', aired: 1, relayed: 0, most: 1 },
      { rule: 'separation', other: '2020-07-06T05:45:00+07:00', asked: 172_800 },
    ]);
    const text = renderExplanation(explainItem(campaign, plan, 'mot'), campaign);
    expect(text).toContain('Không phát thêm, vì tin đã đủ số lần nhiều nhất một tuần.');
    expect(text).toContain('Biên tập đã ghim.');
    expect(text).toContain('phải cách nhau ít nhất 2 ngày');

    const series = (part: number) => ({ radio: { series: { id: 'loat', part }, maxPerWeek: 1 } });
    const pinned = small({
      planning: planningSchema.parse({
        spare: 0,
        pins: [{ item: 'ky-1', window: 'sang', date: '2020-07-07' }],
      }),
    });
    const later = world({ items: [anItem('ky-1', series(1)), anItem('ky-2', series(2))] }, pinned);
    const [monday] = explainItem(later.campaign, later.plan, 'ky-2').windows;
    expect(monday).toMatchObject({ verdict: 'forbidden', obstacles: [{ rule: 'series', after: 'ky-1' }] });
  });

  test('would take the place of something that is worth more', () => {
    const { campaign, plan } = world({
      items: [
        anItem('quan-trong', { priority: 5 }, words(150)),
        anItem('it-quan-trong', { priority: 1 }, words(150)),
      ],
    });
    expect(verdictsOf(campaign, plan, 'it-quan-trong')).toEqual([
      '2020-07-06 worth-less',
      '2020-07-07 worth-less',
    ]);
    const text = renderExplanation(explainItem(campaign, plan, 'it-quan-trong'), campaign);
    expect(text).toMatch(
      /Thay “Tin quan-trong” \([\d.,]+ điểm\) bằng tin này \([\d.,]+\): lịch kém [\d.,]+ điểm\./,
    );
    const english = renderExplanation(explainItem(campaign, plan, 'it-quan-trong'), campaign, 'en');
    expect(english).toMatch(
      /in place of “Tin quan-trong” \([\d.,]+\): the week is worth [\d.,]+ points less\./,
    );
  });

  test('knows windows that are not open at all', () => {
    const station = small({ quiet: [{ from: '05:00', until: '06:00' }] });
    const { campaign, plan } = world({}, station);
    expect(verdictsOf(campaign, plan, 'mot-cua')).toEqual(['2020-07-06 closed', '2020-07-07 closed']);
  });

  test('that is not there, or a plan of other content, is refused', () => {
    const { campaign, plan } = world({});
    expect(() => explainItem(campaign, plan, 'khong-co')).toThrow(UsageError);
    const other = aCampaign({ stations: campaign.stations, items: [anItem('khac')] });
    expect(() => explainWeek(other, plan)).toThrow(/mot-cua|buu-chinh/);
  });
});

describe('a week', () => {
  test('has a line for each item, and its certificate in words', () => {
    const { campaign, plan } = world({
      items: [
        anItem('quan-trong', { priority: 4 }, words(150)),
        anItem('it-quan-trong', { priority: 1, radio: { minPerWeek: 1 } }, words(100)),
        anItem('im', { radio: undefined }),
      ],
    });
    const week = explainWeek(campaign, plan);
    expect(week.items.map(({ item, airings }) => [item, airings]).sort()).toEqual([
      ['it-quan-trong', 1],
      ['quan-trong', 1],
    ]);
    const [most, least] = week.items.map(({ gain }) => gain);
    expect(most).toBeGreaterThan(Number(least));
    expect(week.barred.map(({ item }) => item)).toEqual(['im']);
    const text = renderExplanation(week, campaign);
    expect(text).toContain('không lịch hợp luật nào quá');
    expect(text).toContain('“Tin im”: Tin không có phần radio');
    expect(renderExplanation(week, campaign, 'en')).toContain('Items that do not air');
  });
});
