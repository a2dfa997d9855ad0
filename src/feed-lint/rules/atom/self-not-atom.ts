import { atomLinks } from '../../checks/atom-links.js';
import { placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { atom } from '../../sources.js';
import { isMediaType } from '../../spelling/media-type.js';

export const selfNotAtom: LintRule = {
  id: 'SelfNotAtom',
  severity: 'warning',
  formats: ['rss', 'atom'],
  source: atom('4.2.7.3'),
  what: {
    vi: 'Đường dẫn self có type="{value}".',
    en: 'The self link has type="{value}".',
  },
  fix: {
    vi: 'Hãy viết application/rss+xml hoặc application/atom+xml.',
    en: 'Write application/rss+xml or application/atom+xml.',
  },
  check: function* (document) {
    for (const { element, rel, type } of atomLinks(document)) {
      if (rel !== 'self' || !isMediaType(type)) continue;
      if (/^application\/(?:atom|rss|rdf)\+xml(?:;|$)/.test(type)) continue;
      yield { place: placeOf(element, 'type'), values: { value: type } };
    }
  },
};
