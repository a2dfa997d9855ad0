/** A swap in the names that people know. */
import { isoAt } from '../../model/index.js';
import type { Balance, Placement, Problem, Swap } from '../../planner/index.js';
import { termsBetween } from '../../planner/index.js';
import type { Alternative } from './explanation.js';

export function alternativeOf(
  problem: Problem,
  placements: readonly Placement[],
  balance: Balance,
  { into, out, change, plan }: Swap,
): Alternative {
  const place = (at: number) => {
    const { key = '', start = 0 } = problem.windows[at] ?? {};
    return { window: key, start: isoAt(start, problem.timeZone) };
  };
  const given = out.filter((one) => one.reading !== into.reading);
  const moved = out.find((one) => one.reading === into.reading);
  const gives = -balance.change(out, []);
  return {
    item: into.reading.item,
    ...place(into.window),
    ...(moved === undefined ? {} : { from: place(moved.window) }),
    out: given.map(({ reading }) => reading.item),
    change,
    earns: change + gives,
    seconds: into.reading.seconds,
    gives,
    secondsGiven: out.reduce((sum, { reading }) => sum + reading.seconds, 0),
    terms: termsBetween(problem, placements, plan),
  };
}
