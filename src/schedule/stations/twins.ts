/**
 * Stations that are asked the same question. Most communes of a district share a grid, relay the same stations and are meant by the
 * same items: their weeks are the same but for the names, so one of them is planned and the others copy it.
 */
import {
  type Airing,
  addDays,
  airingId,
  concerns,
  isMeantFor,
  mapWindows,
  mondayOf,
  type PlannedAiring,
  type Station,
  type WeekPlan,
} from '../../model/index.js';
import { frameMeasure } from '../../speech/index.js';
import type { MeasuredCampaign } from '../week/measured-campaign.js';
import type { StationWeeks } from '../week/past-airings.js';

/** Of the stations that have the week of one before them in the list: whose. One whose week is `published` asks for itself. */
export function twinsAmong(
  measured: MeasuredCampaign,
  stations: readonly Station[],
  week: string,
  aired: ReadonlyMap<string, readonly Airing[]>,
  published: ReadonlyMap<string, WeekPlan>,
): Map<string, string> {
  const firstborn = new Map<string, string>();
  const twins = new Map<string, string>();
  for (const station of stations) {
    const { id } = station;
    const key = published.has(id) ? id : twinKey(measured, station, week, aired);
    const first = firstborn.get(key);
    if (first === undefined) firstborn.set(key, id);
    else twins.set(id, first);
  }
  return twins;
}

/**
 * Stations with the same key have the same week. Everything that planning reads of a station is in it: its grid, caps, paces and
 * dates, the items meant for its place, how long its names are, the calendar's days for it in this week and the two before. A station that reported airings
 * has a key of its own.
 */
export function twinKey(
  measured: MeasuredCampaign,
  station: Station,
  week: string,
  aired: ReadonlyMap<string, readonly Airing[]>,
): string {
  if ((aired.get(station.id) ?? []).length > 0) return station.id;
  const { id, name, place, tier, roles, profile, sources, origin, ...grid } = station;
  // From the eve of the first of the two weeks before: what was rehearsed there is remembered in this one.
  const since = addDays(mondayOf(week), -15);
  const until = addDays(mondayOf(week), 7);
  const meant = measured.items
    .filter(({ item }) => item.areas.length > 0 && concerns(measured.campaign, item, place))
    .map(({ item }) => item.id);
  const calendar = measured.campaign.calendar
    .filter((day) => day.stations !== undefined || day.places !== undefined)
    .filter((day) => day.from <= until && since <= (day.until ?? day.from))
    .filter((day) => isMeantFor(day, station, measured.campaign.places))
    .map((day) => measured.campaign.calendar.indexOf(day));
  const said = frameMeasure(measured.campaign, station);
  return JSON.stringify([grid, measured.below.get(id) ?? 0, meant, calendar, said]);
}

/** A twin's week under a station's own name: the ids of its own airings change, nothing else. */
export function copyPlan(plan: WeekPlan, station: Station): WeekPlan {
  const named = (date: string, window: string) => (airing: PlannedAiring) => ({
    ...airing,
    id: airingId(station.id, date, window, airing.item),
  });
  const own = mapWindows(plan, (slot, date) => ({
    ...slot,
    airings: slot.airings.map(named(date, slot.window)),
  }));
  return { ...own, station: station.id };
}

/** The weeks of many stations, each of them once: so a country takes no more room than its profiles. */
export interface PlannedWeeks extends StationWeeks {
  /** Each week once, under the station that was asked. */
  readonly firstborn: ReadonlyMap<string, WeekPlan>;
  /** Of the stations that have another's week, whose. */
  readonly twins: ReadonlyMap<string, string>;
}

/** A twin's week is copied under its own name when somebody asks for it. `firstborn` may still grow. */
export function stationWeeks(
  firstborn: ReadonlyMap<string, WeekPlan>,
  twins: ReadonlyMap<string, string>,
  stations: readonly Station[],
): PlannedWeeks {
  const named = new Map(stations.map((station) => [station.id, station]));
  return {
    firstborn,
    twins,
    get(id) {
      const other = twins.get(id);
      const plan = firstborn.get(other ?? id);
      const station = named.get(id);
      return plan === undefined || other === undefined || station === undefined
        ? plan
        : copyPlan(plan, station);
    },
  };
}
