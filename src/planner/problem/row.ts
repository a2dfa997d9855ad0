/** The form that every term of the objective and every hard rule has: a concave curve over the sum of what placements add to it. */
import type { Curve } from './curve.js';
import type { PlanRuleName } from './rules.js';

/**
 * One rule on one thing. A plan's value is the sum of its rows' worth: nothing else counts, so that whoever reads the rows of a problem
 * can count any plan again.
 */
export interface Row {
  /** The term that it belongs to. */
  readonly rule: PlanRuleName;
  /** What it is about: an item, a kind, a window, a column; names make rows of a rule distinct. */
  readonly of: string;
  readonly unit: 'points' | 'airings' | 'seconds' | 'windows' | 'days';
  readonly curve: Curve;
  /** What each stand adds, by its index in the problem; those that add nothing are left out. */
  readonly entries: readonly RowEntry[];
}

/** What a stand adds to a row. */
export type RowEntry = readonly [stand: number, amount: number];
