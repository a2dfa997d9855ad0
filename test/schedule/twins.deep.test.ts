/** Stations with the same question are planned once and copied: nobody may see that. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Airing,
  addDays,
  type CalendarDay,
  type Campaign,
  mondayOf,
  type Station,
} from '../../src/model/index.js';
import { planStations, planWeek } from '../../src/schedule/index.js';
import { copyPlan, twinKey } from '../../src/schedule/stations/twins.js';
import { measureCampaign } from '../../src/schedule/week/measured-campaign.js';
import { anyItems, anyStation, anyWeek } from '../helpers/any-week.js';
import { aCampaign, anItem, aSession, aStation, paragraphs } from '../helpers/campaign.js';
import { runs, someOf } from '../helpers/runs.js';

const WEEK = '2020-W28';
/** Communes of one grid; the last lies in another district. */
const COMMUNES = ['xa-mot', 'xa-hai', 'xa-ba', 'xa-bon'] as const;

/** Enough items of different lengths that a week has to choose. */
const items = Array.from({ length: 12 }, (_, index) =>
  anItem(
    `tin-${index}`,
    { priority: 1 + (index % 5), radio: { maxPerWeek: 3 } },
    paragraphs(`${'bà con '.repeat(40 + 17 * index)}.`),
  ),
);

const relaying = [
  aSession({
    id: 'sang',
    title: 'Sáng',
    relays: [{ start: '05:45', length: '10m', title: 'Tiếp âm đài tỉnh', from: 'dai-tinh' }],
    windows: [{ id: 'sang', start: '06:00', length: '10m', audience: 90 }],
  }),
];

function aWorld(
  fields: Partial<Campaign> = {},
  change: (station: Station) => Station = (same) => same,
): Campaign {
  const communes = COMMUNES.map((id) => aStation(id, { sessions: relaying, place: 'krong-pa.ia-rsuom' }));
  return aCampaign({
    items,
    stations: [...communes, aStation('dai-tinh', { place: 'gia-lai' })].map(change),
    ...fields,
  });
}

function aDay(fields: Partial<CalendarDay>): CalendarDay {
  return {
    from: '2020-07-08',
    title: 'Nghỉ để sửa máy',
    offAir: true,
    topics: [],
    stations: ['xa-hai'],
    sources: [],
    ...fields,
  };
}

function heard(station: string, date: string, item: string, fields: Partial<Airing> = {}): Airing {
  return {
    id: `${station}/${date}/sang/${item}`,
    station,
    date,
    window: 'sang',
    item,
    start: `${date}T06:00:00+07:00`,
    seconds: 60,
    status: 'aired',
    ...fields,
  };
}

const eachAlone = (campaign: Campaign, week: string, history: readonly Airing[]) =>
  campaign.stations.flatMap(({ id }) => planStations(campaign, week, history, { stations: [id] }));

const monday = mondayOf(WEEK);
const only = (id: string, fields: Partial<Station>) => (station: Station) =>
  station.id === id ? { ...station, ...fields } : station;

type World = readonly [name: string, campaign: Campaign, history?: readonly Airing[]];

const WORLDS: readonly World[] = [
  ['nothing but names differs', aWorld()],
  [
    'an item is meant for the place of one',
    aWorld(
      { items: [...items, anItem('rieng', { areas: ['kong-chro'], priority: 5 })] },
      only('xa-hai', { place: 'kong-chro' }),
    ),
  ],
  ...[-22, -15, -14, -8, -7, -1, 0, 6, 7].map(
    (days): World => [
      `one is off air on day ${days} of the week`,
      aWorld({ calendar: [aDay({ from: addDays(monday, days) })] }),
    ],
  ),
  [
    'one is off air for a month that began before',
    aWorld({ calendar: [aDay({ from: '2020-06-10', until: '2020-07-07' })] }),
  ],
  [
    'a day has a name at one station only',
    aWorld({ calendar: [aDay({ offAir: false, title: 'Ngày hội' })] }),
  ],
  [
    'two days of one title stand in the calendar, for one each',
    aWorld({ calendar: [aDay({}), aDay({ stations: ['xa-ba'] })] }),
  ],
  ['one has other caps', aWorld({}, (s) => only('xa-hai', { caps: { ...s.caps, perItemPerDay: 1 } })(s))],
  ['one reads faster', aWorld({}, only('xa-hai', { pace: 240 }))],
  ['one begins on Thursday', aWorld({}, only('xa-hai', { validFrom: '2020-07-09' }))],
  ['one began in the week before', aWorld({}, only('xa-hai', { validFrom: '2020-07-01' }))],
  ['one grid is sourced', aWorld({}, only('xa-hai', { basis: 'sourced' }))],
  ['one lies in another time zone', aWorld({}, only('xa-hai', { timeZone: 'Asia/Tokyo' }))],
  [
    'one is relayed by another station',
    aWorld({
      stations: [
        ...aWorld().stations,
        aStation('xa-nam', {
          sessions: [
            aSession({
              id: 'sang',
              title: 'Sáng',
              relays: [{ start: '06:00', length: '10m', title: 'Tiếp âm', from: 'xa-hai' }],
              windows: [{ id: 'trua', start: '11:00', length: '10m', audience: 60 }],
            }),
          ],
        }),
      ],
    }),
  ],
  [
    'one reported last week',
    aWorld(),
    [heard('xa-hai', '2020-07-01', 'tin-1'), heard('xa-hai', '2020-07-02', 'tin-2')],
  ],
  ['one reported the week before last', aWorld(), [heard('xa-hai', '2020-06-24', 'tin-1')]],
  ['one reported long ago', aWorld(), [heard('xa-hai', '2020-03-04', 'tin-1')]],
  ['one reported a day of the week itself', aWorld(), [heard('xa-hai', '2020-07-06', 'tin-1')]],
  ['one reported what was missed', aWorld(), [heard('xa-hai', '2020-07-01', 'tin-1', { status: 'missed' })]],
  [
    'the station that all relay reported',
    aWorld(),
    [heard('dai-tinh', '2020-07-01', 'tin-1', { start: '2020-07-01T05:46:00+07:00' })],
  ],
  [
    'all reported, but not the same',
    aWorld(),
    [...COMMUNES, 'dai-tinh'].map((id, index) => heard(id, '2020-07-01', `tin-${index}`)),
  ],
];

