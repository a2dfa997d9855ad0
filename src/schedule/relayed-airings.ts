/** What is heard through a relay: the source's airings that lie wholly inside its time. */
import { instantOf, type RelayedAiring, type WeekPlan } from '../model/index.js';
import type { Stretch } from './quiet-hours.js';

/**
 * Airings of the source, its own and those that it relays itself, at the same instants, in time order. `from` names the
 * station that made them.
 */
export function relayedAirings(source: WeekPlan | undefined, time: Stretch): RelayedAiring[] {
  if (source === undefined) return [];
  return source.days
    .flatMap((day) => day.sessions.flatMap((session) => session.slots))
    .flatMap((slot): readonly RelayedAiring[] =>
      slot.kind === 'relay'
        ? slot.airings
        : slot.airings.map((airing) => ({ ...airing, from: source.station })),
    )
    .map((airing) => ({ airing, start: instantOf(airing.start) }))
    .filter(({ airing, start }) => time.start <= start && start + 1000 * airing.seconds <= time.end)
    .sort((a, b) => a.start - b.start)
    .map(({ airing }) => airing);
}
