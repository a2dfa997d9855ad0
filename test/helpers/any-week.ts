/** Any station, any items, any week: what property tests of the planner draw from. */
import fc from 'fast-check';
import { formatClockSchema } from '../../src/model/campaign/clock.js';
import {
  type Campaign,
  capsSchema,
  type FormatClock,
  ITEM_KINDS,
  type Item,
  type Planning,
  planningSchema,
  type Station,
  WEEKDAYS,
} from '../../src/model/index.js';
import { anItem, aSession, aStation, paragraphs } from './campaign.js';

/** Any five minutes of the day; often those of the night, when clocks change. */
const clocks = fc
  .oneof(fc.integer({ min: 0, max: 24 * 12 - 1 }), fc.integer({ min: -12, max: 4 * 12 }))
  .map((fives) => {
    const two = (value: number) => String(value).padStart(2, '0');
    const minute = (fives + 24 * 12) % (24 * 12);
    return `${two(Math.floor(minute / 12))}:${two((minute % 12) * 5)}`;
  });
const days = fc.subarray([...WEEKDAYS], { minLength: 1 });

const windowsOf = (session: string) =>
  fc
    .array(
      fc.record({
        start: clocks,
        length: fc.constantFrom('1m', '5m', '10m', '15m'),
        days,
        languages: fc.constantFrom<string[][]>(['vi'], ['jra'], ['vi', 'jra'], ['jra', 'vi']),
        audiences: fc.constantFrom<string[][]>(
          ['nguoi-dan'],
          ['nguoi-dan'],
          ['can-bo'],
          ['can-bo', 'nguoi-dan'],
        ),
        audience: fc.integer({ min: 1, max: 100 }),
        clock: fc.constantFrom(undefined, undefined, 'rieng'),
      }),
      { maxLength: 3 },
    )
    .map((list) =>
      list.map(({ clock, ...window }, index) => ({
        ...window,
        id: `${session}-${index}`,
        ...(clock === undefined ? {} : { clock }),
      })),
    );

const relays = fc.array(
  fc
    .record({
      start: clocks,
      length: fc.constantFrom('15m', '30m', '2h'),
      days,
      title: fc.constant('Tiếp âm'),
      fromProvince: fc.boolean(),
    })
    .map(({ fromProvince, ...relay }) => (fromProvince ? { ...relay, from: 'dai-tinh' } : relay)),
  { maxLength: 2 },
);

const caps = fc
  .record({
    perItemPerDay: fc.integer({ min: 1, max: 3 }),
    perItemPerWeek: fc.integer({ min: 1, max: 9 }),
    perKindPerWeek: fc.constantFrom<Record<string, number>[]>({}, { guide: 3 }, { slogan: 0, spot: 5 }),
    separation: fc.constantFrom('0s', '3h', '1d', '2d'),
    session: fc.constantFrom<(string | undefined)[]>('12m', '45m', undefined),
  })
  .map(({ session, ...rest }) => capsSchema.parse(session === undefined ? rest : { ...rest, session }));

const windowIds = fc.constantFrom('sang-0', 'sang-1', 'chieu-0', 'chieu-1');
const itemIds = fc.constantFrom('tin-0', 'tin-1', 'tin-2', 'tin-3', 'tin-4');

/** Everywhere, or in one window, on one date, in this week or in another. */
const anyBan = fc.record(
  {
    item: itemIds,
    window: windowIds,
    date: fc.constantFrom('2020-07-07', '2020-07-11', '2020-03-06', '2020-03-28', '2020-10-25', '2021-01-01'),
    week: fc.constantFrom('2020-W28', '2020-W10', '2020-W13', '2020-W43', '2020-W53'),
  },
  { requiredKeys: ['item'] },
);

/** What a station may ask of its planner, contradictions among it. */
export const anyPlanning: fc.Arbitrary<Planning> = fc
  .record({
    fill: fc.constantFrom(0, 50, 95, 100),
    opening: fc.constantFrom('0s', '15s', '2m'),
    gap: fc.constantFrom('0s', '2s'),
    closing: fc.constantFrom('0s', '10s'),
    quotas: fc.subarray([
      { topic: 'II.1', atLeast: '10m' },
      { topic: 'II.4.b', atMost: '4m' },
      { language: 'jra', atLeast: '5m', atMost: '15m' },
    ]),
    columns: fc.subarray([
      { id: 'chuyen-muc', title: 'Chuyên mục', topics: ['II.4.b'] },
      { id: 'doi-thoai', title: 'Đối thoại', kinds: ['dialogue' as const], perMonth: 3 },
    ]),
    pins: fc.array(
      fc.record({ item: itemIds, window: windowIds, days: fc.subarray([...WEEKDAYS], { minLength: 1 }) }),
      {
        maxLength: 2,
      },
    ),
    bans: fc.array(anyBan, { maxLength: 3 }),
  })
  .map((asked) => planningSchema.parse({ spare: 0, ...asked }));

