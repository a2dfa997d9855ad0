/** What a change of a plan would be worth, asked many times. */
import type { Placement, Problem } from '../plan/problem.js';
import { layOut } from '../solve/lay-out.js';
import { Position } from '../solve/position.js';

/** A reading in a window, whatever its start: value does not depend on the order inside a window. */
export type Stand = Pick<Placement, 'reading' | 'window'>;

export interface Balance {
  /** What the week is worth more, or less, when these go and those come. */
  change(out: readonly Stand[], into: readonly Stand[]): number;
}

/** The search's own board with a plan on it: what `appraise` says of two plans, without counting each from nothing. */
export function openBalance(problem: Problem, placements: readonly Placement[]): Balance {
  const position = new Position(layOut(problem));
  const indexOf = new Map(problem.readings.map((reading, r) => [reading, r]));
  const r = ({ reading }: Stand) => indexOf.get(reading) ?? 0;
  for (const one of placements) position.put(r(one), one.window);
  return {
    change(out, into) {
      let change = 0;
      for (const one of out) change += position.take(r(one), one.window);
      for (const one of into) change += position.put(r(one), one.window);
      for (const one of into.toReversed()) position.take(r(one), one.window);
      for (const one of out.toReversed()) position.put(r(one), one.window);
      return change;
    },
  };
}
