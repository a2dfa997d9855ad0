/** The weeks of many stations: a twin's is copied under its own name when somebody asks for it. */
import type { Station, WeekPlan } from '../../model/index.js';
import { copyPlan } from './twins.js';

/** Weeks by the id of the station. */
export interface StationWeeks {
  get(station: string): WeekPlan | undefined;
}

/** So a country takes no more room than its profiles. */
export interface PlannedWeeks extends StationWeeks {
  /** Each week once, under the station that was asked. */
  readonly firstborn: ReadonlyMap<string, WeekPlan>;
  /** Of the stations that have another's week, whose. */
  readonly twins: ReadonlyMap<string, string>;
}

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
