import { valuesOf } from '../document.js';
import type { LintRule } from '../rule.js';
import { type ContactFault, contactFault, isMailbox } from '../spelling/email.js';

/** A check for one fault of contacts (RSS) and of e-mail addresses (Apple, OPML). */
export function checkContacts(fault: ContactFault): LintRule['check'] {
  return function* (document) {
    for (const { kind, name, text, place } of valuesOf(document, 'contact', 'email')) {
      const found = kind === 'contact' ? contactFault(text) : isMailbox(text) ? undefined : 'InvalidContact';
      if (found === fault) yield { place, values: { name, value: text } };
    }
  };
}
