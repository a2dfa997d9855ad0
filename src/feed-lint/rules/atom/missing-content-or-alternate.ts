import { linksOf } from '../../checks/atom-links.js';
import { elementsOf } from '../../document.js';
import { childOf, placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { atom } from '../../sources.js';

export const missingContentOrAlternate: LintRule = {
  id: 'MissingContentOrAlternate',
  severity: 'error',
  formats: ['atom'],
  source: atom('4.1.2'),
  what: {
    vi: 'Mục tin không có <content>, cũng không có đường dẫn alternate.',
    en: 'The entry has neither <content> nor an alternate link.',
  },
  fix: {
    vi: 'Hãy thêm nội dung, hoặc <link rel="alternate" href="…"/> tới trang của tin.',
    en: 'Add the text, or <link rel="alternate" href="…"/> to its page.',
  },
  check: function* (document) {
    for (const entry of elementsOf(document, 'atom:entry')) {
      const linked = linksOf(entry).some(({ rel }) => rel === 'alternate');
      if (!linked && childOf(entry, 'atom:content') === undefined) yield { place: placeOf(entry) };
    }
  },
};