/** A station with two sessions; with `relaying`, some of its time is a relay of `dai-tinh` or of a programme from outside. */
export function anyStation(id: string, { relaying }: { relaying: boolean }): fc.Arbitrary<Station> {
  const session = (name: string) =>
    fc
      .record({ windows: windowsOf(name), relays })
      .map((drawn) => (relaying ? drawn : { ...drawn, relays: [] }));
  return fc
    .record({
      sang: session('sang'),
      chieu: session('chieu'),
      quiet: fc.array(
        fc.record({ from: clocks, until: clocks }).filter(({ from, until }) => from !== until),
        { maxLength: 1 },
      ),
      caps,
      timeZone: fc.constantFrom('Asia/Ho_Chi_Minh', 'Europe/London', 'America/New_York', 'Asia/Beirut'),
    })
    .map(({ sang, chieu, ...fields }) =>
      aStation(id, {
        sessions: [
          aSession({ id: 'sang', title: 'Sáng', ...sang }),
          aSession({ id: 'chieu', title: 'Chiều', ...chieu }),
        ],
        ...fields,
      }),
    );
}

const fields = fc.record({
  kind: fc.constantFrom(...ITEM_KINDS),
  topics: fc.constantFrom<string[][]>(['II.1'], ['II.4.b'], ['II.1', 'II.4.b']),
  areas: fc.constantFrom<string[][]>([], ['gia-lai'], ['kong-chro']),
  status: fc.constantFrom('approved' as const, 'approved' as const, 'draft' as const),
  urgency: fc.constantFrom('normal' as const, 'priority' as const, 'emergency' as const),
  priority: fc.integer({ min: 1, max: 5 }),
  sample: fc.constantFrom(false, false, true),
  published: fc.constantFrom('2019-12-01', '2020-01-15', '2020-03-06T12:30+07:00', '2020-10-24T06:00+07:00'),
  validFrom: fc.constantFrom('2020-01-01', '2020-03-28T12:30+07:00', '2020-10-24'),
  validUntil: fc.constantFrom('2020-12-31', '2020-03-29', '2020-10-25T05:52+07:00'),
});

/** What keeps a text from the air though it is valid: other listeners, an event that begins, a day that passes, a late approval, a van. */
const apart = fc.constantFrom<Partial<Item>[]>(
  {},
  {},
  {},
  {},
  { audiences: ['can-bo'] },
  { audiences: ['can-bo', 'nguoi-dan'] },
  { when: { date: '2020-03-28' } },
  { when: { date: '2020-01-01', until: '2020-10-25' } },
  { appointment: '2020-07-08' },
  { approvedAt: '2020-03-07T09:00+07:00' },
);

type Radio = {
  interpret?: boolean;
  minPerWeek?: number;
  maxPerWeek?: number;
  separation?: string;
  series?: { id: string; part: number };
};
const radio = fc.constantFrom<Radio[]>(
  { minPerWeek: 0, maxPerWeek: 7 },
  { minPerWeek: 3, maxPerWeek: 4 },
  { maxPerWeek: 5, series: { id: 'loat', part: 1 } },
  { maxPerWeek: 5, series: { id: 'loat', part: 2 } },
  { maxPerWeek: 2, separation: '1d' },
);

