import { valuesOf } from '../document.js';
import type { LintRule } from '../rule.js';
import type { ValueKind } from '../vocabulary/shape.js';

/** A check of the spelling of every value of some kinds. */
export function checkValues(
  kinds: readonly ValueKind[],
  isGood: (text: string) => boolean,
): LintRule['check'] {
  return function* (document) {
    for (const { name, text, place } of valuesOf(document, ...kinds)) {
      if (!isGood(text)) yield { place, values: { name, value: text } };
    }
  };
}
