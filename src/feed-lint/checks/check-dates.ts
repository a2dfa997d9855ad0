import { valuesOf } from '../document.js';
import type { LintRule } from '../rule.js';
import { type DateFault, rfc822Fault } from '../spelling/dates.js';

/** A check for one fault of RFC 822 dates. */
export function checkDates(fault: DateFault): LintRule['check'] {
  return function* (document) {
    for (const { name, text, place } of valuesOf(document, 'rfc822')) {
      if (rfc822Fault(text) === fault) yield { place, values: { name, value: text } };
    }
  };
}
