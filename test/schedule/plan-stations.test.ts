import { describe, expect, test } from 'vitest';
import { LoaphatError, UsageError } from '../../src/errors.js';
import { type RelayedAiring, type Station, type WeekPlan, windowsOf } from '../../src/model/index.js';
import { planStations, planWeek } from '../../src/schedule/index.js';
import { aCampaign, anItem, aSession, aStation, paragraphs } from '../helpers/campaign.js';
import { faultsIn } from '../helpers/recount-week.js';

const WEEK = '2020-W28';

const tinh = aStation('dai-tinh', {
  place: 'gia-lai',
  sessions: [
    aSession({
      id: 'sang',
      title: 'Sáng',
      windows: [
        { id: 'som', start: '05:30', length: '5m', audience: 90 },
        { id: 'giua', start: '05:58', length: '5m', audience: 90 },
      ],
    }),
  ],
});
const relaying = (id: string, from: string, start: string, length: string, own: string): Station =>
  aStation(id, {
    sessions: [
      aSession({
        id: 'sang',
        title: 'Sáng',
        relays: [{ start, length, title: `Tiếp âm ${from}`, from }],
        windows: [{ id: 'rieng', start: own, length: '5m' }],
      }),
    ],
  });
const huyen = relaying('dai-huyen', 'dai-tinh', '05:15', '45m', '06:05');
const xa = relaying('dai-xa', 'dai-huyen', '05:10', '90m', '17:00');

const campaign = aCampaign({
  stations: [xa, huyen, tinh],
  items: Array.from({ length: 8 }, (_, index) =>
    anItem(`tin-${index}`, {}, paragraphs(`${'bà con ta '.repeat(index % 2 === 0 ? 55 : 130)}.`)),
  ),
});
const heardIn = (plan: WeekPlan | undefined): readonly RelayedAiring[] =>
  plan?.days.flatMap(({ sessions }) =>
    sessions.flatMap(({ slots }) => slots.flatMap((slot) => (slot.kind === 'relay' ? slot.airings : []))),
  ) ?? [];

