/** What came before a week at one station: what listeners remember, and what is no longer new. */
import {
  type Airing,
  addDays,
  addWeeks,
  instantOf,
  mondayOf,
  type Station,
  type WeekPlan,
} from '../model/index.js';
import type { Desk } from './desk.js';
import { heardBefore } from './heard-before.js';
import { pastWindow } from './past-window.js';
import type { Heard } from './problem.js';

export interface Before {
  /** By item: what was heard, or is taken to have been heard, in the two weeks before. */
  readonly heard: ReadonlyMap<string, readonly Heard[]>;
  /** By item: the date on which it was first heard here. Only what really sounded: a rehearsal makes nothing a repeat. */
  readonly firstAired: ReadonlyMap<string, string>;
  readonly startedFrom: WeekPlan['startedFrom'];
}

/** Did the station report anything in the two weeks before? Otherwise they are rehearsed. */
export function hasHistory(
  station: Station,
  week: string,
  aired: ReadonlyMap<string, readonly Airing[]>,
): boolean {
  const since = addDays(mondayOf(week), -14);
  return (aired.get(station.id) ?? []).some(({ date }) => date >= since);
}

/** `aired` is what `countedAirings` gives; `rehearsed` holds plans of the two weeks before. */
export function beforeWeek(
  desk: Desk,
  station: Station,
  week: string,
  aired: ReadonlyMap<string, readonly Airing[]>,
  rehearsed: readonly WeekPlan[],
): Before {
  const own = firstDates(aired.get(station.id) ?? []);
  if (!hasHistory(station, week, aired)) {
    const plans = rehearsed.filter((plan) => plan.station === station.id);
    return { heard: heardIn(desk, plans, week), firstAired: own, startedFrom: 'rehearsed' };
  }
  const heard = heardBefore(desk.campaign, station, week, aired);
  for (const [item, times] of heard) {
    for (const { date } of times) if (date < (own.get(item) ?? '9999')) own.set(item, date);
  }
  return { heard, firstAired: own, startedFrom: 'history' };
}

function firstDates(airings: readonly Airing[]): Map<string, string> {
  const dates = new Map<string, string>();
  for (const { item, date } of airings) if (!dates.has(item)) dates.set(item, date);
  return dates;
}

function heardIn(desk: Desk, plans: readonly WeekPlan[], week: string): Map<string, Heard[]> {
  const heard = new Map<string, Heard[]>();
  for (const plan of plans) {
    const weeksAgo = plan.week === addWeeks(week, -1) ? 1 : 2;
    for (const day of plan.days) {
      for (const slot of day.sessions.flatMap((session) => session.slots)) {
        for (const airing of slot.airings) {
          const [station = '', , window = ''] = airing.id.split('/');
          const list = heard.get(airing.item) ?? [];
          list.push({
            date: day.date,
            start: instantOf(airing.start),
            ...(slot.kind === 'window' ? { window } : {}),
            weeksAgo,
            audience: pastWindow(desk.campaign, station, window).audience,
            language: airing.language,
          });
          heard.set(airing.item, list);
        }
      }
    }
  }
  return heard;
}
