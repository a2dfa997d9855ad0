import { linksOf } from '../../checks/atom-links.js';
import { elementsOf } from '../../document.js';
import { placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { profile } from '../../sources.js';

export const missingAtomSelfLink: LintRule = {
  id: 'MissingAtomSelfLink',
  severity: 'warning',
  formats: ['rss'],
  source: profile('<atom:link>', 'namespace-elements-atom-link'),
  what: {
    vi: 'Kênh không cho biết địa chỉ của chính nó.',
    en: 'The feed does not say where it is itself.',
  },
  fix: {
    vi: 'Hãy thêm <atom:link rel="self" type="application/rss+xml" href="https://…"/> vào <channel>.',
    en: 'Add <atom:link rel="self" type="application/rss+xml" href="https://…"/> to <channel>.',
  },
  check: function* (document) {
    for (const channel of elementsOf(document, 'channel')) {
      if (!linksOf(channel).some(({ rel }) => rel === 'self')) yield { place: placeOf(channel) };
    }
  },
};