describe('planStations', () => {
  test('gives plans in the order of the campaign', () => {
    expect(planStations(aCampaign(), WEEK, []).map((plan) => plan.station)).toEqual(['dai-krong-pa']);
    expect(planStations(campaign, WEEK, []).map((plan) => plan.station)).toEqual([
      'dai-xa',
      'dai-huyen',
      'dai-tinh',
    ]);
  });

  test('a relay brings the airings that lie wholly inside it, at the same instants', () => {
    const [, district, province] = planStations(campaign, WEEK, []);
    const early = windowsOf(province as WeekPlan).filter(({ slot }) => slot.window === 'som');
    const expected = early.flatMap(({ slot }) =>
      slot.airings.map((airing) => ({ ...airing, from: 'dai-tinh' })),
    );
    expect(expected.length).toBeGreaterThan(6);
    const heard = heardIn(district);
    const late = windowsOf(province as WeekPlan).flatMap(({ slot }) =>
      slot.window === 'giua' ? slot.airings : [],
    );
    expect(heard.filter(({ id }) => id.includes('/giua/')).length).toBeLessThan(late.length);
    expect(heard.filter(({ id }) => id.includes('/som/'))).toEqual(expected);
    // 05:58–06:03 runs over the relay's end at 06:00: only what ends by then is heard.
    for (const { start, seconds } of heard) {
      expect(Date.parse(start) + 1000 * seconds).toBeLessThanOrEqual(
        Date.parse(`${start.slice(0, 10)}T06:00:00+07:00`),
      );
    }
  });

  test('a relay of a relay brings both stations, each under its own name', () => {
    const [commune, district] = planStations(campaign, WEEK, []);
    expect(new Set(heardIn(commune).map(({ from }) => from))).toEqual(new Set(['dai-tinh', 'dai-huyen']));
    const own = windowsOf(district as WeekPlan).flatMap(({ slot }) => slot.airings.map(({ id }) => id));
    const relayed = heardIn(district).map(({ id }) => id);
    expect(
      heardIn(commune)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...own, ...relayed].sort());
  });

  test('what is heard through relays counts in every limit', () => {
    for (const [index, station] of [xa, huyen, tinh].entries()) {
      const plan = planStations(campaign, WEEK, [])[index];
      expect(plan && faultsIn(campaign, station, plan)).toEqual([]);
    }
  });

  test('a station leaves those that relay it something to say', () => {
    const scarce = aCampaign({ ...campaign, items: campaign.items.slice(0, 5) });
    for (const plan of planStations(scarce, WEEK, [])) {
      expect(windowsOf(plan).flatMap(({ slot }) => slot.airings).length).toBeGreaterThanOrEqual(7);
    }
  });

  test('a named station has the plan that it has among all, and its sources are not returned', () => {
    const [all] = planStations(campaign, WEEK, []);
    const only = planStations(campaign, WEEK, [], { stations: ['dai-xa'] });
    expect(only).toEqual([all]);
    expect(planWeek(campaign, xa, WEEK, [])).toEqual(all);
  });

  test('planWeek takes the plans of its sources when they are at hand', () => {
    const [all, district, province] = planStations(campaign, WEEK, []);
    expect(
      planWeek(campaign, xa, WEEK, [], { relayed: [district as WeekPlan, province as WeekPlan] }),
    ).toEqual(all);
    const deaf = planWeek(campaign, xa, WEEK, [], { relayed: [{ ...(district as WeekPlan), days: [] }] });
    expect(heardIn(deaf)).toEqual([]);
  });

  test('leaves out stations that are not on air, and producers without windows', () => {
    const others = [
      aStation('tuong-lai', { validFrom: '2020-07-13' }),
      aStation('da-dong', { validUntil: '2020-07-05' }),
      aStation('giua-tuan', { validFrom: '2020-07-08' }),
      aStation('xuong', { roles: ['produce'], sessions: [] }),
      aStation('lam-chuong-trinh', { roles: ['produce'] }),
    ];
    const plans = planStations(aCampaign({ stations: others }), WEEK, []);
    expect(plans.map((plan) => plan.station)).toEqual(['giua-tuan', 'lam-chuong-trinh']);
    expect(windowsOf(plans[0] as WeekPlan)[0]?.date).toBe('2020-07-08');
  });

  test('refuses a station that does not exist, and relays in a circle, by name', () => {
    expect(() => planStations(campaign, WEEK, [], { stations: ['dai-nao'] })).toThrow(UsageError);
    const circle = aCampaign({
      stations: [relaying('a', 'b', '05:00', '10m', '06:00'), relaying('b', 'a', '05:00', '10m', '06:00')],
    });
    expect(() => planStations(circle, WEEK, [])).toThrow(LoaphatError);
    expect(() => planStations(circle, WEEK, [])).toThrow('a → b → a');
    const itself = aCampaign({ stations: [relaying('a', 'a', '05:00', '10m', '06:00')] });
    expect(() => planWeek(itself, itself.stations[0] as Station, WEEK, [])).toThrow('a → a');
  });

  test('what was heard through relays in the weeks before is remembered, and is no longer new', () => {
    const before = planStations(campaign, '2020-W27', []);
    const history = before.flatMap((plan) =>
      windowsOf(plan).flatMap(({ date, slot }) =>
        slot.airings.map(({ id, item, start, seconds }) => ({
          id,
          station: plan.station,
          date,
          window: slot.window,
          item,
          start,
          seconds,
          status: 'aired' as const,
        })),
      ),
    );
    const [commune] = planStations(campaign, WEEK, history);
    const firsts = new Map<string, string>();
    for (const { item, start } of [
      ...heardIn(before[0]),
      ...windowsOf(before[0] as WeekPlan).flatMap(({ slot }) => slot.airings),
    ]) {
      const date = start.slice(0, 10);
      if (date < (firsts.get(item) ?? '9')) firsts.set(item, date);
    }
    const airings = windowsOf(commune as WeekPlan).flatMap(({ slot }) => slot.airings);
    expect(airings.length).toBeGreaterThan(6);
    for (const { item, firstAiredOn } of airings) expect(firstAiredOn).toBe(firsts.get(item));
    expect(commune?.startedFrom).toBe('history');
  });

  test('each station starts from its own history, or rehearses', () => {
    const [, district] = planStations(campaign, '2020-W27', []);
    const history = windowsOf(district as WeekPlan).flatMap(({ date, slot }) =>
      slot.airings.map(({ id, item, start, seconds }) => ({
        id,
        station: 'dai-huyen',
        date,
        window: slot.window,
        item,
        start,
        seconds,
        status: 'late' as const,
      })),
    );
    const plans = planStations(campaign, WEEK, history);
    expect(plans.map((plan) => plan.startedFrom)).toEqual(['rehearsed', 'history', 'rehearsed']);
  });
});
