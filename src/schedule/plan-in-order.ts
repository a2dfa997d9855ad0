/** One week of several stations, and the rehearsal of the weeks before it. */
import { type Airing, addWeeks, type Station, type WeekPlan } from '../model/index.js';
import { assemble } from './assemble.js';
import { beforeWeek, hasHistory } from './before.js';
import { countedAirings } from './counted-airings.js';
import type { Desk } from './desk.js';
import { fillGreedily } from './fill-greedily.js';
import { poseWeek } from './pose-week.js';

/**
 * Plans stations one after the other, each with the plans of those before it to relay. `given` are plans of the same week
 * made elsewhere; `rehearsed` those of the two weeks before, where no history is known.
 */
export function planInOrder(
  desk: Desk,
  order: readonly Station[],
  week: string,
  history: readonly Airing[],
  rehearsed: readonly WeekPlan[],
  given: readonly WeekPlan[] = [],
): Map<string, WeekPlan> {
  const aired = countedAirings(history, week);
  const plans = new Map(given.map((plan) => [plan.station, plan]));
  for (const station of order) {
    const before = beforeWeek(desk.campaign, station, week, aired, rehearsed);
    const posed = poseWeek(desk, station, week, before, plans);
    plans.set(station.id, assemble(desk, station, posed, fillGreedily(posed.problem), before));
  }
  return plans;
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
): WeekPlan[] {
  const aired = countedAirings(history, week);
  if (order.every((station) => hasHistory(station, week, aired))) return [];
  const first = [...planInOrder(desk, order, addWeeks(week, -2), history, []).values()];
  const second = planInOrder(desk, order, addWeeks(week, -1), history, first).values();
  return [...first, ...second];
}
