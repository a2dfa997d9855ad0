/** Repeats: how often an item is heard, in a week, on a day, at one time of day. */
import { atMost, beyond } from '../problem/curve.js';
import { type Problem, type Reading, relayedOf } from '../problem/problem.js';
import type { Row } from '../problem/row.js';
import { grouped, type NumberedStand, type Numbering, once } from './numbering.js';

function ofEach(
  { ofReading }: Numbering,
  rows: (reading: Reading, stands: readonly NumberedStand[], name: string) => readonly Row[],
): Row[] {
  return ofReading.flatMap((stands) => {
    const reading = stands[0]?.reading;
    return reading === undefined ? [] : rows(reading, stands, `${reading.item}/${reading.language}`);
  });
}

/** No more than its limit in a week. */
export function weeklyCap(layout: Numbering): Row[] {
  return ofEach(layout, (reading, stands, of) => {
    const limit = limitInWeek(reading);
    return limit < stands.length ? [hard('weekly-cap', of, limit, stands)] : [];
  });
}

/** No more than the station's limit on a day. */
export function dailyCap(layout: Numbering): Row[] {
  const most = layout.problem.caps.perItemPerDay;
  return ofEach(layout, (reading, stands, of) =>
    [...byDate(stands)].flatMap(([date, today]) => {
      const limit = Math.max(0, most - heardOn(reading, date));
      return limit < today.length ? [hard('daily-cap', `${of}/${date}`, limit, today)] : [];
    }),
  );
}

/** Stations that hear this one have limits, too: beyond its share an airing only keeps a window from being empty. */
export function shareBelow(layout: Numbering): Row[] {
  const { problem } = layout;
  if (problem.levelsBelow === 0) return [];
  const { beyondWeekShare, beyondDayShare } = problem.rates;
  return ofEach(layout, (reading, stands, of) => {
    const share = shareOf(limitInWeek(reading), problem);
    const ofDay = shareOf(problem.caps.perItemPerDay, problem);
    const soft = (name: string, free: number, points: number, some: readonly NumberedStand[]): Row[] =>
      free >= some.length
        ? []
        : [
            {
              rule: 'share-below',
              of: name,
              unit: 'airings',
              curve: beyond(free, reading.worth * points),
              entries: once(some),
            },
          ];
    return [
      ...soft(of, share, beyondWeekShare, stands),
      ...[...byDate(stands)].flatMap(([date, today]) =>
        soft(`${of}/${date}`, Math.max(0, ofDay - heardOn(reading, date)), beyondDayShare, today),
      ),
    ];
  });
}

function hard(
  rule: 'weekly-cap' | 'daily-cap',
  of: string,
  limit: number,
  stands: readonly NumberedStand[],
): Row {
  return { rule, of, unit: 'airings', curve: atMost(limit), entries: once(stands) };
}

/** The part of a limit that a station may use when as many levels of stations below it are to have theirs. */
function shareOf(limit: number, { levelsBelow }: Pick<Problem, 'levelsBelow'>): number {
  return Math.ceil(limit / (levelsBelow + 1));
}

function limitInWeek(reading: Reading): number {
  return Math.max(0, reading.maxPerWeek - relayedOf(reading).length);
}

function heardOn(reading: Reading, date: string): number {
  return relayedOf(reading).filter((one) => one.date === date).length;
}

function byDate(stands: readonly NumberedStand[]): Map<string, NumberedStand[]> {
  return grouped(stands, ({ open }) => open.date);
}

/** Another airing on a day that has heard it is worth less. */
export function againOnDay(layout: Numbering): Row[] {
  const { rates } = layout.problem;
  return ofEach(layout, (reading, stands, of) =>
    [...byDate(stands)].flatMap(([date, today]): Row[] => {
      const heard = heardOn(reading, date) > 0;
      if (!heard && today.length < 2) return [];
      const curve = beyond(heard ? 0 : 1, reading.worth * rates.againOnDay);
      return [{ rule: 'another-day', of: `${of}/${date}`, unit: 'airings', curve, entries: once(today) }];
    }),
  );
}

/** So is another at the same time of day. */
export function sameTime(layout: Numbering): Row[] {
  const { rates } = layout.problem;
  return ofEach(layout, (reading, stands, of) => {
    const sessions = grouped(stands, ({ open }) => open.session);
    if (sessions.size < 2) return [];
    return [...sessions]
      .filter(([, there]) => there.length > 1)
      .map(
        ([session, there]): Row => ({
          rule: 'another-time',
          of: `${of}/${session}`,
          unit: 'airings',
          curve: beyond(1, reading.worth * rates.sameSession),
          entries: once(there),
        }),
      );
  });
}
