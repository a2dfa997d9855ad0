/** The difference between two plans of one week, term by term. */
import type { Placement, Problem } from '../plan/problem.js';
import type { RuleName } from '../plan/rules.js';
import { appraise } from '../solve/appraise.js';

/** What a change gains, or loses, in one respect: listeners, what stays where it was published, what repeats last week, a soft rule. */
export interface Term {
  readonly term: 'reach' | 'kept' | 'familiar' | RuleName;
  /** In the unit of `Certificate.value`; below zero where it loses. */
  readonly gain: number;
}

/** Terms that differ, the weightiest first; together they are the difference of the two values. */
export function termsBetween(
  problem: Problem,
  before: readonly Placement[],
  after: readonly Placement[],
): Term[] {
  const [from, to] = [ledgerOf(problem, before), ledgerOf(problem, after)];
  return [...new Set([...from.keys(), ...to.keys()])]
    .map((term): Term => ({ term, gain: (to.get(term) ?? 0) - (from.get(term) ?? 0) }))
    .filter(({ gain }) => gain !== 0)
    .sort((a, b) => Math.abs(b.gain) - Math.abs(a.gain));
}

function ledgerOf(problem: Problem, placements: readonly Placement[]): Map<Term['term'], number> {
  const { value, costs } = appraise(problem, placements);
  const ledger = new Map<Term['term'], number>();
  let gained = value;
  for (const { rule, cost } of costs) {
    ledger.set(rule, (ledger.get(rule) ?? 0) - cost);
    gained += cost;
  }
  const [kept, familiar] = [keptIn(problem, placements), familiarIn(problem, placements)];
  return ledger
    .set('reach', gained - kept + familiar)
    .set('kept', kept)
    .set('familiar', -familiar);
}

function keptIn({ windows, rates }: Problem, placements: readonly Placement[]): number {
  return placements.reduce((sum, { reading, window }) => {
    const points = reading.kept.includes(window) ? rates.kept : 0;
    return sum + reading.worth * (windows[window]?.audience ?? 0) * points;
  }, 0);
}

function familiarIn({ windows }: Problem, placements: readonly Placement[]): number {
  return placements.reduce((sum, { reading, window }) => {
    const points = reading.familiar.find(([at]) => at === window)?.[1] ?? 0;
    return sum + reading.worth * (windows[window]?.audience ?? 0) * points;
  }, 0);
}
