/** Amounts that several readings share: caps of kinds, minimums, quotas, monthly columns. */
import { addWeeks, type Caps, compareText, datesOf, type Item, type Planning } from '../../model/index.js';
import {
  type Goal,
  type Heard,
  kindKey,
  type Problem,
  RATES,
  type Reading,
  relayedOf,
} from '../../planner/index.js';
import { planningOf } from './editor.js';
import { stationGrid } from './grid.js';
import { minimumGoals } from './minimums.js';
import type { WeekToPlan } from './pose-problem.js';

/** In an order that does not depend on that of the content. */
export function goalsOf(
  about: WeekToPlan,
  problem: Pick<Problem, 'windows' | 'readings'>,
  items: ReadonlyMap<string, Item>,
): Goal[] {
  const { station } = about;
  const planning = planningOf(station);
  return [
    ...kindCaps(station.caps, problem.readings),
    ...minimumGoals(problem, items),
    ...planning.quotas.map((quota) => quotaGoal(quota, problem.readings)),
    ...planning.columns.flatMap((column) => columnGoals(column, about, problem, items)),
  ].sort((a, b) => compareText(a.rule, b.rule) || compareText(a.of, b.of));
}

function relayedAt(readings: readonly Reading[], r: number): readonly Heard[] {
  const reading = readings[r];
  return reading === undefined ? [] : relayedOf(reading);
}

function indexes(readings: readonly Reading[], counts: (reading: Reading) => boolean): number[] {
  return [...readings.keys()].filter((r) => {
    const reading = readings[r];
    return reading !== undefined && counts(reading);
  });
}

/** Of what the station itself airs: what relays bring it has not chosen. */
function kindCaps({ perKindPerWeek }: Caps, readings: readonly Reading[]): Goal[] {
  const languages = [...new Set(readings.map(({ language }) => language))];
  return Object.entries(perKindPerWeek).flatMap(([kind, atMost]) =>
    languages
      .map((language): Goal => {
        const own = indexes(readings, (reading) => reading.kind === kind && reading.language === language);
        const aired = own.flatMap((r) => relayedAt(readings, r)).filter(({ window }) => window !== undefined);
        return {
          rule: 'kind-cap',
          of: kindKey(language, kind),
          unit: 'airings',
          readings: own,
          heard: aired.length,
          atLeast: 0,
          price: 0,
          atMost,
        };
      })
      .filter((goal) => goal.readings.length > 0),
  );
}

/** Seconds of this week's relays count: listeners have heard them. */
function quotaGoal(
  { topic, language, atLeast = 0, atMost }: Planning['quotas'][number],
  readings: readonly Reading[],
): Goal {
  const own = indexes(readings, (reading) =>
    topic === undefined ? reading.language === language : reading.topics.includes(topic),
  );
  const relayed = own.map((r) => {
    return relayedAt(readings, r).length * (readings[r]?.seconds ?? 0);
  });
  return {
    rule: topic === undefined ? 'language-quota' : 'topic-quota',
    of: topic ?? language ?? '',
    unit: 'seconds',
    readings: own,
    heard: relayed.reduce((sum, seconds) => sum + seconds, 0),
    atLeast,
    price: atLeast === 0 ? 0 : RATES.missingQuotaSecond,
    ...(atMost === undefined ? {} : { atMost }),
  };
}

/**
 * One goal a month that the week touches with a window: an airing counts in the month of its own date. Months before and after the
 * campaign, and those in which the station is not on air, have no window and no duty.
 */
function columnGoals(
  column: Planning['columns'][number],
  about: WeekToPlan,
  { windows, readings }: Pick<Problem, 'windows' | 'readings'>,
  items: ReadonlyMap<string, Item>,
): Goal[] {
  const { week, before } = about;
  const months = [...new Set(datesOf(week).map(monthOf))].filter((month) => hasWindow(about, week, month));
  const belongs = (kind: string, topics: readonly string[]) =>
    (column.kinds.length === 0 || column.kinds.some((one) => one === kind)) &&
    (column.topics.length === 0 || column.topics.some((topic) => topics.includes(topic)));
  return months.map((month): Goal => {
    const own = indexes(readings, (reading) => belongs(reading.kind, reading.topics));
    const inWeek = own.flatMap((r) => relayedAt(readings, r).filter(({ date }) => date.startsWith(month)));
    const earlier = before.aired.filter(({ item, date }) => {
      const aired = items.get(item);
      return date.startsWith(month) && aired !== undefined && belongs(aired.kind, aired.topics);
    });
    const left = weeksLeft(about, month);
    return {
      rule: 'monthly-column',
      of: `${column.id}/${month}`,
      unit: 'airings',
      readings: own,
      windows: [...windows.keys()].filter((w) => windows[w]?.date.startsWith(month)),
      heard: earlier.length + inWeek.length,
      atLeast: column.perMonth,
      price: left === 0 ? RATES.missingDuty : Math.floor(RATES.missingColumn / left),
    };
  });
}

/** Weeks to come in which a month still has a window; 0 in its last. */
function weeksLeft(about: WeekToPlan, month: string): number {
  let left = 0;
  for (let week = addWeeks(about.week, 1); monthOf(datesOf(week)[0]) <= month; week = addWeeks(week, 1))
    if (hasWindow(about, week, month)) left += 1;
  return left;
}

/** Is a window of the station's open in a month within a week, whether or not it has begun? */
function hasWindow({ measured, station }: WeekToPlan, week: string, month: string): boolean {
  return stationGrid(measured.campaign, station, week).windows.some(({ date }) => monthOf(date) === month);
}

function monthOf(date = ''): string {
  return date.slice(0, 7);
}
