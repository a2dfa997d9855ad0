/** What came before a week at one station: what listeners remember, and what is no longer new. */
import {
  type Airing,
  addDays,
  addWeeks,
  type Campaign,
  mondayOf,
  type Station,
  type WeekPlan,
} from '../../model/index.js';
import type { Heard } from '../../planner/index.js';
import { type FirstAired, noteAired } from './first-aired.js';
import { heardBefore } from './heard-before.js';
import { pastWindow, windowIn } from './past-window.js';
import { audibleAt } from './relayed-airings.js';
import type { StationWeeks } from './station-weeks.js';

export interface Before {
  /** By item: what was heard, or is taken to have been heard, in the two weeks before. */
  readonly heard: ReadonlyMap<string, readonly Heard[]>;
  /** Only what really sounded: a rehearsal makes nothing a repeat. */
  readonly firstAired: ReadonlyMap<string, string>;
  /** Items that were really heard here at any time before. */
  readonly everHeard: ReadonlySet<string>;
  /** What the station itself aired before, oldest first. */
  readonly aired: readonly Airing[];
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
  campaign: Campaign,
  station: Station,
  week: string,
  aired: ReadonlyMap<string, readonly Airing[]>,
  rehearsed: readonly StationWeeks[],
): Before {
  const firstAired: FirstAired = new Map();
  const own = aired.get(station.id) ?? [];
  for (const { item, window, date } of own) {
    noteAired(firstAired, item, pastWindow(campaign, station.id, window).language, date);
  }
  if (!hasHistory(station, week, aired)) {
    const plans = rehearsed.flatMap((weeks) => weeks.get(station.id) ?? []);
    const everHeard = new Set(own.map(({ item }) => item));
    const heard = heardIn(campaign, plans, week);
    return { heard, firstAired, everHeard, aired: own, startedFrom: 'rehearsed' };
  }
  const heard = heardBefore(campaign, station, week, aired);
  for (const [item, times] of heard) {
    for (const { language, date } of times) noteAired(firstAired, item, language, date);
  }
  const everHeard = new Set([...own.map(({ item }) => item), ...heard.keys()]);
  return { heard, firstAired, everHeard, aired: own, startedFrom: 'history' };
}

function heardIn(campaign: Campaign, plans: readonly WeekPlan[], week: string): Map<string, Heard[]> {
  const heard = new Map<string, Heard[]>();
  for (const plan of plans) {
    const weeksAgo = plan.week === addWeeks(week, -1) ? 1 : 2;
    for (const { airing, date, start } of audibleAt(plan)) {
      const window = windowIn(airing.id);
      const times = heard.get(airing.item) ?? [];
      times.push({
        date,
        start,
        ...(airing.from === plan.station ? { window } : {}),
        weeksAgo,
        rehearsed: true,
        audience: pastWindow(campaign, airing.from, window).audience,
        language: airing.language,
      });
      heard.set(airing.item, times);
    }
  }
  return heard;
}
