/** One station's week, posed with all that it depends on, and not yet solved. */
import type { Airing, Campaign, Station, WeekPlan } from '../../model/index.js';
import { type Before, beforeWeek } from './before.js';
import { checkWeek } from './check-week.js';
import { countedAirings } from './counted-airings.js';
import { type Desk, openDesk } from './desk.js';
import { frozenOf } from './frozen-week.js';
import { planInOrder, rehearse } from './plan-in-order.js';
import { type PosedWeek, poseWeek } from './pose-week.js';
import { relayOrder } from './relay-order.js';

export interface PosedStation {
  readonly desk: Desk;
  readonly before: Before;
  readonly posed: PosedWeek;
}

/**
 * Plans what the station relays, and the weeks before where nothing is known of them; `published` as `poseProblem` takes it. With `at`,
 * milliseconds since 1970, what of it has begun by then is heard anyway and is asked no more.
 */
export function poseStation(
  campaign: Campaign,
  station: Station,
  week: string,
  history: readonly Airing[],
  published?: WeekPlan,
  at?: number,
): PosedStation {
  checkWeek(week);
  const desk = openDesk(campaign);
  const order = relayOrder(campaign, [station]);
  const rehearsed = rehearse(desk, order, week, history);
  const sources = order.filter((one) => one.id !== station.id);
  const weeks = planInOrder(desk, sources, week, history, { rehearsed });
  const before = beforeWeek(desk.campaign, station, week, countedAirings(history, week), rehearsed);
  const frozen =
    published === undefined || at === undefined ? undefined : frozenOf(desk.campaign, published, at);
  return { desk, before, posed: poseWeek(desk, station, week, before, weeks, published, frozen) };
}
