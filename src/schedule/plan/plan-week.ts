/** The week of one station. */
import type { Airing, Campaign, Station, WeekPlan } from '../../model/index.js';
import { checkWeek, instantFrom } from './check-week.js';
import { openDesk } from './desk.js';
import { planInOrder, rehearse } from './plan-in-order.js';
import { relayOrder } from './relay-order.js';

/** What `planWeek` may be handed, so that it need not plan it. */
export interface PlanWeekOptions {
  /** Plans of the same week of stations that this one relays. @default they are planned along with it */
  readonly relayed?: readonly WeekPlan[];
  /**
   * Plans of this week that were published: an airing stays in its window unless moving it gains more than listeners lose who
   * count on it. @default none
   */
  readonly published?: readonly WeekPlan[];
  /**
   * When a published week is planned again, ISO with offset: published windows that begin before keep their airings, and an emergency that
   * has come since takes the next window. @default nothing of the week has begun
   */
  readonly at?: string;
}

/**
 * A station's ISO week: which item is heard when, to the second. Every window holds only approved items that are live from its
 * first second to its last, meant for the station's place, in one of the window's languages (or the original, interpreted
 * by the announcer), inside the station's limits on repeats; relayed airings count in all of them. Choice: what is worth most to those who
 * listen (priority × what is said × audience × what one more airing still adds), less what soft rules cost; see `RULES`. Greedy start,
 * then local search with a seed. Whole numbers only: the same input gives the same plan everywhere.
 *
 * What could not be done is named in the plan: `unplaced` items, `cuts` of windows, `shortages` by language, `unused` seconds, and in
 * its `certificate` every soft rule that is not met, with the proof of how near the week is to the best one.
 *
 * @throws UsageError when the week does not exist, or `at` or an airing's start is no ISO instant.
 * @throws LoaphatError when stations relay each other in a circle.
 * @example
 * planWeek(campaign, station, '2020-W28', []).from; // '2020-07-06'
 */
export function planWeek(
  campaign: Campaign,
  station: Station,
  week: string,
  history: readonly Airing[],
  options: PlanWeekOptions = {},
): WeekPlan {
  checkWeek(week);
  const desk = openDesk(campaign);
  const order = relayOrder(campaign, [station]);
  const rehearsed = rehearse(desk, order, week, history);
  const given = options.relayed ?? [];
  const missing = order.filter(({ id }) => id === station.id || !given.some((plan) => plan.station === id));
  const weeks = planInOrder(desk, missing, week, history, {
    rehearsed,
    given,
    published: options.published ?? [],
    at: instantFrom(options.at),
  });
  const plan = weeks.get(station.id);
  if (plan === undefined) throw new RangeError(`${station.id} was not planned`);
  return plan;
}
