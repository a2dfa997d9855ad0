/** The certificate of a week: value, bound, gap, and every soft rule that is not met. */
import { type Certificate, compareText, type Unmet } from '../../model/index.js';
import type { Placement, Problem } from '../plan/problem.js';
import type { RuleName } from '../plan/rules.js';
import { appraise, type Cost } from './appraise.js';

/** Counted over the week: a line for each window or item would hide the others. */
const SUMMED: ReadonlySet<RuleName> = new Set([
  'never-empty',
  'fill',
  'share-below',
  'another-day',
  'another-time',
  'mixed-topics',
]);

export function certify(
  problem: Problem,
  placements: readonly Placement[],
  bound: number,
  moves: Certificate['moves'],
): Certificate {
  const { value, costs } = appraise(problem, placements);
  // The order inside windows is decided to the second, which a bound on sets does not see: it is a bound all the same.
  const gap = bound > 0 ? Math.ceil(((bound - value) * 10_000) / bound) : null;
  return { value, bound, gap, unmet: summed(costs), moves };
}

function summed(costs: readonly Cost[]): Unmet[] {
  const lines = new Map<string, Cost>();
  for (const one of costs) {
    const of = SUMMED.has(one.rule) ? '' : one.of;
    const key = JSON.stringify([one.rule, of, one.unit]);
    const line = lines.get(key) ?? { ...one, of, amount: 0, cost: 0 };
    lines.set(key, { ...line, amount: line.amount + one.amount, cost: line.cost + one.cost });
  }
  return [...lines.values()].sort(
    (a, b) => b.cost - a.cost || compareText(a.rule, b.rule) || compareText(a.of, b.of),
  );
}
