import type { z } from 'zod';
import { lineage, type placeSchema, type stationSchema } from '../model/index.js';

type StationEntry = z.infer<typeof stationSchema>;
type PlaceEntry = z.infer<typeof placeSchema>;

/** The stations of a tier that serve a station's place, or a place that holds it. `from: { tier }` means the only one. */
export type StationsAbove = (station: StationEntry, tier: string) => readonly string[];

/**
 * Looks up the stations above one. A station that was gone before the other began is not above it.
 *
 * @example
 * stationsAbove(stations, places)(communeStation, 'district'); // ['dai-krong-pa']
 */
export function stationsAbove(
  stations: readonly StationEntry[],
  places: readonly PlaceEntry[],
): StationsAbove {
  const byPlace = new Map<string, StationEntry[]>();
  for (const station of stations) {
    byPlace.set(station.place, [...(byPlace.get(station.place) ?? []), station]);
  }
  return (station, tier) =>
    lineage(places, station.place)
      .flatMap(({ id }) => byPlace.get(id) ?? [])
      .filter((other) => other.id !== station.id && other.tier === tier && meet(other, station))
      .map(({ id }) => id);
}

/** Are both on air on one day at least? Dates are written year first, so their order is that of their text. */
function meet(a: StationEntry, b: StationEntry): boolean {
  const before = (one: StationEntry, other: StationEntry) =>
    one.validUntil !== undefined && other.validFrom !== undefined && one.validUntil < other.validFrom;
  return !before(a, b) && !before(b, a);
}
