/** The places that an airing may take in a window that is read in some order. */
import { brokenRule } from '../problem/hard-rules.js';
import type { Placement, Problem, Stand } from '../problem/problem.js';
import type { PlanRuleName } from '../problem/rules.js';

/** So many others are tried in every combination of before and after; among more, only in the order in which they stand. */
const FEW = 8;

/**
 * The window with the reading in it, once for each place that it may take: some of the others before it, the rest behind, either in the
 * order in which they stand; urgent items first. The places that leave the order as it is come first.
 */
export function* seatsIn(
  problem: Problem,
  placements: readonly Placement[],
  { reading, window }: Stand,
): Generator<readonly Placement[]> {
  const row = rowOf(placements, window);
  const newcomer: Placement = { reading, window, start: 0 };
  for (const before of cuts(row.length)) {
    const order = [
      ...row.filter((_, index) => before(index)),
      newcomer,
      ...row.filter((_, index) => !before(index)),
    ];
    if (urgentFirst(order)) yield timed(problem, order);
  }
}

/**
 * A plan in which some airings have gone and one has come, with every start as it would then be, when that breaks no hard rule: in the
 * first place in which it can be read.
 */
export function replaced(
  problem: Problem,
  placements: readonly Placement[],
  out: readonly Placement[],
  into: Stand,
): Placement[] | undefined {
  const left = placements.filter((one) => !out.includes(one));
  const touched = new Set([...out.map(({ window }) => window), into.window]);
  const rest = [
    ...left.filter((one) => !touched.has(one.window)),
    ...[...touched]
      .filter((window) => window !== into.window)
      .flatMap((window) => timed(problem, rowOf(left, window))),
  ];
  for (const seat of seatsIn(problem, left, into)) {
    const plan = [...rest, ...seat];
    if (breaksNothing(problem, plan, touched)) return plan;
  }
  return undefined;
}

/** A rule that some airing of a window would break when another joins it, and whose airing that is. */
interface Pushed {
  readonly rule: PlanRuleName;
  readonly by: Placement;
}

/**
 * Who would stand too early or too late when an airing joins a window that has room for it: another one that moves up or down, where there
 * is a place that suits the newcomer itself. Nothing where it may join.
 */
export function pushedBy(
  problem: Problem,
  placements: readonly Placement[],
  into: Stand,
): Pushed | undefined {
  const others = placements.filter((one) => one.window !== into.window);
  let neighbour: Pushed | undefined;
  let itself: Pushed | undefined;
  for (const seat of seatsIn(problem, placements, into)) {
    const plan = [...others, ...seat];
    const broken = plan
      .filter((one) => one.window === into.window || one.reading.follows !== undefined)
      .flatMap((by): Pushed[] => {
        const rule = brokenRule(problem, without(plan, by), by);
        return rule === undefined ? [] : [{ rule, by }];
      });
    if (broken.length === 0) return undefined;
    if (broken.every(({ by }) => by.reading !== into.reading)) neighbour ??= broken[0];
    else itself ??= broken[0];
  }
  return neighbour ?? itself;
}

function rowOf(placements: readonly Placement[], window: number): Placement[] {
  return placements.filter((one) => one.window === window).sort((a, b) => a.start - b.start);
}

/** Only windows that were touched, and parts of series whose earlier part may have gone, can be wrong now. */
function breaksNothing(problem: Problem, plan: readonly Placement[], touched: ReadonlySet<number>): boolean {
  return plan.every(
    (one) =>
      (!touched.has(one.window) && one.reading.follows === undefined) ||
      brokenRule(problem, without(plan, one), one) === undefined,
  );
}

function without(plan: readonly Placement[], gone: Placement): Placement[] {
  return plan.filter((one) => one !== gone);
}

function timed({ windows, framing }: Problem, order: readonly Placement[]): Placement[] {
  let start = (windows[order[0]?.window ?? 0]?.start ?? 0) + 1000 * framing.opening;
  return order.map((one) => {
    const next = { ...one, start };
    start += 1000 * (one.reading.seconds + framing.gap);
    return next;
  });
}

function urgentFirst(order: readonly Placement[]): boolean {
  const normal = order.findIndex(({ reading }) => reading.urgency === 'normal');
  return normal < 0 || order.slice(normal).every(({ reading }) => reading.urgency === 'normal');
}

/** Which of so many others stand before: those up to a place; then, among few, any of them. */
function* cuts(count: number): Generator<(index: number) => boolean> {
  for (let taken = 0; taken <= count; taken += 1) yield (index) => index < taken;
  if (count > FEW) return;
  for (let set = 0; set < 2 ** count; set += 1) yield (index) => ((set >> index) & 1) === 1;
}
