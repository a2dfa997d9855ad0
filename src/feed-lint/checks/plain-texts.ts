import { type LintDocument, valuesOf } from '../document.js';
import type { Value } from '../value.js';
import type { ValueKind } from '../vocabulary/shape.js';

/** Plain texts, and whether each spells `&` and `<` as hexadecimal references. */
export function* plainTexts(
  document: LintDocument,
  ...kinds: readonly ValueKind[]
): Generator<{ readonly value: Value; readonly hexadecimal: boolean }> {
  for (const value of valuesOf(document, ...kinds)) {
    const [start, end] = value.source ?? [0, 0];
    yield { value, hexadecimal: document.text.slice(start, end).includes('&#x') };
  }
}
