/** What is served, what is a gap, and what does not count. */
import { describe, expect, it } from 'vitest';
import { coverCampaign } from '../../src/report/index.js';
import { aCampaign, anItem } from '../helpers/campaign.js';
import { aCoveredCampaign } from '../helpers/covered-campaign.js';

const coverage = coverCampaign(aCoveredCampaign());

describe('months', () => {
  it('are those of the campaign, whatever the year and the zone', () => {
    expect(coverage.months).toEqual(['2020-03', '2020-04', '2020-05']);
    const winter = aCampaign({
      validFrom: '2021-11-20',
      validUntil: '2022-02-03',
      timeZone: 'America/New_York',
    });
    expect(coverCampaign(winter).months).toEqual(['2021-11', '2021-12', '2022-01', '2022-02']);
  });

  it('count what is live on some day of them, and what is new', () => {
    expect(coverage.topics[0]?.months).toEqual([
      { month: '2020-03', live: ['mot-cua'], fresh: ['mot-cua'] },
      { month: '2020-04', live: ['mot-cua', 'phien-cho'], fresh: ['phien-cho'] },
      { month: '2020-05', live: ['phien-cho'], fresh: [] },
    ]);
  });

  it('begin and end on the wall clock of the campaign', () => {
    // 23:30 of 31 March in UTC is 06:30 of 1 April in Gia Lai.
    const item = anItem('sang-som', {
      published: '2020-03-31T23:30Z',
      validFrom: '2020-03-31T23:30Z',
      validUntil: '2020-04-30T16:59Z',
    });
    const monthsIn = (timeZone: string) =>
      coverCampaign(aCampaign({ items: [item], timeZone }))
        .whole.months.filter(({ live }) => live.length > 0)
        .map(({ month }) => month);
    expect(monthsIn('Asia/Ho_Chi_Minh')).toEqual(['2020-04']);
    expect(monthsIn('UTC')).toEqual(['2020-03', '2020-04']);
  });

  it('an item that starts as a month does is new in it', () => {
    const item = anItem('dau-thang', {
      published: '2020-02-01',
      validFrom: '2020-01-15',
      validUntil: '2020-02-29',
    });
    const [january, february] = coverCampaign(aCampaign({ items: [item] })).whole.months;
    expect(january?.live).toEqual([]);
    expect(february).toEqual({ month: '2020-02', live: ['dau-thang'], fresh: ['dau-thang'] });
  });

  it('an item from before the campaign is live and never new', () => {
    const item = anItem('cu', { published: '2019-12-30', validFrom: '2019-12-30', validUntil: '2020-02-10' });
    const [january, february] = coverCampaign(aCampaign({ items: [item] })).whole.months;
    expect(january).toEqual({ month: '2020-01', live: ['cu'], fresh: [] });
    expect(february).toEqual({ month: '2020-02', live: ['cu'], fresh: [] });
  });
});

describe('a campaign without a real end', () => {
  const endless = (published: string) =>
    coverCampaign(
      aCampaign({
        validFrom: '2020-03-01',
        validUntil: '9999-12-31',
        items: [anItem('moi', { published, validFrom: '2020-01-01', validUntil: undefined })],
      }),
    );

  it('is shown over five years, up to its newest item', () => {
    const early = endless('2020-04-01').months;
    expect([early.length, early[0], early.at(-1)]).toEqual([60, '2020-03', '2025-02']);
    const late = endless('2031-07-15').months;
    expect([late.length, late[0], late.at(-1)]).toEqual([60, '2026-08', '2031-07']);
    expect(endless('2031-07-15').whole.months.at(-1)?.fresh).toEqual(['moi']);
  });

  it('of exactly five years is whole', () => {
    const { months } = coverCampaign(aCampaign({ validFrom: '2020-01-31', validUntil: '2024-12-01' }));
    expect([months.length, months[0], months.at(-1)]).toEqual([60, '2020-01', '2024-12']);
  });
});

describe('what counts', () => {
  it('leaves out drafts, withdrawn items, samples, and what is live only outside the campaign', () => {
    expect(coverage.whole.items).toEqual(['mot-cua', 'phien-cho']);
    expect(coverage.topics.map(({ items }) => items)).toEqual([['mot-cua', 'phien-cho'], []]);
  });

  it('an item whose validity ended before it was published is never live', () => {
    const item = anItem('tre', {
      published: '2020-05-01',
      validFrom: '2020-01-01',
      validUntil: '2020-04-30',
    });
    expect(coverCampaign(aCampaign({ items: [item] })).whole.items).toEqual([]);
  });

  it('a meeting of topic, kind, month and audience is listed once, and only where there is something', () => {
    expect(coverage.entries).toEqual([
      {
        topic: 'II.1',
        kind: 'guide',
        audience: 'nguoi-dan',
        month: '2020-03',
        live: ['mot-cua'],
        fresh: ['mot-cua'],
      },
      { topic: 'II.1', kind: 'guide', audience: 'nguoi-dan', month: '2020-04', live: ['mot-cua'], fresh: [] },
      {
        topic: 'II.1',
        kind: 'slogan',
        audience: 'nguoi-dan',
        month: '2020-04',
        live: ['phien-cho'],
        fresh: ['phien-cho'],
      },
      {
        topic: 'II.1',
        kind: 'slogan',
        audience: 'nguoi-dan',
        month: '2020-05',
        live: ['phien-cho'],
        fresh: [],
      },
    ]);
  });
});

