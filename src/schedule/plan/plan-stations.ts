/** The week of every station on air. */
import { UsageError } from '../../errors.js';
import {
  type Airing,
  addDays,
  type Campaign,
  instantAt,
  mondayOf,
  type Station,
  type WeekPlan,
} from '../../model/index.js';
import { checkWeek } from './check-week.js';
import { openDesk } from './desk.js';
import { validSpan } from './live-span.js';
import { planInOrder, rehearse } from './plan-in-order.js';
import { overlap } from './quiet-hours.js';
import { relayOrder } from './relay-order.js';

/** Which stations `planStations` plans. */
export interface PlanStationsOptions {
  /** Ids of the stations wanted. @default every station on air in the week */
  readonly stations?: readonly string[];
}

/**
 * One plan a station that is on air in an ISO week, in the order of `campaign.stations`: valid for at least a moment of the week,
 * and transmitting or with windows of its own. Relayed stations are planned first, even when only their relays are wanted.
 *
 * `history` is what was really broadcast; of it, airings dated before the week with status `aired`, `late`, `short` or
 * `made-good` count. A station that reported none in the two weeks before starts from these two weeks planned the same way.
 *
 * @throws UsageError when the week does not exist, a station is unknown, or an airing's start is no ISO instant.
 * @throws LoaphatError when stations relay each other in a circle.
 * @example
 * planStations(campaign, '2020-W28', []).map((plan) => plan.station); // ['dai-krong-pa']
 */
export function planStations(
  campaign: Campaign,
  week: string,
  history: readonly Airing[],
  options: PlanStationsOptions = {},
): WeekPlan[] {
  checkWeek(week);
  const wanted = campaign.stations.filter(chosenFrom(campaign, options.stations));
  const onAir = wanted.filter((station) => isOnAir(campaign, station, week));
  const order = relayOrder(campaign, onAir);
  const desk = openDesk(campaign);
  const plans = planInOrder(desk, order, week, history, {
    rehearsed: rehearse(desk, order, week, history),
  });
  return onAir.flatMap(({ id }) => plans.get(id) ?? []);
}

function chosenFrom(campaign: Campaign, ids: readonly string[] | undefined) {
  const known = new Set(campaign.stations.map(({ id }) => id));
  const unknown = ids?.find((id) => !known.has(id));
  if (unknown !== undefined) {
    throw new UsageError({
      vi: `Không có đài "${unknown}". Các đài hiện có: ${[...known].join(', ')}.`,
      en: `There is no station "${unknown}". The stations are: ${[...known].join(', ')}.`,
    });
  }
  return ({ id }: Station) => ids === undefined || ids.includes(id);
}

function isOnAir(campaign: Campaign, station: Station, week: string): boolean {
  const monday = mondayOf(week);
  const time = {
    start: instantAt(monday, '00:00', station.timeZone),
    end: instantAt(addDays(monday, 7), '00:00', station.timeZone),
  };
  const sounds =
    station.roles.includes('transmit') || station.sessions.some(({ windows }) => windows.length > 0);
  return sounds && overlap(validSpan(station, campaign.timeZone), time);
}
