/** What is heard through a relay: the source's airings that lie wholly inside its time. */
import { instantOf, type RelayedAiring, type Slot, type WeekPlan } from '../../model/index.js';
import type { Stretch } from './quiet-hours.js';

/** An airing of a source with its instants. */
export interface SourceAiring extends Stretch {
  readonly airing: RelayedAiring;
  /** The day of the programme that it belongs to. */
  readonly date: string;
}

/** Everything that a station makes audible in a week, its own airings and those that it relays itself, in time order. */
export function audibleAt(source: WeekPlan): SourceAiring[] {
  const airingsOf = (slot: Slot): readonly RelayedAiring[] =>
    slot.kind === 'relay'
      ? slot.airings
      : slot.airings.map((airing) => ({ ...airing, from: source.station }));
  return source.days
    .flatMap(({ date, sessions }) =>
      sessions
        .flatMap(({ slots }) => slots)
        .flatMap(airingsOf)
        .map((airing) => {
          const start = instantOf(airing.start);
          return { airing, date, start, end: start + 1000 * airing.seconds };
        }),
    )
    .sort((a, b) => a.start - b.start);
}

/** Those of them that lie wholly inside a relay's time; `from` names the station that made each. */
export function relayedAirings(audible: readonly SourceAiring[], time: Stretch): SourceAiring[] {
  return audible.filter(({ start, end }) => time.start <= start && end <= time.end);
}
