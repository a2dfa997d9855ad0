/** Stretches of a week in time order, as guides and players see them. */
import {
  instantOf,
  isoAt,
  type PlannedAiring,
  type RelaySlot,
  type WeekPlan,
  type WindowSlot,
} from '../../model/index.js';

/** Something with a beginning and a length. */
export interface Span {
  /** ISO with offset. */
  readonly start: string;
  readonly seconds: number;
}

/** When a stretch ends, ISO with the zone's offset. */
export function endOfSpan({ start, seconds }: Span, timeZone: string): string {
  return isoAt(instantOf(start) + seconds * 1000, timeZone);
}

/** A relay or an airing of the station's own: what is heard one after the other. */
export type Heard =
  | { readonly kind: 'relay'; readonly slot: RelaySlot }
  | { readonly kind: 'airing'; readonly slot: WindowSlot; readonly airing: PlannedAiring };

/** Relays and own airings of a week, in time order; what stays empty goes back to the station and is not among them. */
export function heardInOrder(plan: WeekPlan): Heard[] {
  const heard = plan.days.flatMap(({ sessions }) =>
    sessions.flatMap(({ slots }) =>
      slots.flatMap((slot): Heard[] =>
        slot.kind === 'relay'
          ? [{ kind: 'relay', slot }]
          : slot.airings.map((airing) => ({ kind: 'airing', slot, airing })),
      ),
    ),
  );
  const startOf = (one: Heard) => instantOf(one.kind === 'relay' ? one.slot.start : one.airing.start);
  return heard.sort((a, b) => startOf(a) - startOf(b));
}
