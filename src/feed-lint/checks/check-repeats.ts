import { elementsOf } from '../document.js';
import { childOf, placeOf } from '../read/xml-element.js';
import type { LintRule } from '../rule.js';

/** A check that no two items or entries give one element the same text; the later ones are named. */
export function checkRepeats(parent: string, key: string): LintRule['check'] {
  return function* (document) {
    const first = new Map<string, string>();
    for (const element of elementsOf(document, parent)) {
      const child = childOf(element, key);
      const text = child?.text.trim() ?? '';
      if (child === undefined || text === '') continue;
      const before = first.get(text);
      const place = placeOf(child);
      if (before === undefined) first.set(text, place.field());
      else yield { place, values: { name: child.name, value: text, before } };
    }
  };
}
