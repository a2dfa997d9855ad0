/** When a station's week is news. */
import {
  addDays,
  earliest,
  type Instant,
  instantAt,
  instantOf,
  type Manifest,
  NEVER,
  type WeekPlan,
} from '../model/index.js';

/** The Thursday before the week, 08:00 on the station's clock: when `loaphat run` plans it. */
export function usualAnnouncement(plan: Pick<WeekPlan, 'from' | 'timeZone'>): Instant {
  return instantAt(addDays(plan.from, -4), '08:00', plan.timeZone);
}

/**
 * When a week is announced: on its usual Thursday, or at the instant of publication when that is earlier,
 * because a date that lies ahead is held back by readers and reported by validators. A week that was published early
 * keeps its first date, which the last publication (`before`) remembers.
 */
export function announcedAt(
  plan: Pick<WeekPlan, 'from' | 'timeZone' | 'week'>,
  at: Instant,
  before?: Pick<Manifest, 'ledger'>,
): Instant {
  const first = before?.ledger?.announced[plan.week];
  return earliest(at, usualAnnouncement(plan), first === undefined ? NEVER : instantOf(first));
}
