import { elementsOf } from '../document.js';
import { childOf, placeOf } from '../read/xml-element.js';
import type { LintRule } from '../rule.js';

/** A check that the image of a channel repeats what the channel says. */
export function checkImage(key: 'title' | 'link'): LintRule['check'] {
  return function* (document) {
    for (const image of elementsOf(document, 'image')) {
      const own = childOf(image, key);
      const wanted = image.parent && childOf(image.parent, key)?.text.trim();
      const value = own?.text.trim();
      if (own === undefined || wanted === undefined || value === '' || value === wanted) continue;
      yield { place: placeOf(own), values: { value: value ?? '', wanted } };
    }
  };
}
