/** When windows of a week begin. */
import {
  type Campaign,
  datesOf,
  instantAt,
  instantOf,
  type WeekPlan,
  weekdayOf,
  windowsOf,
} from '../../model/index.js';

/**
 * Every instant of a week at which a window begins somewhere, by the stations' grids, milliseconds since 1970 in order. A week that is
 * planned again at another instant is another one only when a window has begun in between.
 *
 * @example
 * windowStarts(campaign, '2020-W28').length; // 14
 */
export function windowStarts(campaign: Pick<Campaign, 'stations'>, week: string): number[] {
  const dates = datesOf(week);
  const starts = new Set<number>();
  for (const { sessions, timeZone } of campaign.stations) {
    for (const { start, days } of sessions.flatMap(({ windows }) => windows)) {
      for (const date of dates)
        if (days.includes(weekdayOf(date))) starts.add(instantAt(date, start, timeZone));
    }
  }
  return [...starts].sort((a, b) => a - b);
}

/**
 * The same of weeks that were planned.
 *
 * @example
 * plannedStarts([plan]).length; // 7
 */
export function plannedStarts(plans: readonly WeekPlan[]): number[] {
  const starts = plans.flatMap((plan) => windowsOf(plan).map(({ slot }) => instantOf(slot.start)));
  return [...new Set(starts)].sort((a, b) => a - b);
}
