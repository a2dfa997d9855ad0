/** The hard rules to the second: which of them keeps an airing from standing beside others. */
import { amountOf } from './appraise.js';
import { type Placement, type Problem, relayedOf } from './problem.js';
import type { PlanRuleName } from './rules.js';

/**
 * The first hard rule that an airing would break, or nothing. Rules that decide into which windows an item may come at all (live, place,
 * language, bans) stand in `reading.windows` already.
 *
 * @example
 * brokenRule(problem, placements, placements[0]); // 'once-a-window'
 */
export function brokenRule(
  problem: Problem,
  placements: readonly Placement[],
  { reading, window, start }: Placement,
): PlanRuleName | undefined {
  const open = problem.windows[window];
  if (open === undefined || !reading.windows.includes(window)) return 'live';
  const inside = placements.filter((one) => one.window === window);
  const same = placements.filter((one) => one.reading === reading);
  if (same.some((one) => one.window === window)) return 'once-a-window';
  const { gap } = problem.framing;
  const used = inside.reduce((sum, one) => sum + one.reading.seconds + gap, 0);
  if (used + reading.seconds > open.net) return 'room';
  const relayed = relayedOf(reading);
  if (same.length + relayed.length >= reading.maxPerWeek) return 'weekly-cap';
  const today =
    same.filter((one) => problem.windows[one.window]?.date === open.date).length +
    relayed.filter(({ date }) => date === open.date).length;
  if (today >= problem.caps.perItemPerDay) return 'daily-cap';
  const heard = [
    ...reading.heard.filter(({ rehearsed }) => !rehearsed).map((one) => one.start),
    ...same.map((one) => one.start),
  ];
  if (heard.some((other) => Math.abs(other - start) < 1000 * reading.separation)) return 'separation';
  const r = problem.readings.indexOf(reading);
  for (const goal of problem.goals) {
    if (goal.atMost === undefined || !goal.readings.includes(r)) continue;
    if (goal.windows !== undefined && !goal.windows.includes(window)) continue;
    const more = goal.unit === 'seconds' ? reading.seconds : 1;
    if (goal.heard + amountOf(problem, goal, placements) + more > goal.atMost)
      return goal.rule === 'kind-cap' ? 'kind-cap' : 'quota-most';
  }
  return comesTooEarly(problem, placements, reading, start) ? 'series' : undefined;
}

function comesTooEarly(
  { readings }: Problem,
  placements: readonly Placement[],
  { follows, language }: Placement['reading'],
  start: number,
): boolean {
  const before = readings.find((other) => other.item === follows && other.language === language);
  if (follows === undefined || before === undefined) return false;
  return !placements.some((one) => one.reading === before && one.start < start);
}
