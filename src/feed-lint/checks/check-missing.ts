import { elementsOf } from '../document.js';
import { childOf, placeOf } from '../read/xml-element.js';
import type { LintRule } from '../rule.js';

/** A check that some elements hold another one. */
export function checkMissing(parents: readonly string[], key: string): LintRule['check'] {
  return function* (document) {
    for (const parent of elementsOf(document, ...parents)) {
      if (childOf(parent, key) === undefined) {
        yield { place: placeOf(parent), values: { parent: parent.name, element: key } };
      }
    }
  };
}
