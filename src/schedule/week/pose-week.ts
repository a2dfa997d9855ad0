/** A week laid out and not yet filled: the grid, what its relays bring, and the problem that is left. */
import type { RelayedAiring, Station, WeekPlan } from '../../model/index.js';
import type { Problem } from '../../planner/index.js';
import type { StationWeeks } from '../stations/twins.js';
import type { Before } from './before.js';
import { beforeWith, type Frozen, heardWith, restOf } from './frozen-week.js';
import { type DatedRelay, occurrences, type StationGrid } from './grid.js';
import type { MeasuredCampaign } from './measured-campaign.js';
import { audibleAt, pastWindow, relayedAirings, windowIn } from './past-airings.js';
import { poseProblem } from './pose-problem.js';
import { sourcesOf } from './relay-order.js';

export interface PosedWeek {
  /** Of a week that is planned again while it runs: what is left of it. */
  readonly grid: StationGrid;
  readonly frozen?: Frozen;
  readonly relayed: ReadonlyMap<DatedRelay, readonly RelayedAiring[]>;
  readonly problem: Problem;
}

/** `sources` are the plans of the same week of the stations that this one relays, by id; `frozen` is what is not asked any more. */
export function poseWeek(
  measured: MeasuredCampaign,
  station: Station,
  week: string,
  before: Before,
  sources: StationWeeks,
  published?: WeekPlan,
  frozen?: Frozen,
): PosedWeek {
  const whole = occurrences(measured.campaign, station, week);
  const grid = frozen === undefined ? whole : restOf(whole, frozen, station.timeZone);
  const audible = new Map(
    sourcesOf(station).map((id) => {
      const plan = sources.get(id);
      return [id, plan === undefined ? [] : audibleAt(plan)];
    }),
  );
  const heard = new Map([...before.heard].map(([item, times]) => [item, [...times]]));
  const relayed = new Map<DatedRelay, RelayedAiring[]>();
  for (const relay of grid.relays) {
    const airings = relayedAirings(audible.get(relay.relay.from ?? '') ?? [], relay);
    relayed.set(
      relay,
      airings.map(({ airing }) => airing),
    );
    for (const { airing, start } of airings) {
      const times = heard.get(airing.item) ?? [];
      times.push({
        date: relay.date,
        start,
        weeksAgo: 0,
        rehearsed: false,
        audience: pastWindow(measured.campaign, airing.from, windowIn(airing.id)).audience,
        language: airing.language,
      });
      heard.set(airing.item, times);
    }
  }
  if (frozen === undefined)
    return { grid, relayed, problem: poseProblem(measured, station, week, grid, before, heard, published) };
  const known = heardWith(heard, frozen);
  const problem = poseProblem(measured, station, week, grid, beforeWith(before, frozen), known, published);
  return { grid, frozen, relayed, problem };
}
