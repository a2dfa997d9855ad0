import { elementsOf } from '../document.js';
import { placeOf } from '../read/xml-element.js';
import type { LintRule } from '../rule.js';

/** A check that the text of an element is one of a few words. */
export function checkChoice(key: string, isGood: (text: string) => boolean): LintRule['check'] {
  return function* (document) {
    for (const element of elementsOf(document, key)) {
      const text = element.text.trim();
      if (!isGood(text)) yield { place: placeOf(element), values: { name: element.name, value: text } };
    }
  };
}
