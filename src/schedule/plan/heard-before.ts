/** What a station's listeners heard in the two weeks before: its own airings, and through relays those of others. */
import { type Airing, addDays, addWeeks, type Campaign, mondayOf, type Station } from '../../model/index.js';
import type { Heard } from '../../planner/index.js';
import { type PastAiring, timed } from './counted-airings.js';
import { occurrences } from './occurrences.js';
import { pastWindow } from './past-window.js';
import { relayOrder } from './relay-order.js';

/** `aired` is what `countedAirings` gives. The result is by item. */
export function heardBefore(
  campaign: Campaign,
  station: Station,
  week: string,
  aired: ReadonlyMap<string, readonly Airing[]>,
): Map<string, Heard[]> {
  const since = addDays(mondayOf(week), -14);
  const lastWeek = addDays(mondayOf(week), -7);
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
      weeksAgo: airing.date < lastWeek ? 2 : 1,
      rehearsed: false,
      ...pastWindow(campaign, airing.station, airing.window),
    });
    heard.set(airing.item, list);
  }
  return heard;
}

function throughRelays(
  campaign: Campaign,
  station: Station,
  week: string,
  audible: ReadonlyMap<string, readonly PastAiring[]>,
): PastAiring[] {
  if (![...audible.values()].some((list) => list.length > 0)) return [];
  return [-2, -1]
    .flatMap((weeks) => occurrences(campaign, station, addWeeks(week, weeks)).relays)
    .flatMap(({ relay, start, end }) =>
      (relay.from === undefined ? [] : (audible.get(relay.from) ?? [])).filter(
        (past) => start <= past.start && past.start + 1000 * past.airing.seconds <= end,
      ),
    );
}
