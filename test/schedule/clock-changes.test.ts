/** Weeks in which clocks change, and weeks that run over the end of a year. */
import { describe, expect, test } from 'vitest';
import { datesOf, instantOf, type WeekPlan, windowsOf } from '../../src/model/index.js';
import { planWeek, renderWeekIcs } from '../../src/schedule/index.js';
import { aCampaign, anItem, aSession, aStation } from '../helpers/campaign.js';
import { faultsIn } from '../helpers/recount-week.js';

type Windows = Parameters<typeof aSession>[0]['windows'];

function planned(timeZone: string, week: string, windows: Windows): WeekPlan {
  const items = ['a', 'b', 'c'].map((id) =>
    anItem(id, { published: '2019-12-01', validFrom: '2019-12-01', validUntil: '2027-12-31' }),
  );
  const campaign = aCampaign({ timeZone, items, validFrom: '2019-12-01', validUntil: '2027-12-31' });
  const station = aStation('dai', {
    timeZone,
    quiet: [],
    sessions: [aSession({ id: 'dem', title: 'Đêm', windows })],
  });
  const plan = planWeek(campaign, station, week, []);
  expect(faultsIn(campaign, station, plan)).toEqual([]);
  return plan;
}

const sundays = (plan: WeekPlan) =>
  windowsOf(plan)
    .filter(({ date }) => date === plan.until)
    .map(({ slot }) => `${slot.window} ${slot.start} ${slot.seconds}`);

describe('the Sunday on which clocks change', () => {
  const night = [
    { id: 'hai-ruoi', start: '02:30', length: '15m' },
    { id: 'sang', start: '06:00', length: '10m' },
  ];

  test.each([
    ['Europe/Paris', '2020-W13', '2020-03-29T03:30:00+02:00', '2020-03-29T06:00:00+02:00'],
    ['America/New_York', '2020-W10', '2020-03-08T03:30:00-04:00', '2020-03-08T06:00:00-04:00'],
    ['Europe/Paris', '2020-W43', '2020-10-25T02:30:00+02:00', '2020-10-25T06:00:00+01:00'],
  ])(
    '%s, %s: a time jumped over is later, one shown twice the first, no length changes',
    (zone, week, night1, morning) => {
      const plan = planned(zone, week, night);
      expect(sundays(plan)).toEqual([`hai-ruoi ${night1} 900`, `sang ${morning} 600`]);
      expect(windowsOf(plan)).toHaveLength(14);
      expect(plan.cuts).toEqual([]);
    },
  );

  test('the first of two: 01:30 in New York is read in summer time', () => {
    const plan = planned('America/New_York', '2020-W44', [{ id: 'dem', start: '01:30', length: '10m' }]);
    expect(sundays(plan)).toEqual(['dem 2020-11-01T01:30:00-04:00 600']);
  });

  test('a window that runs into the missing or the second hour keeps its seconds', () => {
    for (const week of ['2020-W13', '2020-W43']) {
      const plan = planned('Europe/Paris', week, [{ id: 'dem', start: '01:55', length: '15m' }]);
      const items = windowsOf(plan).flatMap(({ slot }) => slot.airings);
      expect(new Set(windowsOf(plan).map(({ slot }) => slot.seconds))).toEqual(new Set([900]));
      for (const { slot } of windowsOf(plan)) {
        const last = slot.airings.at(-1);
        if (last !== undefined)
          expect(instantOf(last.start) + 1000 * last.seconds).toBeLessThanOrEqual(
            instantOf(slot.start) + 900_000,
          );
      }
      expect(items.length).toBeGreaterThan(0);
    }
  });

  test('a window that the missing hour pushes onto another is cut by name, and the other keeps its time', () => {
    // Whichever name comes first, and whether the pushed one would start before, with or behind the other.
    for (const [pushed, other, start] of [
      ['a', 'z', '03:30'],
      ['z', 'a', '03:30'],
      ['a', 'z', '03:40'],
      ['a', 'z', '03:20'],
    ] as const) {
      const plan = planned('Europe/Paris', '2020-W13', [
        { id: pushed, start: '02:30', length: '15m' },
        { id: other, start, length: '15m' },
      ]);
      expect(sundays(plan)).toEqual([`${other} 2020-03-29T${start}:00+02:00 900`]);
      expect(plan.cuts).toMatchObject([{ date: '2020-03-29', window: pushed, seconds: 900 }]);
      expect(plan.cuts[0]?.reason.vi).toContain('đồng hồ nhảy qua giờ của khung');
      expect(plan.cuts[0]?.reason.en).toContain(`“${other}”`);
    }
  });

  test('two windows of the missing hour are pushed together and stay apart', () => {
    const plan = planned('Europe/Paris', '2020-W13', [
      { id: 'a', start: '02:00', length: '10m' },
      { id: 'b', start: '02:20', length: '10m' },
    ]);
    expect(sundays(plan)).toEqual(['a 2020-03-29T03:00:00+02:00 600', 'b 2020-03-29T03:20:00+02:00 600']);
  });
});

describe('a week over the end of a year', () => {
  const morning = [{ id: 'sang', start: '05:30', length: '5m' }];

  test.each([
    ['2020-W53', '2020-12-28', '2021-01-03'],
    ['2026-W53', '2026-12-28', '2027-01-03'],
    ['2026-W01', '2025-12-29', '2026-01-04'],
    ['2021-W01', '2021-01-04', '2021-01-10'],
  ])('%s is planned from %s to %s', (week, from, until) => {
    const plan = planned('Asia/Ho_Chi_Minh', week, morning);
    expect([plan.week, plan.from, plan.until]).toEqual([week, from, until]);
    expect(windowsOf(plan).map(({ date }) => date)).toEqual(datesOf(week));
    const items = ['a', 'b', 'c'].map((id) => anItem(id));
    const campaign = aCampaign({ items, stations: [aStation('dai')], validUntil: '2027-12-31' });
    const ics = renderWeekIcs(plan, campaign, `${from}T00:00:00+07:00`);
    for (const date of datesOf(week)) expect(ics).toContain(`UID:dai/${date}/sang@`);
  });
});