/** Up to twelve items: drafts, samples, silent, elsewhere, out of date, wordless, too long and quite ordinary ones. */
export const anyItems: fc.Arbitrary<Item[]> = fc
  .array(
    fc.record({
      fields,
      apart,
      van: fc.integer({ min: 1, max: 12 }).map((one) => one === 12),
      radio,
      silent: fc.constantFrom(false, false, false, true),
      words: fc.integer({ min: 0, max: 300 }),
      jrai: fc.boolean(),
      interpret: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((list) =>
    list.map((drawn, index) => {
      const item = anItem(
        `tin-${index}`,
        { ...drawn.fields, radio: { ...drawn.radio, van: drawn.van, interpret: drawn.interpret } },
        paragraphs(`${'bà con '.repeat(drawn.words)}.`),
      );
      const [original] = item.versions;
      const jrai = {
        ...original,
        language: 'jra',
        body: paragraphs(`${'ơi ană plei '.repeat(drawn.words)}.`),
      };
      const { radio: _, ...silent } = item;
      return {
        ...(drawn.silent ? silent : item),
        ...drawn.apart,
        versions: drawn.jrai ? [original, jrai] : [original],
      };
    }),
  );

/** Those of whoever writes none, two by length, and one that a window names, in which a short piece comes last and a long one has no place. */
export const anyClocks: fc.Arbitrary<FormatClock[]> = fc
  .subarray([
    { id: 'ngan', length: '3m', places: [{ part: 'tin', kinds: [...ITEM_KINDS], to: '90s', most: 2 }] },
    {
      id: 'dai',
      length: '8m',
      places: [
        { part: 'tin', kinds: ['news', 'event'], to: '2m', most: 2 },
        {
          part: 'bai',
          kinds: ['guide', 'document', 'dialogue'],
          from: '30s',
          to: '5m',
          most: 2,
          required: true,
        },
        { part: 'them', kinds: ['guide', 'question'], to: '1m' },
        { part: 'ket', kinds: ['slogan', 'spot'], to: '30s', required: true },
      ],
    },
    {
      id: 'rieng',
      places: [{ part: 'bai', kinds: ['question', 'guide'], to: '1m', most: 3, required: true }],
    },
  ])
  .map((written) => written.map((one) => formatClockSchema.parse(one)));

/** Ordinary weeks, weeks in which clocks change in London, New York or Beirut, and the 53rd. */
export const anyWeek = fc.constantFrom(
  '2020-W28',
  '2020-W10',
  '2020-W13',
  '2020-W43',
  '2020-W44',
  '2020-W53',
);

/** A commune that relays its province, each of which may ask anything of its planner. */
export const anyWorld = fc
  .record({
    tinh: anyStation('dai-tinh', { relaying: false }),
    xa: anyStation('dai-xa', { relaying: true }),
    planning: fc.tuple(anyPlanning, anyPlanning),
    items: anyItems,
    week: anyWeek,
    clocks: anyClocks,
  })
  .map(({ tinh, xa, planning: [one, other], items, week, clocks }) => ({
    week,
    clocks,
    stations: [
      { ...xa, planning: one },
      { ...tinh, planning: other },
    ] as [Station, Station],
    items,
  }));

/** Words of a campaign, and of its commune: none, those of loaphat, some of their own; with time for announcements and time to spare. */
export const anyWordedWorld = fc
  .record({
    world: anyWorld,
    words: fc.constantFrom<Campaign['words'][]>(
      {},
      { vi: 'none' },
      { vi: { pause: 4 }, jra: { opening: 'Hơdôm {station}' } },
    ),
    own: fc.constantFrom<Station['words'][]>(
      undefined,
      { vi: 'none' },
      { vi: { opening: 'Đây là {station}.', pieces: { slogan: 'lời nhắn' } } },
    ),
    notices: fc.constantFrom(0, 0, 45),
    spare: fc.constantFrom(0, 3, 20),
  })
  .map(({ world, words, own, notices, spare }) => ({
    ...world,
    words,
    stations: world.stations.map((station, index) => ({
      ...station,
      planning: { ...(station.planning ?? planningSchema.parse({})), spare },
      ...(index > 0 || own === undefined ? {} : { words: own }),
      ...(index > 0 ? {} : { notices }),
    })),
  }));

/** The same in a week in which every item is live, so that rules of amount and distance decide: many contend for few windows. */
export const anyBusyWorld = anyWorld.map(({ items, ...world }) => ({
  ...world,
  week: '2020-W28',
  items: items.map(
    ({ when, appointment, approvedAt, ...item }): Item => ({
      ...item,
      audiences: ['nguoi-dan', 'can-bo'],
      areas: [],
      sample: false,
      ...(item.radio && { radio: { ...item.radio, van: false } }),
      status: 'approved',
      published: '2019-12-01',
      validFrom: '2020-01-01',
      validUntil: '2020-12-31',
    }),
  ),
}));
