/** A week laid out and not yet filled: the grid, what its relays bring, and the problem that is left. */
import type { RelayedAiring, WeekPlan } from '../../model/index.js';
import type { Heard, Problem } from '../../planner/index.js';
import { beforeWith, type Frozen, heardWith, restOf } from './frozen-week.js';
import { type DatedRelay, type StationGrid, stationGrid } from './grid.js';
import { audibleAt, pastWindow, relayedAirings, windowIn } from './past-airings.js';
import { poseProblem, type WeekToPlan } from './pose-problem.js';
import { sourcesOf } from './relay-order.js';

/** A week that can be answered: whose it is, and what is left to decide. */
export interface PosedWeek extends WeekToPlan {
  /** Of a week that is planned again while it runs: what is left of it. */
  readonly grid: StationGrid;
  readonly frozen?: Frozen;
  readonly relayed: ReadonlyMap<DatedRelay, readonly RelayedAiring[]>;
  readonly problem: Problem;
}

/** `published` is the plan of this week as people know it, when there is one; `frozen` is what is not asked any more. */
export function poseWeek(about: WeekToPlan, published?: WeekPlan, frozen?: Frozen): PosedWeek {
  const { measured, station, week, before } = about;
  const whole = stationGrid(measured.campaign, station, week);
  const grid = frozen === undefined ? whole : restOf(whole, frozen, station.timeZone);
  const { relayed, heard } = listen(about, grid);
  if (frozen === undefined)
    return { ...about, grid, relayed, problem: poseProblem(about, grid, heard, published) };
  const rest = { ...about, before: beforeWith(before, frozen) };
  const problem = poseProblem(rest, grid, heardWith(heard, frozen), published);
  return { ...about, grid, frozen, relayed, problem };
}

/** What relays bring in this week, and by item everything that listeners hear anyway or have heard before. */
function listen(
  { measured, station, before, sources }: WeekToPlan,
  grid: StationGrid,
): Pick<PosedWeek, 'relayed'> & { readonly heard: ReadonlyMap<string, readonly Heard[]> } {
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
  return { relayed, heard };
}
