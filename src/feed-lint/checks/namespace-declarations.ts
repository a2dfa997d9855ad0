import type { Visit } from '../document.js';
import { XMLNS_SPACE } from '../namespaces.js';
import type { XmlElement } from '../read/xml-element.js';

/** The namespace of Media RSS without its last character, as many write it. */
export const NEAR_MEDIA: RegExp = /^https?:\/\/search\.yahoo\.com\/mrss$/;

export interface Declaration {
  readonly element: XmlElement;
  /** Empty for the default namespace. */
  readonly prefix: string;
  readonly space: string;
}

/** Every `xmlns` of a document, once for each prefix and namespace. */
export function* declarations(
  root: XmlElement | undefined,
  visits: readonly Visit[],
): Generator<Declaration> {
  const seen = new Set<string>();
  const elements = visits.length === 0 && root !== undefined ? [root] : visits.map(({ element }) => element);
  for (const element of elements) {
    for (const { name, space: own, value } of element.attributes) {
      if (own !== XMLNS_SPACE && name !== 'xmlns') continue;
      const prefix = name === 'xmlns' ? '' : name.slice('xmlns:'.length);
      const key = `${prefix} ${value}`;
      if (seen.has(key)) continue;
      seen.add(key);
      yield { element, prefix, space: value };
    }
  }
}
