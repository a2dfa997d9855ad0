/** The certificate of a plan: value, bound, gap, and every soft rule that is not met. */
import { appraise, type Cost } from './appraise.js';
import { compareNames, type Placement, type Problem } from './problem.js';
import type { PlanRuleName } from './rules.js';

/** How good a plan is, and the proof. Whole numbers, which anybody can count again. */
export interface PlanCertificate {
  /** What `appraise` says of the plan. */
  readonly value: number;
  /** No legal plan is worth more. */
  readonly bound: number;
  /** By how much the bound is above the value, in hundredths of a percent of the bound, rounded up; `null` where nothing can be gained. */
  readonly gap: number | null;
  /** The costliest first. */
  readonly unmet: readonly Cost[];
  readonly moves: Moves;
}

/** Audiences are partly assumed: how many airings would move if they were another `percent` larger or smaller. */
export interface Moves {
  readonly percent: number;
  readonly airings: number;
  readonly of: number;
}

/** Counted over the week: a line for each window or item would hide the others. */
const SUMMED: ReadonlySet<PlanRuleName> = new Set([
  'never-empty',
  'fill',
  'share-below',
  'another-day',
  'another-time',
  'mixed-topics',
]);

/**
 * The certificate of placements, by a bound that is known.
 *
 * @example
 * const { placements, certificate } = solve(problem, BUDGET);
 * certify(problem, placements, certificate.bound, certificate.moves).gap === certificate.gap; // true
 */
export function certify(
  problem: Problem,
  placements: readonly Placement[],
  bound: number,
  moves: Moves,
): PlanCertificate {
  const { value, costs } = appraise(problem, placements);
  // The order inside windows is decided to the second, which a bound on sets does not see: it is a bound all the same.
  const gap = bound > 0 ? Math.ceil(((bound - value) * 10_000) / bound) : null;
  return { value, bound, gap, unmet: summed(costs), moves };
}

function summed(costs: readonly Cost[]): Cost[] {
  const lines = new Map<string, Cost>();
  for (const one of costs) {
    const of = SUMMED.has(one.rule) ? '' : one.of;
    const key = JSON.stringify([one.rule, of, one.unit]);
    const line = lines.get(key) ?? { ...one, of, amount: 0, cost: 0 };
    lines.set(key, { ...line, amount: line.amount + one.amount, cost: line.cost + one.cost });
  }
  return [...lines.values()].sort(
    (a, b) => b.cost - a.cost || compareNames(a.rule, b.rule) || compareNames(a.of, b.of),
  );
}
