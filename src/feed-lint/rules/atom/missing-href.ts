import { atomLinks } from '../../checks/atom-links.js';
import { attribute, placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { atom } from '../../sources.js';

export const missingHref: LintRule = {
  id: 'MissingHref',
  severity: 'error',
  formats: ['rss', 'atom'],
  source: atom('4.2.7.1'),
  what: {
    vi: '<{element}> không có href.',
    en: '<{element}> has no href.',
  },
  fix: {
    vi: 'Hãy thêm href="https://…".',
    en: 'Add href="https://…".',
  },
  check: function* (document) {
    for (const { element } of atomLinks(document)) {
      if (attribute(element, 'href') === undefined) {
        yield { place: placeOf(element), values: { element: element.name } };
      }
    }
  },
};
