/** Pins that clash: the smallest sets, the rule at fault, where they stand. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/content/index.js';
import {
  type Campaign,
  capsSchema,
  type Issue,
  planningSchema,
  type Station,
} from '../../src/model/index.js';
import { checkCampaignPins, checkWeekPins, planStations, planWeek } from '../../src/schedule/index.js';
import { anyBusyWorld } from '../helpers/any-week.js';
import { aCampaign, anItem, aSession, aStation, paragraphs } from '../helpers/campaign.js';
import { folderOf } from '../helpers/folder-of.js';
import { runs } from '../helpers/runs.js';
import { anItemFile, smallContent } from '../helpers/small-content.js';

const WEEK = '2020-W28';
const MONDAY = '2020-07-06';

interface Asked {
  readonly item: string;
  readonly window: string;
  readonly date?: string;
}

/** Two windows on each day, of ten minutes, and these pins. */
function pinned(pins: readonly Asked[], fields: Partial<Station> = {}, planning: object = {}): Station {
  return aStation('dai', {
    sessions: [
      aSession({
        id: 'ngay',
        title: 'Ngày',
        windows: [
          { id: 'sang', start: '05:45', length: '10m' },
          { id: 'chieu', start: '17:15', length: '10m' },
        ],
      }),
    ],
    quiet: [],
    planning: planningSchema.parse({ spare: 0, pins, ...planning }),
    ...fields,
  });
}

/** About three minutes each. */
const items = ['a', 'b', 'c', 'd', 'e'].map((id) =>
  anItem(id, {}, paragraphs(`${'bà con ta '.repeat(180)}.`)),
);

const campaignWith = (station: Station, list = items): Campaign =>
  aCampaign({ stations: [station], items: list });

const issuesOf = (station: Station, list = items): Issue[] =>
  checkWeekPins(campaignWith(station, list), planWeek(campaignWith(station, list), station, WEEK, []));

const titlesIn = ({ what }: Issue) => [...what.vi.matchAll(/“Tin (\w+)”/g)].map(([, id]) => id);

/** Without any one of them, the planner keeps all the others: the set is minimal. */
function expectMinimal(
  pins: readonly Asked[],
  fields: Partial<Station>,
  list = items,
  planning: object = {},
): void {
  for (const gone of pins) {
    const rest = pins.filter((pin) => pin !== gone);
    const station = pinned(rest, fields, planning);
    const plan = planWeek(campaignWith(station, list), station, WEEK, []);
    expect(plan.certificate?.unmet.filter(({ rule }) => rule === 'pin')).toEqual([]);
    expect(checkWeekPins(campaignWith(station, list), plan)).toEqual([]);
  }
}

describe('pins that clash only together', () => {
  test('two: an item too near itself', () => {
    const pins = [
      { item: 'a', window: 'sang', date: MONDAY },
      { item: 'a', window: 'chieu', date: MONDAY },
    ];
    const fields = { caps: capsSchema.parse({ separation: '1d' }) };
    const [issue, ...others] = issuesOf(
      pinned([...pins, { item: 'b', window: 'sang', date: MONDAY }], fields),
    );
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ code: 'pins-clash', severity: 'warning' });
    expect(issue?.what.vi).toContain(
      'không lịch nào giữ được cùng lúc. Luật: Hai lần phát một tin cách nhau đủ lâu',
    );
    expect(titlesIn(issue as Issue)).toEqual(['a', 'a']);
    expectMinimal(pins, fields);
  });

  test('three: more of a kind than the week allows', () => {
    const pins = ['a', 'b', 'c'].map((item, day) => ({
      item,
      window: 'sang',
      date: `2020-07-0${6 + 2 * (day % 2)}`,
    }));
    const fields = { caps: capsSchema.parse({ perKindPerWeek: { guide: 2 } }) };
    const [issue, ...others] = issuesOf(pinned(pins, fields));
    expect(others).toEqual([]);
    expect(titlesIn(issue as Issue)).toEqual(['a', 'c', 'b']);
    expect(issue?.fix.vi).toContain('perKindPerWeek');
    expectMinimal(pins, fields);
  });

  test('three: more on a day than the station allows', () => {
    const windows = ['05:00', '11:00', '17:00'].map((start, nth) => ({
      id: `khung-${nth}`,
      start,
      length: '10m',
    }));
    const fields = {
      sessions: [aSession({ id: 'ngay', title: 'Ngày', windows })],
      caps: capsSchema.parse({ separation: '3h', perItemPerDay: 2 }),
    };
    const pins = windows.map(({ id }) => ({ item: 'a', window: id, date: MONDAY }));
    const clashes = (asked: readonly Asked[]) =>
      issuesOf(pinned(asked, fields)).filter(({ code }) => code === 'pins-clash');
    expect(clashes(pins).map(titlesIn)).toEqual([['a', 'a', 'a']]);
    for (const gone of pins) expect(clashes(pins.filter((pin) => pin !== gone))).toEqual([]);
  });

  test('four: more than a window holds', () => {
    const pins = ['a', 'b', 'c', 'd'].map((item) => ({ item, window: 'sang', date: MONDAY }));
    const [issue, ...others] = issuesOf(pinned(pins));
    expect(others).toEqual([]);
    expect(titlesIn(issue as Issue)).toEqual(['a', 'b', 'c', 'd']);
    expect(issue?.what.en).toContain('opening, links, items and closing fit into the window');
    expectMinimal(pins, {});
  });

  test('the smallest set is named, not the first that is minimal', () => {
    const long = [...items, anItem('dai', {}, paragraphs(`${'bà con ta '.repeat(500)}.`))];
    const pins = ['a', 'b', 'c', 'd', 'dai'].map((item) => ({ item, window: 'sang', date: MONDAY }));
    const clashes = issuesOf(pinned(pins), long).filter(({ code }) => code === 'pins-clash');
    // The long one clashes with each of the others; four of these clash, too, and are not named.
    expect(clashes.map(titlesIn)).toEqual([[expect.stringMatching(/^[a-d]$/), 'dai']]);
  });

  test('a standing pin that asks for more airings than a week allows clashes with itself, and is named once', () => {
    const station = pinned([{ item: 'a', window: 'sang' }], {
      caps: capsSchema.parse({ perItemPerWeek: 5 }),
    });
    const [issue, ...others] = issuesOf(station);
    expect(others).toEqual([]);
    expect(titlesIn(issue as Issue)).toEqual(['a']);
    expect(issue?.what.vi).toContain('và 1 ngày nữa');
    expect(issue?.fix.vi).toContain('radio.maxPerWeek');
  });

  test('a part of a series before the part before it', () => {
    const series = (part: number) => ({
      radio: { series: { id: 'loat', part }, maxPerWeek: 1 },
      published: '2020-07-06',
      validFrom: '2020-07-06',
    });
    const list = [anItem('ky-1', series(1)), anItem('ky-2', series(2))];
    const pins = [
      { item: 'ky-2', window: 'sang', date: MONDAY },
      { item: 'ky-1', window: 'sang', date: '2020-07-10' },
    ];
    const [issue] = issuesOf(pinned(pins), list);
    expect(issue?.what.vi).toContain('Các kỳ của một loạt theo thứ tự');
    expect(checkCampaignPins(campaignWith(pinned(pins), list)).map(({ code }) => code)).toEqual([
      'pins-clash',
    ]);
    expectMinimal([pins[1] as Asked], {}, list);
  });
});

