/** The certificate of a plan: value, bound, gap, and every soft rule that is not met. */
import { appraise, type Cost } from './appraise.js';
import { compareNames, type Problem, type Stand } from './problem.js';
import type { PlanRuleName } from './rules.js';

/** How good a plan is, and the proof. Whole numbers, which anybody can count again from the problem's rows. */
export interface PlanCertificate {
  /** What `appraise` says of the plan. */
  readonly value: number;
  /** No legal plan is worth more. */
  readonly bound: number;
  /** What the week would be worth with nothing in it. */
  readonly empty: number;
  /** (bound − value) / (bound − empty), in hundredths of a percent, rounded up: what of all that could be gained was not. */
  readonly gap: number;
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

/** Told by what they are about; a line for each window, item or day of the others would hide them. */
const TOLD_APART: ReadonlySet<PlanRuleName> = new Set([
  'pin',
  'monthly-column',
  'weekly-minimum',
  'topic-quota',
  'language-quota',
  'make-good',
  'mix',
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
  plan: readonly Stand[],
  bound: number,
  moves: Moves,
): PlanCertificate {
  const { value, empty, costs } = appraise(problem, plan);
  const gap = bound > empty ? Math.max(0, Math.ceil(((bound - value) * 10_000) / (bound - empty))) : 0;
  return { value, bound, empty, gap, unmet: summed(costs), moves };
}

function summed(costs: readonly Cost[]): Cost[] {
  const lines = new Map<string, Cost>();
  for (const one of costs) {
    const of = TOLD_APART.has(one.rule) ? one.of : '';
    const key = JSON.stringify([one.rule, of, one.unit]);
    const line = lines.get(key) ?? { ...one, of, amount: 0, cost: 0 };
    lines.set(key, { ...line, amount: line.amount + one.amount, cost: line.cost + one.cost });
  }
  return [...lines.values()].sort(
    (a, b) => b.cost - a.cost || compareNames(a.rule, b.rule) || compareNames(a.of, b.of),
  );
}
