/** Pins that cannot be kept: of one planned week, and of a whole campaign before anything is planned. */
import {
  type Airing,
  addWeeks,
  type Campaign,
  type Issue,
  instantAt,
  mondayOf,
  type Station,
  type WeekPlan,
  weekOf,
} from '../../model/index.js';
import { stationOf } from '../export/week-facts.js';
import { askedInstant, type PlanWeekOptions, poseStation } from '../stations/plan-week.js';
import { twinKey } from '../stations/twins.js';
import { placementsOf } from '../week/assemble.js';
import type { Before } from '../week/before.js';
import { type MeasuredCampaign, measureCampaign } from '../week/measured-campaign.js';
import { poseWeek } from '../week/pose-week.js';
import { type PinFault, pinFaults } from './pin-faults.js';
import { pinIssues } from './pin-issues.js';

/** So many weeks of a campaign are looked at; pins of a longer one are checked week by week as it is planned. */
const MOST_WEEKS = 60;

/**
 * The pins that a week does not keep, as warnings at their lines: those that cannot be pinned, and of those that clash with each other or with
 * hard rules the smallest sets. A set is minimal, any pin of it may stay when one of the others goes; no smaller one clashes, unless
 * the issue says that it may. `published` and `at` as the plan was made with them: pins on what had begun are not asked.
 *
 * @throws UsageError when the plan was made from other content
 * @example
 * checkWeekPins(campaign, planWeek(campaign, station, '2020-W28', [])); // []
 */
export function checkWeekPins(
  campaign: Campaign,
  plan: WeekPlan,
  history: readonly Airing[] = [],
  { published = [], at }: Pick<PlanWeekOptions, 'published' | 'at'> = {},
): Issue[] {
  const station = stationOf(campaign, plan);
  if (!hasPins(station)) return [];
  const known = published.find((one) => one.station === plan.station && one.week === plan.week);
  const posed = poseStation(campaign, station, plan.week, history, known, askedInstant(at));
  const begun = new Set(posed.frozen?.windows.map(({ date, slot }) => `${date}/${slot.window}`));
  return pinIssues(campaign, pinFaults(posed, placementsOf(posed.problem, plan, begun)));
}

/**
 * The pins of all stations that no plan can keep, in any week of the campaign: whatever relays bring and earlier weeks have brought, which is not
 * known yet, they clash. Nothing is planned.
 *
 * @example
 * checkCampaignPins(campaign); // []
 */
export function checkCampaignPins(campaign: Campaign): Issue[] {
  const stations = campaign.stations.filter(hasPins);
  if (stations.length === 0) return [];
  const measured = measureCampaign(campaign);
  const known = new Map<string, readonly PinFault[]>();
  const faults = stations.flatMap((station) =>
    weeksOf(campaign).flatMap((week) => {
      const key = JSON.stringify([week, twinKey(measured, station, week, new Map())]);
      const found = known.get(key) ?? faultsBefore(measured, station, week);
      known.set(key, found);
      return found.map((fault) => ({ ...fault, station }));
    }),
  );
  return pinIssues(campaign, faults);
}

/** Faults of a week of which nothing is known yet: neither what relays bring nor what was heard. */
function faultsBefore(measured: MeasuredCampaign, station: Station, week: string): PinFault[] {
  const monday = instantAt(mondayOf(week), '00:00', station.timeZone);
  const before: Before = {
    heard: new Map(),
    airedSeconds: new Map(),
    firstAired: new Map(),
    // A part of a series that was live before may have been heard.
    everHeard: new Set(measured.items.filter(({ span }) => span.start < monday).map(({ item }) => item.id)),
    aired: [],
    startedFrom: 'rehearsed',
  };
  return pinFaults(poseWeek({ measured, station, week, before, sources: new Map() }));
}

function weeksOf({ validFrom, validUntil }: Campaign): string[] {
  const last = weekOf(validUntil);
  const weeks = [weekOf(validFrom)];
  for (let week = weeks[0] ?? last; week < last && weeks.length < MOST_WEEKS; ) {
    week = addWeeks(week, 1);
    weeks.push(week);
  }
  return weeks;
}

function hasPins({ planning }: Station): boolean {
  return (planning?.pins ?? []).length > 0;
}