describe('planning all stations together', () => {
  it.each(someOf(WORLDS, 4).map(([name, campaign, history = []]) => ({ name, campaign, history })))(
    'equals planning each alone: $name',
    ({ campaign, history }) => {
      const together = planStations(campaign, WEEK, history);
      expect(together.length).toBe(campaign.stations.length);
      expect(together).toEqual(eachAlone(campaign, WEEK, history));
    },
  );

  it('equals planning each alone, in any world', () => {
    const communes = fc.record({
      grid: anyStation('xa', { relaying: true }),
      places: fc.array(fc.constantFrom('krong-pa', 'krong-pa.ia-rsuom', 'kong-chro', 'gia-lai'), {
        minLength: 3,
        maxLength: 3,
      }),
    });
    const calendar = fc.array(
      fc.record({
        days: fc.integer({ min: -16, max: 8 }),
        length: fc.integer({ min: 0, max: 3 }),
        offAir: fc.boolean(),
        stations: fc.constantFrom<(string[] | undefined)[]>(
          undefined,
          ['xa-0'],
          ['xa-1'],
          ['xa-1', 'xa-2'],
          ['dai-tinh'],
        ),
      }),
      { maxLength: 3 },
    );
    const reported = fc.array(
      fc.record({
        station: fc.constantFrom('xa-0', 'xa-1', 'dai-tinh'),
        days: fc.integer({ min: -40, max: 2 }),
        item: fc.integer({ min: 0, max: 11 }),
      }),
      { maxLength: 2 },
    );
    fc.assert(
      fc.property(
        anyStation('dai-tinh', { relaying: false }),
        communes,
        anyItems,
        anyWeek,
        calendar,
        reported,
        (tinh, { grid, places }, list, week, dates, airings) => {
          const first = mondayOf(week);
          const stations = [...places.map((place, index) => ({ ...grid, id: `xa-${index}`, place })), tinh];
          const campaign = aCampaign({
            stations,
            items: list,
            calendar: dates.map(({ days, length, offAir, stations: named }) => ({
              from: addDays(first, days),
              until: addDays(first, days + length),
              title: 'Một ngày',
              offAir,
              topics: [],
              sources: [],
              ...(named === undefined ? {} : { stations: named }),
            })),
          });
          const history = airings.map(({ station, days, item }) =>
            heard(station, addDays(first, days), `tin-${item}`),
          );
          expect(planStations(campaign, week, history)).toEqual(eachAlone(campaign, week, history));
        },
      ),
      runs(60),
    );
  }, 60_000);

  it('planWeek of one station says the same', () => {
    const campaign = aWorld({ calendar: [aDay({ from: '2020-06-24' })] });
    const together = planStations(campaign, WEEK, []);
    for (const [index, station] of campaign.stations.entries()) {
      expect(planWeek(campaign, station, WEEK, [])).toEqual(together[index]);
    }
  });
});

describe('a twin', () => {
  const keys = (campaign: Campaign, history = new Map<string, readonly Airing[]>()) => {
    const measured = measureCampaign(campaign);
    return campaign.stations.slice(0, 2).map((station) => twinKey(measured, station, WEEK, history));
  };

  it('is known by its question, not by its names: that is what spares the work', () => {
    const named = { name: 'Đài khác', tier: 'district', profile: 'chung', sources: [{ title: 'Một nguồn' }] };
    const [one, two] = keys(aWorld({}, only('xa-hai', named)));
    expect(two).toBe(one);
  });

  it('far days of the calendar make no difference', () => {
    const [one, two] = keys(
      aWorld({ calendar: [aDay({ from: '2020-06-20' }), aDay({ from: '2020-07-14' })] }),
    );
    expect(two).toBe(one);
  });

  it('carries its own id in every airing that it makes, and the source’s in those that it relays', () => {
    const campaign = aWorld();
    const [plan] = planStations(campaign, WEEK, [], { stations: ['xa-mot'] });
    if (plan === undefined) throw new Error('no plan');
    const copied = copyPlan(plan, aStation('xa-hai'));
    const ids = copied.days.flatMap(({ sessions }) =>
      sessions.flatMap(({ slots }) =>
        slots.flatMap((slot) => slot.airings.map(({ id }) => `${slot.kind} ${id.split('/')[0]}`)),
      ),
    );
    expect(new Set(ids)).toEqual(new Set(['relay dai-tinh', 'window xa-hai']));
    expect(JSON.stringify(plan)).not.toContain('xa-hai');
  });
});
