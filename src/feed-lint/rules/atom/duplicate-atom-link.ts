import { linksOf } from '../../checks/atom-links.js';
import { elementsOf } from '../../document.js';
import { placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { atom } from '../../sources.js';

export const duplicateAtomLink: LintRule = {
  id: 'DuplicateAtomLink',
  severity: 'error',
  formats: ['atom'],
  source: atom('4.1.1'),
  what: {
    vi: 'Có hai đường dẫn alternate cùng kiểu «{type}» và cùng ngôn ngữ.',
    en: 'There are two alternate links of one type, “{type}”, and one language.',
  },
  fix: {
    vi: 'Hãy giữ một, hoặc thêm type, hreflang cho khác nhau.',
    en: 'Keep one, or tell them apart by type and hreflang.',
  },
  check: function* (document) {
    for (const parent of elementsOf(document, 'atom:feed', 'atom:entry')) {
      const seen = new Set<string>();
      for (const { element, rel, type, hreflang } of linksOf(parent)) {
        const key = `${type} ${hreflang}`;
        if (rel === 'alternate' && seen.has(key)) yield { place: placeOf(element), values: { type } };
        if (rel === 'alternate') seen.add(key);
      }
    }
  },
};
