/** Amounts that several readings share: caps of kinds, quotas, monthly columns. */
import { addDays, type Caps, compareText, datesOf, type Item, type Planning } from '../../model/index.js';
import {
  type Goal,
  type Heard,
  kindKey,
  type Problem,
  RATES,
  type Reading,
  relayedOf,
} from '../../planner/index.js';
import type { Before } from './before.js';

/** In an order that does not depend on that of the content. */
export function goalsOf(
  caps: Caps,
  planning: Planning,
  problem: Pick<Problem, 'week' | 'windows' | 'readings' | 'kindsHeard'>,
  items: ReadonlyMap<string, Item>,
  before: Before,
): Goal[] {
  return [
    ...kindCaps(caps, problem),
    ...minimums(problem.readings),
    ...planning.quotas.map((quota) => quotaGoal(quota, problem.readings)),
    ...planning.columns.flatMap((column) => columnGoals(column, problem, items, before)),
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

function kindCaps(
  { perKindPerWeek }: Caps,
  { readings, kindsHeard }: Pick<Problem, 'readings' | 'kindsHeard'>,
): Goal[] {
  const languages = [...new Set(readings.map(({ language }) => language))];
  return Object.entries(perKindPerWeek).flatMap(([kind, atMost]) =>
    languages
      .map((language): Goal => {
        const of = kindKey(language, kind);
        const own = indexes(readings, (reading) => reading.kind === kind && reading.language === language);
        return {
          rule: 'kind-cap',
          of,
          unit: 'airings',
          readings: own,
          heard: kindsHeard[of] ?? 0,
          atLeast: 0,
          price: 0,
          atMost,
        };
      })
      .filter((goal) => goal.readings.length > 0),
  );
}

/** An item's weekly minimum, in all languages together: a window or two a week in Jrai cannot hold the minimum of every item. */
function minimums(readings: readonly Reading[]): Goal[] {
  const items = [...new Set(readings.filter(({ minPerWeek }) => minPerWeek > 0).map(({ item }) => item))];
  return items.map((item) => {
    const own = indexes(readings, (reading) => reading.item === item);
    const relayed = own.flatMap((r) => relayedAt(readings, r));
    return {
      rule: 'weekly-minimum',
      of: item,
      unit: 'airings',
      readings: own,
      heard: relayed.length,
      atLeast: readings[own[0] ?? 0]?.minPerWeek ?? 0,
      price: RATES.missingAiring,
    };
  });
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

/** One goal a month that the week touches: an airing counts in the month of its own date. */
function columnGoals(
  column: Planning['columns'][number],
  { week, windows, readings }: Pick<Problem, 'week' | 'windows' | 'readings'>,
  items: ReadonlyMap<string, Item>,
  before: Before,
): Goal[] {
  const dates = datesOf(week);
  const months = [...new Set(dates.map((date) => date.slice(0, 7)))];
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
    const left = weeksLeft(dates, month);
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

/** Weeks of a month that are still to come when this one is over; 0 in its last. */
function weeksLeft(dates: readonly string[], month: string): number {
  let weeks = 0;
  for (let monday = addDays(dates[0] ?? '', 7); monday.startsWith(month); monday = addDays(monday, 7))
    weeks += 1;
  return weeks;
}
