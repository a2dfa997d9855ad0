/** Who relays whom: the order in which weeks can be planned, and how many levels of stations hear one. */
import { LoaphatError } from '../../errors.js';
import type { Campaign, Station } from '../../model/index.js';

/**
 * The given stations and every station that they relay, directly or through another, sources first.
 *
 * @throws LoaphatError when stations relay each other in a circle.
 * @example
 * relayOrder(campaign, [station]).map(({ id }) => id); // ['dai-krong-pa']
 */
export function relayOrder(campaign: Campaign, stations: readonly Station[]): Station[] {
  const byId = new Map([...campaign.stations, ...stations].map((station) => [station.id, station]));
  const order = new Set<Station>();
  const visit = (station: Station, path: readonly string[]): void => {
    if (path.includes(station.id)) throw circle([...path.slice(path.indexOf(station.id)), station.id]);
    if (order.has(station)) return;
    for (const id of sourcesOf(station)) {
      const source = byId.get(id);
      if (source !== undefined) visit(source, [...path, station.id]);
    }
    order.add(station);
  };
  for (const station of stations) visit(station, []);
  return [...order];
}

/**
 * The same stations in waves: nobody relays a station of the own wave, only of those before it, so that a wave can be planned side by side.
 *
 * @param order what `relayOrder` gives
 */
export function relayWaves(order: readonly Station[]): Station[][] {
  const depths = new Map<string, number>();
  const waves: Station[][] = [];
  for (const station of order) {
    const depth = Math.max(-1, ...sourcesOf(station).map((id) => depths.get(id) ?? -1)) + 1;
    depths.set(station.id, depth);
    const wave = waves[depth];
    if (wave === undefined) waves[depth] = [station];
    else wave.push(station);
  }
  return waves;
}

/** Ids of the campaign's stations that a station relays. */
export function sourcesOf(station: Station): string[] {
  const ids = station.sessions.flatMap((session) => session.relays.map((relay) => relay.from));
  return [...new Set(ids.filter((id) => id !== undefined))];
}

function circle(path: readonly string[]): LoaphatError {
  const list = path.join(' → ');
  return new LoaphatError({
    vi: `Các đài tiếp âm vòng tròn: ${list}. Hãy bỏ bớt một "from" ở phần relays trong stations.yaml.`,
    en: `Stations relay each other in a circle: ${list}. Remove one "from" under relays in stations.yaml.`,
  });
}

/**
 * By station id: 0 when nobody relays it, 1 when someone does, 2 when that one is relayed in turn… A station shares the weekly
 * limits of each item with these levels: their listeners hear its airings, and would otherwise find their own windows empty.
 */
export function levelsBelow(campaign: Campaign): ReadonlyMap<string, number> {
  const levels = new Map(campaign.stations.map(({ id }) => [id, 0]));
  // A chain is never longer than there are stations, so a circle ends too; planning reports it.
  for (let round = 0; round < campaign.stations.length; round += 1) {
    let changed = false;
    for (const station of campaign.stations) {
      const level = (levels.get(station.id) ?? 0) + 1;
      for (const source of sourcesOf(station)) {
        if ((levels.get(source) ?? level) >= level) continue;
        levels.set(source, level);
        changed = true;
      }
    }
    if (!changed) break;
  }
  return levels;
}
