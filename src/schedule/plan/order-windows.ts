/** Every window in the order in which it is read, to the second. */
import { arrange } from './arrange.js';
import type { Placement, Problem } from './problem.js';

/**
 * Gives each window the order of `arrange`, window by window. Where that would bring an airing nearer than its separation to another
 * one of the same item, the window keeps the order in which it was filled, which is legal and has urgent items first.
 */
export function orderWindows(problem: Problem, placements: readonly Placement[]): Placement[] {
  const rows = problem.windows.map((_, index) => placements.filter(({ window }) => window === index));
  for (const [index, window] of problem.windows.entries()) {
    const row = rows[index] ?? [];
    const proposed = startsFrom(window.start, arrange(row));
    const others = rows.flatMap((other, place) => (place === index ? [] : other));
    if (proposed.every((placement) => isApart(placement, others))) rows[index] = proposed;
  }
  return rows.flat();
}

/** One after the other, without a gap. */
function startsFrom(first: number, order: readonly Placement[]): Placement[] {
  let start = first;
  return order.map((placement) => {
    const timed = { ...placement, start };
    start += 1000 * placement.reading.seconds;
    return timed;
  });
}

function isApart({ reading, start }: Placement, others: readonly Placement[]): boolean {
  const starts = [
    ...reading.heard.filter(({ rehearsed }) => !rehearsed).map((heard) => heard.start),
    ...others.filter((other) => other.reading === reading).map((other) => other.start),
  ];
  return starts.every((other) => Math.abs(start - other) >= 1000 * reading.separation);
}
