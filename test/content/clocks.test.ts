/** Format clocks, the mix and market days as people may write them wrongly: each fault with its file and line. */
import { expect, it } from 'vitest';
import { checkContent, loadCampaign } from '../../src/content/index.js';
import { clockFor, isOnDay } from '../../src/model/index.js';
import { folderOf } from '../helpers/folder-of.js';
import { smallContent } from '../helpers/small-content.js';

const stations = (clocks: string, window = '') => `clocks:
${clocks}stations:
  - id: dai-krong-pa
    name: Đài huyện Krông Pa
    place: krong-pa
    tier: district
    roles: [transmit, produce]
    sessions:
      - { id: sang, title: Sáng, windows: [{ id: sang, start: '05:45', length: 10m${window} }] }
`;

const place = (fields: string) => `      - { part: main, kinds: [guide], ${fields} }\n`;

it.each([
  [
    'a place whose shortest piece is longer than its longest',
    stations(`  - id: a\n    places:\n${place('from: 90s, to: 60s')}`),
    ['error bad-clock-span stations.yaml:4 clocks.0.places.0'],
  ],
  [
    'a kind that there is not',
    stations(`  - id: a\n    places:\n      - { part: main, kinds: [bai-viet], to: 60s }\n`),
    ['error bad-value stations.yaml:4 clocks.0.places.0.kinds.0'],
  ],
  [
    'a clock without places',
    stations('  - { id: a, places: [] }\n'),
    ['error too-few stations.yaml:2 clocks.0.places'],
  ],
  [
    'two clocks for one length',
    stations(
      `  - id: a\n    length: 5m\n    places:\n${place('to: 60s')}  - id: b\n    length: 300s\n    places:\n${place('to: 60s')}`,
    ),
    ['error clock-length-twice stations.yaml:7 clocks.1.length'],
  ],
  [
    'a clock that its window has no time for',
    stations(
      `  - id: a\n    places:\n${place('from: 6m, to: 7m, required: true')}${place('from: 5m, to: 7m, required: true')}`,
      ', clock: a',
    ),
    ['error clock-over-window stations.yaml:13 stations.0.sessions.0.windows.0.clock'],
  ],
  [
    'a clock of a name that there is not',
    stations(`  - id: a\n    places:\n${place('to: 60s')}`, ', clock: b'),
    ['error dangling-reference stations.yaml:12 stations.0.sessions.0.windows.0.clock'],
  ],
])('%s', async (_, file, expected) => {
  const { issues } = await checkContent(await folderOf(smallContent({ 'stations.yaml': file })));
  const told = issues
    .filter(({ severity, file: where }) => severity === 'error' && where === 'stations.yaml')
    .map(({ severity, code, file: where, line, field }) => `${severity} ${code} ${where}:${line} ${field}`);
  expect(told).toEqual(expected);
});

it('a clock of one’s own takes the place of the default of its length, and of no other', async () => {
  const own = stations(`  - id: rieng\n    length: 7m\n    places:\n${place('to: 60s')}`);
  const { clocks } = await loadCampaign(await folderOf(smallContent({ 'stations.yaml': own })));
  const idAt = (minutes: number) => clockFor(clocks, { length: 60 * minutes }).id;
  expect([1, 3, 6, 7, 9, 10, 20, 45].map(idAt)).toEqual([
    '3-phut',
    '3-phut',
    '5-phut',
    'rieng',
    'rieng',
    '10-phut',
    '15-phut',
    '30-phut',
  ]);
  expect(clockFor(clocks, { length: 60, clock: 'rieng' }).id).toBe('rieng');
  expect(clockFor(clocks, { length: 600, interpreted: true }).id).toBe('dich-mieng');
});

it('a market day is on its weekdays, between its dates, at stations of its places', async () => {
  const calendar = `days:
  - { title: Chợ phiên Krông Pa, from: 2020-07-01, until: 2020-07-31, weekdays: [sat], places: [krong-pa], topics: [II.4.b] }
  - { title: Ngày hội, from: 2020-07-08 }
`;
  const campaign = await loadCampaign(await folderOf(smallContent({ 'calendar.yaml': calendar })));
  const [market, feast] = campaign.calendar;
  const [station] = campaign.stations;
  if (market === undefined || feast === undefined || station === undefined) throw new Error('they are read');
  const on = (day: typeof market, date: string, at = station) => isOnDay(day, date, at, campaign.places);
  expect(
    ['2020-07-03', '2020-07-04', '2020-07-05', '2020-07-11', '2020-08-01'].map((date) => on(market, date)),
  ).toEqual([false, true, false, true, false]);
  expect(on(market, '2020-07-04', { ...station, place: 'gia-lai' })).toBe(false);
  expect(['2020-07-07', '2020-07-08', '2020-07-09'].map((date) => on(feast, date))).toEqual([
    false,
    true,
    false,
  ]);
});

it.each([
  ['  - { kinds: [guide], atLeast: 70 }\n  - { kinds: [question], atLeast: 40 }\n'],
  ['  - { kinds: [guide], atLeast: 60, atMost: 40 }\n'],
  ['  - { kinds: [guide, question], atMost: 40 }\n  - { kinds: [question], atLeast: 20 }\n'],
])('a mix that no week can have is told: %j', async (mix) => {
  const whole = smallContent();
  const { issues } = await checkContent(
    await folderOf({ ...whole, 'campaign.yaml': `${whole['campaign.yaml']}mix:\n${mix}` }),
  );
  expect(
    issues
      .filter(({ severity, file }) => severity === 'error' && file === 'campaign.yaml')
      .map(({ field }) => field?.split('.')[0]),
  ).toEqual(['mix']);
});
