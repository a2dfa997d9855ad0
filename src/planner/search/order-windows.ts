/** Exact starts: every window in the order in which it is read, to the second, and what that makes of a plan. */
import { appraise } from '../problem/appraise.js';
import { brokenRule } from '../problem/hard-rules.js';
import type { Framing, OpenWindow, Placement, Problem } from '../problem/problem.js';
import { arrange, URGENCY } from './arrange.js';

/** Sets of readings → a plan that keeps every hard rule to the second. */
export function inExactOrder(problem: Problem, placements: readonly Placement[]): Placement[] {
  return repair(problem, orderWindows(problem, placements));
}

/**
 * Gives each window the order of `arrange`, in time order. Where that would bring an airing nearer than its separation to another one of
 * the same item, what must be early comes first and what must wait comes last; and what would still come too early is left
 * out, because no order of this window can hold it.
 *
 * @example
 * orderWindows(problem, placements).length === placements.length; // true
 */
export function orderWindows(problem: Problem, placements: readonly Placement[]): Placement[] {
  const { framing } = problem;
  const ordered: Placement[] = [];
  for (const [index, window] of problem.windows.entries()) {
    const row = placements.filter((placement) => placement.window === index);
    const limits = new Map(
      row.map((one) => [
        one.reading,
        { first: firstStart(one, ordered), last: lastStart(problem, one, placements) },
      ]),
    );
    const waits = ({ reading, start }: Placement) => start >= (limits.get(reading)?.first ?? 0);
    const hurries = ({ reading, start }: Placement) => start <= (limits.get(reading)?.last ?? 0);
    const arranged = arrange(row);
    let order = startsFrom(window, framing, arranged);
    if (!order.every((one) => waits(one) && hurries(one))) {
      order = startsFrom(window, framing, byLimits(arranged, limits));
    }
    for (
      let out = order.find((one) => !waits(one));
      out !== undefined;
      out = order.find((one) => !waits(one))
    ) {
      const early = out.reading;
      order = startsFrom(
        window,
        framing,
        order.filter(({ reading }) => reading !== early),
      );
    }
    ordered.push(...order);
  }
  return ordered;
}

interface Limits {
  readonly first: number;
  readonly last: number;
}

/** Emergencies, then priority items stay first; then whoever must be first, then whoever need not wait. */
function byLimits(row: readonly Placement[], limits: ReadonlyMap<Placement['reading'], Limits>): Placement[] {
  const rank = ({ reading }: Placement) => [
    URGENCY[reading.urgency],
    limits.get(reading)?.last ?? 0,
    limits.get(reading)?.first ?? 0,
  ];
  return [...row].sort((a, b) => {
    const [one, other] = [rank(a), rank(b)];
    const first = one.findIndex((value, index) => value !== other[index]);
    return first < 0 ? 0 : (one[first] ?? 0) < (other[first] ?? 0) ? -1 : 1;
  });
}

/** One after the other behind the window's opening, a gap between two. */
function startsFrom(window: OpenWindow, { opening, gap }: Framing, order: readonly Placement[]): Placement[] {
  let start = window.start + 1000 * opening;
  return order.map((placement) => {
    const timed = { ...placement, start };
    start += 1000 * (placement.reading.seconds + gap);
    return timed;
  });
}

/** The first instant that is far enough from what was heard before, in the weeks before and in this one. */
function firstStart({ reading, start }: Placement, ordered: readonly Placement[]): number {
  const before = [
    ...reading.heard.filter(({ rehearsed }) => !rehearsed).map((heard) => heard.start),
    ...ordered.filter((other) => other.reading === reading).map((other) => other.start),
  ].filter((other) => other < start);
  return Math.max(-Infinity, ...before) + 1000 * reading.separation;
}

/** The last instant that leaves its next airing a start, behind all others of that window. */
function lastStart(
  { windows, framing }: Problem,
  { reading, window }: Placement,
  placements: readonly Placement[],
): number {
  const next = placements.filter((other) => other.reading === reading && other.window > window);
  const latest = next.map((other) => {
    const others = placements.filter((one) => one.window === other.window && one.reading !== reading);
    const before = others.reduce((sum, one) => sum + one.reading.seconds + framing.gap, framing.opening);
    return (windows[other.window]?.start ?? 0) + 1000 * (before - reading.separation);
  });
  return Math.min(Infinity, ...latest);
}

/**
 * What exact starts make of a plan: windows that they have made free for an item, series whose first part they have taken out.
 *
 * Takes out parts of a series that lost the part before them; then puts into each window that is empty whatever may stand there and is
 * worth most. What it adds stands alone in its window, so that no order changes again.
 */
function repair(problem: Problem, ordered: readonly Placement[]): Placement[] {
  const placements = withoutOrphans(problem, ordered);
  for (const [window, open] of problem.windows.entries()) {
    if (placements.some((one) => one.window === window)) continue;
    const start = open.start + 1000 * problem.framing.opening;
    const offers = problem.readings
      .filter((reading) => reading.windows.includes(window))
      .map((reading): Placement => ({ reading, window, start }))
      .filter((offer) => brokenRule(problem, placements, offer) === undefined);
    let best: Placement | undefined;
    let most = -Infinity;
    for (const offer of offers) {
      const { value } = appraise(problem, [...placements, offer]);
      if (value > most) [best, most] = [offer, value];
    }
    if (best !== undefined) placements.push(best);
  }
  return placements;
}

function withoutOrphans({ readings }: Problem, ordered: readonly Placement[]): Placement[] {
  let left = [...ordered];
  for (;;) {
    const kept = left.filter(({ reading, start }) => {
      const before = readings.find(
        (other) => other.item === reading.follows && other.language === reading.language,
      );
      return before === undefined || left.some((one) => one.reading === before && one.start < start);
    });
    if (kept.length === left.length) return kept;
    left = kept;
  }
}