describe('a pin that cannot be asked', () => {
  const impossible = (pin: Asked, list = items, fields: Partial<Station> = {}) =>
    issuesOf(pinned([pin], fields), list).map(({ code, what }) => [code, what.vi] as const);

  test('is told with its reason when it names a date', () => {
    const over = [anItem('cu', { validUntil: '2020-07-05' }), ...items];
    const date = MONDAY;
    expect(impossible({ item: 'cu', window: 'sang', date }, over)).toEqual([
      ['pin-impossible', expect.stringContaining('Tin hết hiệu lực trước khi khung kết thúc (05/7/2020)')],
    ]);
    const quiet = [{ from: '05:00', until: '06:00' }];
    expect(impossible({ item: 'a', window: 'sang', date }, items, { quiet })).toEqual([
      ['pin-impossible', expect.stringContaining('giờ yên tĩnh')],
    ]);
  });

  test('a standing one means the days on which its item is live', () => {
    const ends = [anItem('cu', { validUntil: '2020-07-07' }), ...items];
    expect(impossible({ item: 'cu', window: 'sang' }, ends)).toEqual([]);
    const long = [anItem('dai', {}, paragraphs(`${'bà con ta '.repeat(900)}.`)), ...items];
    expect(impossible({ item: 'dai', window: 'sang' }, long)).toEqual([
      ['pin-impossible', expect.stringContaining('khung chỉ có 10 phút')],
    ]);
  });
});

describe('in a content folder', () => {
  test('check names each pin by file and line, and needs no plan', async () => {
    const text = smallContent()['stations.yaml'];
    const folder = await folderOf(
      smallContent({
        'stations.yaml': `${text}    planning:
      pins:
        - { item: mot-cua, window: sang, days: [mon] }
        - { item: hai-cua, window: sang, days: [mon] }
`,
        'items/mot-cua.md': anItemFile({ title: 'Một cửa' }, `${'Bà con đến xã. '.repeat(250)}\n`),
        'items/hai-cua.md': anItemFile({ title: 'Hai cửa' }, `${'Bà con đến xã. '.repeat(250)}\n`),
      }),
    );
    const { campaign } = await checkContent(folder);
    if (campaign === undefined) throw new Error('no campaign');
    const [issue, ...others] = checkCampaignPins(campaign);
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ code: 'pins-clash', file: 'stations.yaml', line: 16 });
    expect(issue?.what.vi).toContain('[stations.yaml:16]');
    expect(issue?.what.vi).toContain('[stations.yaml:17]');
  });
});

test('a set that is said to clash is never kept whole, whatever the station asks', () => {
  let clashes = 0;
  fc.assert(
    fc.property(anyBusyWorld, ({ stations, items: list, week }) => {
      const every = stations.map((station) => ({
        ...station,
        planning: planningSchema.parse({
          spare: 0,
          pins: list
            .slice(0, 4)
            .map(({ id }, index) => ({ item: id, window: index % 2 ? 'sang-0' : 'chieu-0' })),
        }),
      }));
      const campaign = aCampaign({ stations: every, items: list });
      for (const plan of planStations(campaign, week, [])) {
        const issues = checkWeekPins(campaign, plan).filter(({ code }) => code === 'pins-clash');
        clashes += issues.length;
        const unmet = plan.certificate?.unmet.filter(({ rule }) => rule === 'pin') ?? [];
        if (issues.length > 0) expect(unmet.length).toBeGreaterThan(0);
        if (unmet.length > 0) expect(checkWeekPins(campaign, plan).length).toBeGreaterThan(0);
      }
    }),
    { ...runs(150, 2020), endOnFailure: true },
  );
  expect(clashes).toBeGreaterThan(10);
}, 300_000);
