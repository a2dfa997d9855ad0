import { elementsOf } from '../../document.js';
import { placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { service } from '../../sources.js';
import { isAddress } from '../../spelling/email.js';

export const containsEmail: LintRule = {
  id: 'ContainsEmail',
  severity: 'warning',
  formats: ['rss', 'atom'],
  source: service('warning', 'ContainsEmail'),
  what: {
    vi: '<{element}> có cả địa chỉ thư điện tử: «{value}».',
    en: '<{element}> holds an e-mail address too: “{value}”.',
  },
  fix: {
    vi: 'Hãy chỉ viết tên ở <name>; địa chỉ đặt ở <email>.',
    en: 'Write the name alone into <name>; the address goes into <email>.',
  },
  check: function* (document) {
    for (const element of elementsOf(document, 'atom:name')) {
      const value = element.text.trim();
      const address = value.slice(value.lastIndexOf('<') + 1).split('>')[0] ?? '';
      if (value.includes('<') && isAddress(address)) {
        yield { place: placeOf(element), values: { element: element.name, value } };
      }
    }
  },
};
