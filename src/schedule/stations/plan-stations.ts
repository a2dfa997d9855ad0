/** The week of every station on air. */
import { UsageError } from '../../errors.js';
import type { Airing, Campaign, InstantLike, Station, WeekPlan } from '../../model/index.js';
import { BUDGET, type Elsewhere, openSolver } from '../../planner/index.js';
import { measuredFrom, type PlanningInput, planningInput } from '../week/measured-campaign.js';
import { relayOrder } from '../week/relay-order.js';
import { overlap, stretchOfWeek, validSpan } from '../week/stretches.js';
import { planInOrder, rehearse } from './plan-in-order.js';
import { askedInstant, checkWeek } from './plan-week.js';
import { type PlannedWeeks, stationWeeks } from './twins.js';

/** Which stations `planStations` plans. */
export interface PlanStationsOptions {
  /** Ids of the stations wanted. @default every station on air in the week */
  readonly stations?: readonly string[];
  /** Plans of this week that were published; see `planWeek`. @default none */
  readonly published?: readonly WeekPlan[];
  /** When a published week is planned again, ISO with offset; see `planWeek`. @default nothing of the week has begun */
  readonly at?: InstantLike;
  /**
   * The draft of this week, found from the same question but for the lengths of texts (`withoutLengths`): what still fits stays in its place.
   * @default none, the week is planned from nothing
   */
  readonly draft?: FirstbornPlans | undefined;
  /** Where several weeks can be solved at the same time: threads, for one. The plans are the same. @default nowhere, one after the other */
  readonly elsewhere?: Elsewhere | undefined;
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
  return everyPlan(planFirstborn(planningInput(campaign), week, history, options), campaign);
}

/** The weeks of many stations as plain data, each of them once: most communes of a district have the same week but for the names. */
interface WeekOfMany {
  readonly plans: readonly WeekPlan[];
  /** The stations that have another's week, and whose. */
  readonly twins: Readonly<Record<string, string>>;
}

/** One week of many stations, and what it started from. */
export interface FirstbornPlans extends WeekOfMany {
  /** Ids of the stations, in the order of the campaign. */
  readonly stations: readonly string[];
  /** The two weeks before as they were rehearsed; none where every station has a history. */
  readonly rehearsed: readonly WeekOfMany[];
}

/**
 * What `planStations` finds, worked out from what planning reads and from nothing else.
 *
 * @throws as `planStations` does
 * @example
 * planFirstborn(planningInput(campaign), '2020-W28', []).stations; // ['dai-krong-pa']
 */
export function planFirstborn(
  input: PlanningInput,
  week: string,
  history: readonly Airing[],
  options: PlanStationsOptions = {},
): FirstbornPlans {
  checkWeek(week);
  const { campaign } = input;
  const wanted = stationsWanted(campaign, options.stations);
  const onAir = wanted.filter((station) => isOnAir(campaign, station, week));
  const order = relayOrder(campaign, onAir);
  const measured = measuredFrom(input);
  // A draft goes on from the weeks that it started from: with others before it, other minimums would be due.
  const rehearsed =
    options.draft?.rehearsed.map((one) => weeksOf(one, order)) ?? rehearse(measured, order, week, history);
  const planned = planInOrder(measured, order, week, history, {
    rehearsed,
    published: options.published ?? [],
    at: askedInstant(options.at),
    draft: options.draft && weeksOf(options.draft, order),
    solver: openSolver(BUDGET, options.elsewhere),
  });
  return {
    stations: onAir.map(({ id }) => id),
    ...weekOfMany(planned, order),
    rehearsed: rehearsed.map((one) => weekOfMany(one, order)),
  };
}

function weekOfMany({ firstborn, twins }: PlannedWeeks, order: readonly Station[]): WeekOfMany {
  return {
    plans: order.flatMap(({ id }) => firstborn.get(id) ?? []),
    twins: Object.fromEntries(twins),
  };
}

function weeksOf({ plans, twins }: WeekOfMany, stations: readonly Station[]): PlannedWeeks {
  return stationWeeks(
    new Map(plans.map((plan) => [plan.station, plan])),
    new Map(Object.entries(twins)),
    stations,
  );
}

/**
 * One plan a station, twins under their own names.
 *
 * @example
 * const firstborn = planFirstborn(planningInput(campaign), '2020-W28', []);
 * everyPlan(firstborn, campaign).map((plan) => plan.station); // ['dai-krong-pa']
 */
export function everyPlan(found: FirstbornPlans, campaign: Pick<Campaign, 'stations'>): WeekPlan[] {
  const weeks = weeksOf(found, campaign.stations);
  return found.stations.flatMap((id) => weeks.get(id) ?? []);
}

function stationsWanted({ stations }: Campaign, ids: readonly string[] | undefined): readonly Station[] {
  if (ids === undefined) return stations;
  const known = new Set(stations.map(({ id }) => id));
  const unknown = ids.find((id) => !known.has(id));
  if (unknown !== undefined) {
    throw new UsageError({
      vi: `Không có đài "${unknown}". Các đài hiện có: ${[...known].join(', ')}.`,
      en: `There is no station "${unknown}". The stations are: ${[...known].join(', ')}.`,
    });
  }
  return stations.filter(({ id }) => ids.includes(id));
}

function isOnAir(campaign: Campaign, station: Station, week: string): boolean {
  const sounds =
    station.roles.includes('transmit') || station.sessions.some(({ windows }) => windows.length > 0);
  return sounds && overlap(validSpan(station, campaign.timeZone), stretchOfWeek(week, station.timeZone));
}
