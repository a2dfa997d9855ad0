/** What is served, what is a gap, and what does not count. */
import { describe, expect, it } from 'vitest';
import type { ClauseCell, Coverage } from '../../src/model/index.js';
import { coverCampaign } from '../../src/report/index.js';
import { aCampaign, anItem } from '../helpers/campaign.js';
import { aClause, aCoveredCampaign } from '../helpers/covered-campaign.js';

const coverage = coverCampaign(aCoveredCampaign());

function cellOf(from: Coverage, clause: string, output: string): ClauseCell | undefined {
  return from.clauses.find((one) => one.clause === clause)?.cells.find((one) => one.output === output);
}

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

describe('a clause', () => {
  const clause = (fields: Parameters<typeof aClause>[1], more = {}) =>
    coverCampaign(aCoveredCampaign({ obligations: [aClause('III.1', fields)], ...more }));

  it('that names nothing is served by every item that reaches the output', () => {
    expect(cellOf(coverage, 'III.1', 'feeds')).toEqual({
      output: 'feeds',
      state: 'served',
      items: ['mot-cua', 'phien-cho'],
      samples: ['so-lieu'],
      missing: [],
    });
  });

  it('due all year is only partly served when a month has nothing', () => {
    expect(cellOf(coverage, 'III.1', 'week')).toMatchObject({
      state: 'partial',
      items: ['mot-cua'],
      missing: ['2020-05'],
    });
    const once = clause({ outputs: ['week'] });
    expect(cellOf(once, 'III.1', 'week')).toMatchObject({ state: 'served', missing: [] });
  });

  it('due every month wants something new in each', () => {
    expect(cellOf(coverage, 'III.5', 'feeds')).toMatchObject({ state: 'partial', missing: ['2020-05'] });
  });

  it('without a station has nothing on air', () => {
    const silent = clause({ outputs: ['week'] }, { stations: [] });
    expect(cellOf(silent, 'III.1', 'week')).toMatchObject({ state: 'gap', items: [] });
  });

  it('that names a printed product is not served by another', () => {
    expect(cellOf(coverage, 'III.2', 'print')).toMatchObject({ state: 'gap', items: [] });
    const poster = clause({ outputs: ['print'], products: ['pano', 'poster'] });
    expect(cellOf(poster, 'III.1', 'print')).toMatchObject({ state: 'served', items: ['mot-cua'] });
  });

  it('that only a sample would serve is a gap that says so', () => {
    expect(cellOf(coverage, 'III.3', 'print')).toEqual({
      output: 'print',
      state: 'gap',
      items: [],
      samples: ['so-lieu'],
      missing: [],
    });
    expect(coverage.gaps.find((gap) => 'clause' in gap && gap.clause === 'III.3')?.words.vi).toBe(
      'Mục III.3 thiếu bản in, mới có 1 bản mẫu chưa có nguồn. Việc phải làm: Việc của mục III.3.',
    );
  });

  it('is served by its own items before any others, and by none outside its time', () => {
    expect(cellOf(coverage, 'III.4', 'pages')).toMatchObject({ state: 'served', items: ['mot-cua'] });
    expect(cellOf(coverage, 'III.7', 'pages')).toMatchObject({ state: 'gap', items: [] });
    const later = clause({
      outputs: ['pages'],
      kinds: ['slogan'],
      from: '2020-03-15',
      deadline: '2020-04-06',
    });
    expect(cellOf(later, 'III.1', 'pages')).toMatchObject({ state: 'served', items: ['phien-cho'] });
    const both = clause({ outputs: ['pages'], topics: ['II.4.b'], kinds: ['slogan'] });
    expect(cellOf(both, 'III.1', 'pages')).toMatchObject({ state: 'gap' });
  });

  it('that names no output is outside; one that is not named is not asked', () => {
    expect(coverage.clauses[5]?.cells.map(({ state }) => state)).toEqual(Array(5).fill('outside'));
    expect(cellOf(coverage, 'III.2', 'feeds')?.state).toBe('unasked');
  });

  it('that names an output which no build makes is a gap with a column of its own', () => {
    expect(coverage.outputs).toEqual(['feeds', 'week', 'print', 'pages', 'report']);
    expect(cellOf(coverage, 'IV.1', 'report')?.state).toBe('gap');
  });
});

describe('gaps', () => {
  it('are named, each once, those of the plan first', () => {
    const told = coverage.gaps.map(({ byPlan, words: _, ...piece }) => ({ ...piece, byPlan }));
    expect(told.filter(({ byPlan }) => byPlan).map(({ byPlan: _, ...piece }) => piece)).toEqual([
      { what: 'clause-output', clause: 'III.1', output: 'week', months: ['2020-05'] },
      { what: 'clause-output', clause: 'III.2', output: 'print', months: [] },
      { what: 'clause-output', clause: 'III.3', output: 'print', months: [] },
      { what: 'clause-item', clause: 'III.4', item: 'nhap' },
      { what: 'clause-item', clause: 'III.4', item: 'rut' },
      { what: 'clause-item', clause: 'III.4', item: 'so-lieu' },
      { what: 'clause-item', clause: 'III.4', item: 'sang-nam' },
      { what: 'clause-output', clause: 'III.5', output: 'feeds', months: ['2020-05'] },
      { what: 'clause-output', clause: 'III.7', output: 'pages', months: [] },
      { what: 'clause-output', clause: 'IV.1', output: 'report', months: [] },
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

  it('speak both languages, in one line each', () => {
    const words = coverage.gaps.map((gap) => gap.words);
    expect(words[0]).toEqual({
      vi: 'Mục III.1 thiếu nội dung cho lịch phát thanh trong tháng 05/2020. Việc phải làm: Việc của mục III.1.',
      en: 'Clause III.1 has nothing to put on air in 05/2020. The duty: Việc của mục III.1.',
    });
    expect(words[1]?.en).toBe(
      'Clause III.2 has nothing in print (asked: large panel). The duty: Put up a large panel.',
    );
    expect(words.slice(3, 7).map(({ vi }) => vi)).toEqual([
      'Mục III.4 nêu bài “Tin nhap” (nhap), nhưng bài này còn là bản nháp.',
      'Mục III.4 nêu bài “Tin rut” (rut), nhưng bài này đã thu hồi.',
      'Mục III.4 nêu bài “Tin so-lieu” (so-lieu), nhưng bài này còn là bản mẫu, chưa có nguồn.',
      'Mục III.4 nêu bài “Tin sang-nam” (sang-nam), nhưng bài này không có hiệu lực trong thời gian của mục.',
    ]);
    expect(words[7]?.vi).toContain('thiếu nội dung mới trên kênh tin trong tháng 05/2020');
    for (const { vi, en } of words) expect(`${vi}${en}`).not.toMatch(/undefined|\n/);
  });
});
