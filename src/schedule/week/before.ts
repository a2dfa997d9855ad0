/** What came before a week at one station: what listeners remember, and what is no longer new. */
import {
  type Airing,
  addDays,
  addWeeks,
  airingsOf,
  type Campaign,
  later,
  mondayOf,
  type Station,
  type WeekPlan,
} from '../../model/index.js';
import type { Heard } from '../../planner/index.js';
import { stationGrid } from './grid.js';
import {
  audibleAt,
  type PastAiring,
  pastWindow,
  type StationWeeks,
  timed,
  windowIn,
} from './past-airings.js';
import { relayOrder } from './relay-order.js';

export interface Before {
  /** By item: what was heard, or is taken to have been heard, in the weeks before that are remembered. */
  readonly heard: ReadonlyMap<string, readonly Heard[]>;
  /** Only what really sounded: a rehearsal makes nothing a repeat. */
  readonly firstAired: ReadonlyMap<string, string>;
  /** Items that were really heard here at any time before. */
  readonly everHeard: ReadonlySet<string>;
  /** By kind of item, seconds in the station's own windows in those weeks. */
  readonly airedSeconds: ReadonlyMap<string, number>;
  /** What the station itself aired before, oldest first. */
  readonly aired: readonly Airing[];
  readonly startedFrom: WeekPlan['startedFrom'];
}

/** With the week that is planned they are four, over which the mix and minimums are counted. */
const WEEKS_BEFORE = 3;

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
    const airings = plans.flatMap(airingsOf);
    return {
      heard,
      airedSeconds: secondsByKind(campaign, airings),
      firstAired,
      everHeard,
      aired: own,
      startedFrom: 'rehearsed',
    };
  }
  const heard = heardBefore(campaign, station, week, aired);
  for (const [item, times] of heard) {
    for (const { language, date } of times) noteAired(firstAired, item, language, date);
  }
  const everHeard = new Set([...own.map(({ item }) => item), ...heard.keys()]);
  const since = addDays(mondayOf(week), -7 * WEEKS_BEFORE);
  const lately = own.filter(({ date }) => date >= since);
  return {
    heard,
    airedSeconds: secondsByKind(campaign, lately),
    firstAired,
    everHeard,
    aired: own,
    startedFrom: 'history',
  };
}

function secondsByKind(
  { items }: Pick<Campaign, 'items'>,
  airings: readonly Pick<Airing, 'item' | 'seconds'>[],
): Map<string, number> {
  const kinds = new Map(items.map(({ id, kind }) => [id, kind]));
  const seconds = new Map<string, number>();
  for (const airing of airings) {
    const kind = kinds.get(airing.item);
    if (kind !== undefined) seconds.set(kind, (seconds.get(kind) ?? 0) + airing.seconds);
  }
  return seconds;
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

/** `aired` is what `countedAirings` gives. The result is by item. */
function heardBefore(
  campaign: Campaign,
  station: Station,
  week: string,
  aired: ReadonlyMap<string, readonly Airing[]>,
): Map<string, Heard[]> {
  const monday = mondayOf(week);
  const since = addDays(monday, -7 * WEEKS_BEFORE);
  const audible = new Map<string, PastAiring[]>();
  for (const one of relayOrder(campaign, [station])) {
    const own = (aired.get(one.id) ?? []).filter(({ date }) => date >= since).map(timed);
    audible.set(one.id, [...own, ...throughRelays(campaign, one, week, audible)]);
  }

  const heard = new Map<string, Heard[]>();
  for (const { airing, start } of audible.get(station.id) ?? []) {
    const list = heard.get(airing.item) ?? [];
    list.push({
      date: airing.date,
      start,
      ...(airing.station === station.id ? { window: airing.window } : {}),
      weeksAgo: weeksBetween(airing.date, monday),
      rehearsed: false,
      ...pastWindow(campaign, airing.station, airing.window),
    });
    heard.set(airing.item, list);
  }
  return heard;
}

/** Of a date before a Monday: 1 in the week before it, 2 in the one before that. */
function weeksBetween(date: string, monday: string): number {
  return Math.ceil((Date.parse(monday) - Date.parse(date)) / (7 * 86_400_000));
}

function throughRelays(
  campaign: Campaign,
  station: Station,
  week: string,
  audible: ReadonlyMap<string, readonly PastAiring[]>,
): PastAiring[] {
  if (![...audible.values()].some((list) => list.length > 0)) return [];
  return [-3, -2, -1]
    .flatMap((weeks) => stationGrid(campaign, station, addWeeks(week, weeks)).relays)
    .flatMap(({ relay, start, end }) =>
      (relay.from === undefined ? [] : (audible.get(relay.from) ?? [])).filter(
        (past) => start <= past.start && later(past.start, past.airing.seconds) <= end,
      ),
    );
}

/**
 * When each item was first heard at a station, by language: a later airing is a repeat (phát lại). Dates by `item/language`; the language
 * is empty where nobody knows it any more.
 */
export type FirstAired = Map<string, string>;

/** Notes an airing; the earliest date stays. */
export function noteAired(dates: FirstAired, item: string, language: string | undefined, date: string): void {
  const key = `${item}/${language ?? ''}`;
  const known = dates.get(key);
  if (known === undefined || date < known) dates.set(key, date);
}

/** The date of the first airing in this language, or in one that is not known. */
export function firstAiredOn(
  dates: ReadonlyMap<string, string>,
  item: string,
  language: string,
): string | undefined {
  const known = [dates.get(`${item}/${language}`), dates.get(`${item}/`)].filter(
    (date) => date !== undefined,
  );
  return known.sort()[0];
}
