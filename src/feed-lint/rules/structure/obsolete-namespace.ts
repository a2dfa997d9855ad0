import { OLD_ATOM } from '../../namespaces.js';
import { placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { atom } from '../../sources.js';

export const obsoleteNamespace: LintRule = {
  id: 'ObsoleteNamespace',
  severity: 'error',
  formats: ['atom'],
  source: atom('1.2'),
  what: {
    vi: 'Đây là Atom 0.3, một bản nháp đã bỏ từ năm 2005.',
    en: 'This is Atom 0.3, a draft given up in 2005.',
  },
  fix: {
    vi: 'Hãy chuyển sang Atom 1.0: xmlns="http://www.w3.org/2005/Atom".',
    en: 'Move to Atom 1.0: xmlns="http://www.w3.org/2005/Atom".',
  },
  check: function* ({ root }) {
    if (root?.space === OLD_ATOM) yield { place: placeOf(root) };
  },
};
