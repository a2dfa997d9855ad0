import { valuesOf } from '../document.js';
import type { LintRule } from '../rule.js';
import { type AddressFault, addressFault, forbiddenInAddress } from '../spelling/address.js';

/** A check for one fault of addresses, over all addresses of a document. */
export function checkAddresses(fault: AddressFault): LintRule['check'] {
  return function* (document) {
    for (const { kind, name, text, place } of valuesOf(document, 'uri', 'iri', 'id')) {
      const found = addressFault(text, kind === 'uri' ? 'uri' : kind === 'id' ? 'id' : 'iri');
      if (found === fault) yield { place, values: { name, value: text, char: forbiddenInAddress(text) } };
    }
  };
}
