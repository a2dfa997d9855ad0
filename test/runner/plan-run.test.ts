import { describe, expect, test } from 'vitest';
import { addDays, instantAt, instantFrom, later, type Manifest, weekOf } from '../../src/model/index.js';
import { planRun, type RunCampaign, type RunState } from '../../src/runner/index.js';
import { aCampaign, anItem } from '../helpers/campaign.js';

const VIETNAM = 'Asia/Ho_Chi_Minh';
const old = anItem('cu', { published: '2020-01-02', validFrom: '2020-01-02' });
const aRunCampaign = (fields: Partial<RunCampaign> = {}): RunCampaign => ({
  ...aCampaign({ items: [old], hash: 'h1' }),
  ...fields,
});

/** What is published: made of content `h1` in the week of `at`, with files of these weeks. */
function published(at: string, weeks: readonly string[], fields: Partial<Manifest> = {}): Manifest {
  const file = { sha256: '', bytes: 0, mediaType: 'application/pdf', from: [] };
  return {
    campaign: 'thu',
    contentHash: 'h1',
    at,
    week: weekOf(at.slice(0, 10)),
    files: Object.fromEntries(weeks.map((week) => [`schedule/${week}/dai-krong-pa/week.pdf`, file])),
    ...fields,
  };
}

function plan(local: string, fields: Partial<RunState> & { campaign?: RunCampaign } = {}) {
  const { campaign = aRunCampaign(), ...state } = fields;
  const [date = '', clock = ''] = local.split(' ');
  return planRun({
    at: instantAt(date, clock, campaign.timeZone),
    content: { campaign },
    published: published('2020-07-06T00:00:00+07:00', ['2020-W28']),
    attempts: [],
    ...state,
  });
}

const brief = (actions: ReturnType<typeof planRun>) =>
  actions.map((action) => (action.kind === 'build' ? `${action.week} ${action.reason}` : action.code));

test('the example of the doc comment', () => {
  const campaign = aRunCampaign();
  expect(
    planRun({ at: instantFrom(Date.UTC(2020, 6, 6)), content: { campaign }, published: null, attempts: [] }),
  ).toEqual([
    { kind: 'build', week: '2020-W28', at: '2020-07-06T07:00:00+07:00', reason: 'nothing-published' },
  ]);
});

describe('in Vietnam', () => {
  test.each([
    ['nothing to do', '2020-07-07 09:00', {}, []],
    ['nothing published', '2020-07-07 09:00', { published: null }, ['2020-W28 nothing-published']],
    [
      'content changed',
      '2020-07-07 09:00',
      { campaign: aRunCampaign({ hash: 'h2' }) },
      ['2020-W28 content-changed'],
    ],
    [
      'templates with faults changed',
      '2020-07-07 09:00',
      { templatesChanged: true },
      ['2020-W28 templates-changed'],
    ],
    [
      'the same when the coming week is published too',
      '2020-07-10 09:00',
      {
        templatesChanged: true,
        published: published('2020-07-09T09:00:00+07:00', ['2020-W28', '2020-W29']),
      },
      ['2020-W29 templates-changed', '2020-W28 templates-changed'],
    ],
    ['Thursday, one minute early', '2020-07-09 07:59', {}, []],
    ['Thursday 08:00', '2020-07-09 08:00', {}, ['2020-W29 coming-week', '2020-W28 coming-week']],
    [
      'the beat of Thursday was missed',
      '2020-07-11 23:10',
      {},
      ['2020-W29 coming-week', '2020-W28 coming-week'],
    ],
    [
      'the coming week is there already',
      '2020-07-10 08:00',
      { published: published('2020-07-09T08:00:00+07:00', ['2020-W28', '2020-W29']) },
      [],
    ],
    [
      'content changed when the coming week is there',
      '2020-07-10 08:00',
      {
        campaign: aRunCampaign({ hash: 'h2' }),
        published: published('2020-07-09T08:00:00+07:00', ['2020-W28', '2020-W29']),
      },
      ['2020-W29 content-changed', '2020-W28 content-changed'],
    ],
    [
      'stopped between the two builds of Thursday',
      '2020-07-09 08:05',
      { published: published('2020-07-09T08:00:00+07:00', ['2020-W28', '2020-W29'], { week: '2020-W29' }) },
      ['2020-W28 week-turned'],
    ],
    [
      'Monday',
      '2020-07-13 00:00',
      { published: published('2020-07-09T08:00:00+07:00', ['2020-W28', '2020-W29']) },
      ['2020-W29 week-turned'],
    ],
    ['away for a month', '2020-08-14 10:00', {}, ['2020-W34 coming-week', '2020-W33 week-turned']],
    [
      'the turn of the year: 2020 has 53 weeks',
      '2020-12-24 08:00',
      { published: published('2020-12-21T00:00:00+07:00', ['2020-W52']) },
      ['2020-W53 coming-week', '2020-W52 coming-week'],
    ],
    [
      'the last week has no coming one',
      '2020-12-31 12:00',
      { published: published('2020-12-28T00:00:00+07:00', ['2020-W53']) },
      ['last-week'],
    ],
    ['the last minute', '2020-12-31 23:59', { published: null }, ['2020-W53 nothing-published', 'last-week']],
    [
      'after the end, even when content changed',
      '2021-01-01 00:00',
      { campaign: aRunCampaign({ hash: 'h2' }) },
      ['campaign-ended'],
    ],
    ['long before the beginning', '2019-12-20 12:00', { published: null }, ['campaign-not-begun']],
    ['Thursday before the first week', '2019-12-26 08:00', { published: null }, ['2020-W01 coming-week']],
  ] as const)('%s (%s)', (_, local, fields, expected) => {
    expect(brief(plan(local, fields))).toEqual(expected);
  });

  test('the instant of a build has the offset of the campaign', () => {
    expect(plan('2020-07-09 08:00')[0]).toMatchObject({ at: '2020-07-09T08:00:00+07:00' });
  });

  test('content that does not parse: the last good output is kept, and the notice says since when', () => {
    const fault = { vi: 'items/a.md:3:1 – sai.', en: 'items/a.md:3:1 – wrong.' };
    const actions = plan('2020-07-09 08:00', { content: { fault } });
    expect(brief(actions)).toEqual(['content-broken']);
    expect(actions[0]).toMatchObject({ text: { vi: expect.stringContaining('2020-07-06T00:00:00+07:00') } });
    const [again] = plan('2020-07-10 08:00', { content: { fault } });
    expect(again).toEqual(actions[0]);
  });

  test.each([
    ['is published', { published: '2020-07-07T08:00+07:00' }, 1],
    ['is approved', { approvedAt: '2020-07-07T08:00+07:00' }, 1],
    ['ends', { validUntil: '2020-07-06' }, 1],
    ['begins later', { published: '2020-07-08' }, 0],
    ['is published but a draft', { published: '2020-07-07T08:00+07:00', status: 'draft' }, 0],
  ] as const)('an item that %s makes %#', (_, fields, builds) => {
    const items = [anItem('moi', { validFrom: '2020-01-02', published: '2020-01-02', ...fields })];
    const state = { campaign: aRunCampaign({ items }) };
    expect(plan('2020-07-07 09:00', state)).toHaveLength(builds);
    expect(
      plan('2020-07-07 09:00', { ...state, published: published('2020-07-07T09:00:00+07:00', ['2020-W28']) }),
    ).toEqual([]);
  });
});

