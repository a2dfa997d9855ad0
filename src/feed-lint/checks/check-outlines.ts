import { elementsOf } from '../document.js';
import { attribute, placeOf } from '../read/xml-element.js';
import type { LintRule } from '../rule.js';

/** A check that outlines of a type have an attribute. */
export function checkOutlines(type: string, name: string): LintRule['check'] {
  return function* (document) {
    for (const outline of elementsOf(document, 'outline')) {
      if (attribute(outline, 'type')?.toLowerCase() !== type || attribute(outline, name) !== undefined)
        continue;
      yield { place: placeOf(outline), values: { text: attribute(outline, 'text') ?? '' } };
    }
  };
}
