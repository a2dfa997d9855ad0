import { placeAt } from '../place.js';
import type { LintRule } from '../rule.js';

/** A check for what a reader could not swallow. */
export function checkFaults(id: string): LintRule['check'] {
  return function* ({ faults }) {
    for (const { rule, offset, values } of faults) {
      if (rule === id) yield { place: placeAt(offset), ...(values === undefined ? {} : { values }) };
    }
  };
}
