/** The duty of a monthly column: asked where the campaign runs and the station has a window, and nowhere else. */
import { expect, test } from 'vitest';
import { addWeeks, planningSchema, type Station } from '../../src/model/index.js';
import { RATES } from '../../src/planner/index.js';
import { planWeek, renderProblem } from '../../src/schedule/index.js';
import { aCampaign, anItem, aSession, aStation } from '../helpers/campaign.js';

const planning = planningSchema.parse({
  columns: [{ id: 'cchc', title: 'Chuyên mục', kinds: ['dialogue'] }],
});
const campaign = aCampaign({
  items: [anItem('mot-cua', { published: '2020-01-01', validFrom: '2020-01-01' })],
});
const daily = aStation('dai', { planning });

interface Goal {
  readonly rule: string;
  readonly of: string;
  readonly price: number;
}

const duties = (week: string, station: Station = daily, of = campaign) => {
  const { goals }: { goals: Goal[] } = JSON.parse(renderProblem(of, station, week, []));
  return goals.filter(({ rule }) => rule === 'monthly-column').map(({ of, price }) => ({ of, price }));
};
const months = (...asked: Parameters<typeof duties>) => duties(...asked).map(({ of }) => of);

test.each([
  ['2020-W01', ['cchc/2020-01']],
  ['2020-W09', ['cchc/2020-02', 'cchc/2020-03']],
  ['2020-W28', ['cchc/2020-07']],
  ['2020-W53', ['cchc/2020-12']],
  ['2021-W01', []],
])('inside the campaign: %s', (week, expected) => {
  expect(months(week)).toEqual(expected);
});

test('a week after the campaign names nothing as unmet', () => {
  expect(planWeek(campaign, daily, '2021-W01', []).certificate?.unmet ?? []).toEqual([]);
});

/** A station of one window on one weekday. */
const on = (day: 'mon' | 'sat', more: Partial<Station> = {}) =>
  aStation('dai', {
    planning,
    sessions: [
      aSession({ id: 's', title: 'S', windows: [{ id: 'w', start: '06:00', length: '10m', days: [day] }] }),
    ],
    ...more,
  });

test('only in months in which the station has a window that week', () => {
  // The week of 27 July to 2 August.
  expect(months('2020-W31', on('mon'))).toEqual(['cchc/2020-07']);
  expect(months('2020-W31', on('sat'))).toEqual(['cchc/2020-08']);
});

test('it is a duty in the last week in which the month has a window', () => {
  const price = (week: string) => duties(week, on('sat')).find(({ of }) => of === 'cchc/2020-07')?.price;
  expect(['2020-W29', '2020-W30'].map(price)).toEqual([RATES.missingColumn, RATES.missingDuty]);
  expect(price('2020-W31')).toBeUndefined();
});

test('no month without windows: off the air, closed by the calendar, not begun, ended', () => {
  const closed = {
    ...campaign,
    calendar: [
      { from: '2020-07-01', until: '2020-07-31', title: 'Sửa đài', offAir: true, topics: [], sources: [] },
    ],
  };
  for (let week = '2020-W27'; week <= '2020-W31'; week = addWeeks(week, 1))
    expect(months(week, daily, closed).filter((of) => of.endsWith('07'))).toEqual([]);
  expect(months('2020-W28', aStation('dai', { planning, sessions: [] }))).toEqual([]);
  expect(months('2020-W28', on('mon', { validFrom: '2020-08-01' }))).toEqual([]);
  expect(months('2020-W28', on('mon', { validUntil: '2020-06-30' }))).toEqual([]);
});

test('a month with windows and nothing for the column is told', () => {
  const unmet = planWeek(campaign, daily, '2020-W31', []).certificate?.unmet ?? [];
  expect(unmet.filter(({ rule }) => rule === 'monthly-column').map(({ of }) => of)).toContain('cchc/2020-07');
});
