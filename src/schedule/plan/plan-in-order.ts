/** One week of several stations, and the rehearsal of the weeks before it. */
import { type Airing, addWeeks, type Station, type WeekPlan } from '../../model/index.js';
import { BUDGET, type Budget, REHEARSAL } from '../solve/solve.js';
import { openSolver } from '../solve/solve-once.js';
import { assemble } from './assemble.js';
import { beforeWeek, hasHistory } from './before.js';
import { countedAirings } from './counted-airings.js';
import type { Desk } from './desk.js';
import { notEnabled, withNotes } from './emergency-notes.js';
import { firstRehearsal } from './first-rehearsal.js';
import { type AgainOptions, planAgain } from './plan-again.js';
import { poseWeek } from './pose-week.js';
import type { Problem } from './problem.js';
import { type PlannedWeeks, type StationWeeks, stationWeeks } from './station-weeks.js';
import { twinKey } from './twins.js';

export interface InOrderOptions {
  /** Plans of the two weeks before, where no history is known. */
  readonly rehearsed?: readonly StationWeeks[];
  /** Plans of the same week made elsewhere. */
  readonly given?: readonly WeekPlan[];
  /** Plans of this week that people know already: what stands in them stays where it can. */
  readonly published?: readonly WeekPlan[];
  /** When they are planned again, milliseconds since 1970. */
  readonly at?: number | undefined;
  /** What is spent on each week. @default that of a week to be published */
  readonly budget?: Budget;
  /** Changes what is asked before it is answered. */
  readonly pose?: (problem: Problem) => Problem;
}

/** Plans stations one after the other, each with the plans of those before it to relay. */
export function planInOrder(
  desk: Desk,
  order: readonly Station[],
  week: string,
  history: readonly Airing[],
  {
    rehearsed = [],
    given = [],
    published = [],
    at,
    budget = BUDGET,
    pose = (problem) => problem,
  }: InOrderOptions = {},
): PlannedWeeks {
  const aired = countedAirings(history, week);
  const plans = new Map(given.map((plan) => [plan.station, plan]));
  const solveOnce = openSolver();
  const firstBorn = new Map<string, WeekPlan>();
  const twins = new Map<string, string>();
  const weeks = stationWeeks(plans, twins, order);
  for (const station of order) {
    const known = published.find((plan) => plan.station === station.id && plan.week === week);
    const key = known === undefined ? twinKey(desk, station, week, aired) : station.id;
    const twin = firstBorn.get(key);
    if (twin !== undefined) {
      twins.set(station.id, twin.station);
      continue;
    }
    const before = beforeWeek(desk.campaign, station, week, aired, rehearsed);
    const asked = { desk, station, week, before, sources: weeks, at, budget, pose, solveOnce };
    const plan = known === undefined ? planAnew(asked) : planAgain({ ...asked, published: known });
    plans.set(station.id, plan);
    firstBorn.set(key, plan);
  }
  return weeks;
}

function planAnew(asked: Omit<AgainOptions, 'published' | 'at'>): WeekPlan {
  const { desk, station, week, before, sources, budget, pose, solveOnce } = asked;
  const posed = poseWeek(desk, station, week, before, sources);
  const plan = assemble(desk, station, posed, solveOnce(pose(posed.problem), budget), before);
  return withNotes(plan, notEnabled(desk, station, week), []);
}

/**
 * The two weeks before, planned the same way, for stations that reported nothing in them: so that no two weeks are alike even
 * where nobody keeps a log. Empty when every station has a history.
 */
export function rehearse(
  desk: Desk,
  order: readonly Station[],
  week: string,
  history: readonly Airing[],
): StationWeeks[] {
  const aired = countedAirings(history, week);
  if (order.every((station) => hasHistory(station, week, aired))) return [];
  const first = planInOrder(desk, order, addWeeks(week, -2), history, {
    budget: REHEARSAL,
    pose: firstRehearsal,
  });
  const second = planInOrder(desk, order, addWeeks(week, -1), history, {
    budget: REHEARSAL,
    rehearsed: [first],
  });
  return [first, second];
}
