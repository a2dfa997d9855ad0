/** What a plan is worth, and which soft rules it does not meet: the rows of its problem, added up from nothing. */
import { numberStands } from '../terms/numbering.js';
import { rowsOf } from '../terms/terms.js';
import { worthAt } from './curve.js';
import type { Problem, Reading, Stand } from './problem.js';
import type { Row } from './row.js';
import type { PlanRuleName } from './rules.js';

/** A soft rule that is not met, or a duty. */
export interface Cost {
  readonly rule: PlanRuleName;
  /** What it is about: an item, a topic, a language, a window, a column. */
  readonly of: string;
  /** How much is missing, or too much, in units of the rule. */
  readonly amount: number;
  readonly unit: Exclude<Row['unit'], 'points'>;
  readonly cost: number;
}

/** What a plan is worth. */
export interface Appraisal {
  readonly value: number;
  /** What the week would be worth with nothing in it: below zero. */
  readonly empty: number;
  /** What each rule adds to it, or takes away. */
  readonly byRule: ReadonlyMap<PlanRuleName, number>;
  readonly costs: readonly Cost[];
}

/**
 * The value of a plan: the worth of every row of its problem, at the sum of what its stands add to that row.
 *
 * @example
 * appraise(problem, placements).value > appraise(problem, []).value; // true
 */
export function appraise(problem: Problem, plan: readonly Stand[]): Appraisal {
  const layout = numberStands(problem);
  const windowsOf = new Map<Reading, Set<number>>();
  for (const { reading, window } of plan) windowsOf.set(reading, new Set(windowsOf.get(reading)).add(window));
  const taken = new Set(
    layout.stands
      .filter(({ reading, window }) => windowsOf.get(reading)?.has(window))
      .map(({ index }) => index),
  );
  const byRule = new Map<PlanRuleName, number>();
  const costs: Cost[] = [];
  let empty = 0;
  for (const { rule, of, unit, curve, entries } of rowsOf(layout)) {
    const amount = entries.reduce((sum, [stand, each]) => sum + (taken.has(stand) ? each : 0), 0);
    const worth = worthAt(curve, amount);
    byRule.set(rule, (byRule.get(rule) ?? 0) + worth);
    empty += worthAt(curve, 0);
    if (worth < 0 && unit !== 'points')
      costs.push({ rule, of, unit, amount: lacking(curve, amount), cost: -worth });
  }
  return { value: [...byRule.values()].reduce((sum, worth) => sum + worth, 0), empty, byRule, costs };
}

/** How far an amount is from where a curve costs nothing. */
function lacking(curve: Row['curve'], amount: number): number {
  let below = 0;
  let most = 0;
  for (const { length, slope } of curve.steps) {
    if (slope > 0) below += length;
    if (slope >= 0) most += length;
  }
  return amount < below ? below - amount : Math.max(0, amount - most);
}
