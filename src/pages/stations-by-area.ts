/** The stations of a week, area by area: a district's reader looks for the district first. */
import { byId, type Campaign, capitalised, lineage, placeTitle, type WeekPlan } from '../model/index.js';

/** Stations of one area. */
export interface Area<T> {
  /** `Thành phố Pleiku`. */
  readonly title: string;
  readonly stations: readonly T[];
}

/**
 * A group for every place just below the top one that holds other places, and one for the top; in the order of places.yaml. Where
 * nothing stands between province and commune, the communes' stations are listed together.
 */
export function stationsByArea<T>(
  campaign: Campaign,
  stations: readonly T[],
  planOf: (station: T) => WeekPlan,
): Area<T>[] {
  const holders = new Set(campaign.places.map(({ parent }) => parent));
  const areaOf = ({ station: id }: WeekPlan) => {
    const station = byId(campaign.stations, id);
    const chain = station === undefined ? [] : lineage(campaign.places, station.place);
    const below = chain.at(-2);
    return below !== undefined && holders.has(below.id) ? below : chain.at(-1);
  };
  const areas = stations.map((station) => areaOf(planOf(station)));
  const known = campaign.places.filter((place) => areas.includes(place));
  const groups: Area<T>[] = known.map((place) => ({
    title: capitalised(placeTitle(place)),
    stations: stations.filter((_, index) => areas[index] === place),
  }));
  const lost = stations.filter((_, index) => areas[index] === undefined);
  return lost.length === 0 ? groups : [...groups, { title: 'Đài khác', stations: lost }];
}
