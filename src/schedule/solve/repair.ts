/** What exact starts make of a plan: windows that they have made free for an item, series whose first part they have taken out. */
import type { Placement, Problem } from '../plan/problem.js';
import { appraise } from './appraise.js';
import { brokenRule } from './hard-rules.js';

/**
 * Takes out parts of a series that lost the part before them; then puts into each window that is empty whatever may stand there and is
 * worth most. What it adds stands alone in its window, so that no order changes again.
 */
export function repair(problem: Problem, ordered: readonly Placement[]): Placement[] {
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
