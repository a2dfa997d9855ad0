import { elementsOf } from '../document.js';
import { placeOf } from '../read/xml-element.js';
import type { LintRule } from '../rule.js';

/** A check that an element of RSS and an extension that says the same do not stand side by side. */
export function checkSemantics(
  parent: string,
  pairs: readonly (readonly [core: string, extension: string])[],
): LintRule['check'] {
  return function* (document) {
    for (const element of elementsOf(document, parent)) {
      const keys = new Set(element.children.map(({ key }) => key));
      for (const [core, extension] of pairs) {
        if (!keys.has(core) || !keys.has(extension)) continue;
        const child = element.children.find(({ key }) => key === extension);
        if (child !== undefined) yield { place: placeOf(child), values: { core, extension } };
      }
    }
  };
}
