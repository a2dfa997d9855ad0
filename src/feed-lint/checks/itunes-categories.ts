import { elementsOf, type LintDocument } from '../document.js';
import { attribute, type XmlElement } from '../read/xml-element.js';
import { ITUNES_CATEGORIES, OLD_ITUNES_CATEGORIES } from '../vocabulary/itunes-categories.js';

export interface UsedCategory {
  readonly element: XmlElement;
  readonly value: string;
  /** In Apple's list, in a list of before, in none. */
  readonly known: 'now' | 'old' | 'none';
}

/** The Apple categories that a document names; a subcategory is known only inside its category. */
export function* categories(document: LintDocument): Generator<UsedCategory> {
  for (const element of elementsOf(document, 'itunes:category')) {
    const value = attribute(element, 'text');
    if (value === undefined) continue;
    const above = element.parent?.key === 'itunes:category' ? attribute(element.parent, 'text') : undefined;
    const inList = (list: Readonly<Record<string, readonly string[]>>) =>
      above === undefined
        ? Object.hasOwn(list, value)
        : Object.hasOwn(list, above) && list[above]?.includes(value) === true;
    const known = inList(ITUNES_CATEGORIES) ? 'now' : inList(OLD_ITUNES_CATEGORIES) ? 'old' : 'none';
    yield { element, value, known };
  }
}
