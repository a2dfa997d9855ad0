import { elementsOf, type LintDocument } from '../document.js';
import { attribute, type XmlElement } from '../read/xml-element.js';

/** An id that nobody takes for an address. */
export const IDENTIFIER: RegExp = /^(?:tag:|urn:uuid:)/i;

/** The guids that claim to be the address of their item: `isPermaLink` is true unless it says otherwise. */
export function permalinks(document: LintDocument): XmlElement[] {
  return elementsOf(document, 'guid').filter((guid) => (attribute(guid, 'isPermaLink') ?? 'true') === 'true');
}
