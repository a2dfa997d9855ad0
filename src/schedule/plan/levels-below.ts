/** How many levels of stations hear a station through relays. */
import type { Campaign } from '../../model/index.js';
import { sourcesOf } from './relay-order.js';

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
