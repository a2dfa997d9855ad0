/** A week laid out and not yet filled: the grid, what its relays bring, and the problem that is left. */
import { instantOf, type RelayedAiring, type Station, type WeekPlan } from '../model/index.js';
import type { Before } from './before.js';
import type { Desk } from './desk.js';
import { type DatedRelay, type Grid, occurrences } from './occurrences.js';
import { pastWindow } from './past-window.js';
import { poseProblem } from './pose-problem.js';
import type { Heard, Problem } from './problem.js';
import { relayedAirings } from './relayed-airings.js';

export interface PosedWeek {
  readonly grid: Grid;
  readonly relayed: ReadonlyMap<DatedRelay, readonly RelayedAiring[]>;
  readonly problem: Problem;
}

/** `sources` are the plans of the same week of the stations that this one relays, by id. */
export function poseWeek(
  desk: Desk,
  station: Station,
  week: string,
  before: Before,
  sources: ReadonlyMap<string, WeekPlan>,
): PosedWeek {
  const grid = occurrences(desk.campaign, station, week);
  const relayed = new Map(
    grid.relays.map((dated) => [dated, relayedAirings(sources.get(dated.relay.from ?? ''), dated)]),
  );
  const heard = new Map([...before.heard].map(([item, times]) => [item, [...times]]));
  for (const [{ date }, airings] of relayed) {
    for (const airing of airings) {
      const times = heard.get(airing.item) ?? [];
      times.push(heardNow(desk, airing, date));
      heard.set(airing.item, times);
    }
  }
  return { grid, relayed, problem: poseProblem(desk, station, week, grid, heard) };
}

function heardNow(desk: Desk, airing: RelayedAiring, date: string): Heard {
  const [, , window = ''] = airing.id.split('/');
  const { audience } = pastWindow(desk.campaign, airing.from, window);
  return { date, start: instantOf(airing.start), weeksAgo: 0, audience, language: airing.language };
}