test('a translation that is approved later than its original makes one build more', () => {
  const item = anItem('moi', { validFrom: '2020-01-02', published: '2020-01-02' });
  const [first] = item.versions;
  const approved = (approvedAt: string) => ({
    campaign: aRunCampaign({
      items: [{ ...item, versions: [first, { ...first, language: 'jra', approvedAt }] }],
    }),
  });
  expect(brief(plan('2020-07-07 09:00', approved('2020-07-07T08:00+07:00')))).toEqual([
    '2020-W28 item-turned',
  ]);
  expect(plan('2020-07-07 09:00', approved('2020-07-07T09:01+07:00'))).toEqual([]);
});

describe('what was tried already', () => {
  const at = instantAt('2020-07-07', '09:00', VIETNAM);
  const campaign = aRunCampaign({ hash: 'h2' });
  const failed = { week: '2020-W28', hash: 'h2', reason: 'content-changed', instant: at, ok: false } as const;

  test('a failed build waits ten minutes, or for other content', () => {
    expect(plan('2020-07-07 09:09', { campaign, attempts: [failed] })).toEqual([]);
    expect(plan('2020-07-07 09:10', { campaign, attempts: [failed] })).toHaveLength(1);
    expect(
      plan('2020-07-07 09:01', { campaign: aRunCampaign({ hash: 'h3' }), attempts: [failed] }),
    ).toHaveLength(1);
  });

  test('a clock that was set back does not stop builds', () => {
    expect(plan('2020-07-07 08:00', { campaign, attempts: [failed] })).toHaveLength(1);
  });

  test('content that is changed back is built at once', () => {
    const attempts = [
      { ...failed, ok: true },
      { ...failed, hash: 'h3', ok: true },
    ];
    expect(plan('2020-07-07 09:02', { campaign, attempts })).toHaveLength(1);
  });

  test('a coming week that holds nothing is built once', () => {
    const built = {
      week: '2020-W29',
      hash: 'h1',
      reason: 'coming-week',
      instant: later(at, 2 * 86_400),
      ok: true,
    } as const;
    expect(brief(plan('2020-07-09 08:00'))).toHaveLength(2);
    expect(plan('2020-07-11 08:00', { attempts: [built] })).toEqual([]);
  });
});

test('Thursday 08:00 is 08:00 on the wall on every Thursday of a year with daylight saving', () => {
  const timeZone = 'Europe/London';
  const campaign = aRunCampaign({ timeZone, validFrom: '2025-12-01', validUntil: '2027-02-28', items: [] });
  const offsets = new Set<number>();
  for (let thursday = '2026-01-01'; thursday < '2027-01-01'; thursday = addDays(thursday, 7)) {
    const monday = addDays(thursday, -3);
    const state = { campaign, published: published(`${monday}T00:00:00Z`, [weekOf(monday)]) };
    expect(plan(`${thursday} 07:59`, state)).toEqual([]);
    const due = plan(`${thursday} 08:00`, state);
    expect(brief(due)).toEqual([
      `${weekOf(addDays(thursday, 7))} coming-week`,
      `${weekOf(thursday)} coming-week`,
    ]);
    offsets.add(Number(instantAt(thursday, '08:00', timeZone)) % 86_400_000);
  }
  expect(offsets.size).toBe(2);
});
