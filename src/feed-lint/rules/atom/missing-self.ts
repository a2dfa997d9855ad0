import { linksOf } from '../../checks/atom-links.js';
import { elementsOf } from '../../document.js';
import { placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { atom } from '../../sources.js';

export const missingSelf: LintRule = {
  id: 'MissingSelf',
  severity: 'warning',
  formats: ['atom'],
  source: atom('4.1.1'),
  what: {
    vi: 'Kênh không cho biết địa chỉ của chính nó.',
    en: 'The feed does not say where it is itself.',
  },
  fix: {
    vi: 'Hãy thêm <link rel="self" type="application/atom+xml" href="https://…"/>.',
    en: 'Add <link rel="self" type="application/atom+xml" href="https://…"/>.',
  },
  check: function* (document) {
    for (const feed of elementsOf(document, 'atom:feed')) {
      if (!linksOf(feed).some(({ rel }) => rel === 'self')) yield { place: placeOf(feed) };
    }
  },
};