describe('clauses', () => {
  it('follow from their evidence, at the end of the campaign or at an instant', () => {
    const states = (of: typeof coverage) => of.clauses.map(({ clause, state }) => `${clause} ${state}`);
    expect(states(coverage)).toEqual([
      'III.1 partly',
      'III.2 not',
      'III.3 in-name',
      'III.4 partly',
      'III.5 kept',
      'III.6 outside',
      'III.7 not',
      'IV.1 not',
    ]);
    expect(coverage.until).toBe('2020-05-31T23:59:59+07:00');
    const early = coverCampaign(aCoveredCampaign(), { at: '2020-03-16T00:00:00+07:00' });
    expect(states(early)).toEqual([
      'III.1 not',
      'III.2 not',
      'III.3 not',
      'III.4 not',
      'III.5 not',
      'III.6 outside',
      'III.7 not-due',
      'IV.1 not-due',
    ]);
  });
});

describe('gaps', () => {
  it('are named, each once, those of the plan first', () => {
    const told = coverage.gaps.map(({ byPlan, words: _, ...piece }) => ({ ...piece, byPlan }));
    expect(told.filter(({ byPlan }) => byPlan).map(({ byPlan: _, ...piece }) => piece)).toEqual([
      ...['III.1', 'III.2', 'III.3', 'III.4', 'III.7', 'IV.1'].map((clause) => ({
        what: 'evidence',
        clause,
        index: 0,
      })),
      { what: 'topic', topic: 'II.4.b' },
      { what: 'audience', audience: 'doanh-nghiep' },
    ]);
    expect(told.filter(({ byPlan }) => !byPlan)).toEqual(
      ['news', 'spot', 'question', 'dialogue', 'document', 'result', 'model', 'event'].map((kind) => ({
        what: 'kind',
        kind,
        byPlan: false,
      })),
    );
  });

  it('name the months, audiences and kinds that a topic lacks', () => {
    const items = [
      anItem('mot-cua', { published: '2020-01-06', validFrom: '2020-01-06', validUntil: '2020-02-29' }),
      anItem('cho', {
        topics: ['II.4.b'],
        kind: 'slogan',
        audiences: ['doanh-nghiep'],
        published: '2020-01-01',
        validFrom: '2020-01-01',
      }),
    ];
    const { gaps } = coverCampaign(aCoveredCampaign({ validFrom: '2020-01-01', items, obligations: [] }));
    expect(gaps.filter((gap) => 'topic' in gap).map(({ words }) => words.vi)).toEqual([
      'Chủ đề II.1 – Ý nghĩa của cải cách hành chính: tháng 03/2020–05/2020 không có nội dung nào.',
      'Chủ đề II.1 – Ý nghĩa của cải cách hành chính: chưa có nội dung cho đối tượng: Doanh nghiệp.',
      'Chủ đề II.1 – Ý nghĩa của cải cách hành chính: chưa có khẩu hiệu.',
      'Chủ đề II.4.b – Thủ tục hành chính: chưa có nội dung cho đối tượng: Người dân.',
      'Chủ đề II.4.b – Thủ tục hành chính: chưa có hướng dẫn.',
    ]);
  });

  it('speak both languages, in one line each, and name a draft by its id alone', () => {
    const words = coverage.gaps.map((gap) => gap.words);
    expect(words.slice(0, 6).map(({ vi }) => vi)).toEqual([
      'Mục III.1. Bài phát thanh: một phần, 2 trên 3 tháng đạt, 1 tháng mới trên danh nghĩa (thiếu tháng 05/2020).',
      'Mục III.2, gạch đầu dòng thứ nhất. Pa nô của huyện: chưa, 0 trên 2 nơi đạt.',
      'Mục III.3. Tờ gấp có số liệu: mới trên danh nghĩa.',
      'Mục III.4. Bài riêng: một phần, 1 trên 5 bài đạt, 1 bài mới trên danh nghĩa (thiếu: nhap; rut; “Tin so-lieu”; “Tin sang-nam”).',
      'Mục III.7. Khẩu hiệu: chưa.',
      'Mục IV.1. Báo cáo quý: chưa.',
    ]);
    expect(words[0]?.en).toBe(
      'Clause III.1. Bài phát thanh: partly, 2 of 3 months kept, 1 in name only (lacking: 05/2020).',
    );
    for (const { vi, en } of words) expect(`${vi}${en}`).not.toMatch(/undefined|\n/);
  });
});
