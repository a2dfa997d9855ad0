import { elementsOf } from '../../document.js';
import { childOf, placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { rss } from '../../sources.js';

export const itemMustContainTitleOrDescription: LintRule = {
  id: 'ItemMustContainTitleOrDescription',
  severity: 'error',
  formats: ['rss'],
  source: rss('Elements of <item>', 'hrelementsOfLtitemgt'),
  what: {
    vi: 'Tin không có cả <title> lẫn <description>.',
    en: 'The item has neither <title> nor <description>.',
  },
  fix: {
    vi: 'Hãy thêm ít nhất một trong hai.',
    en: 'Add at least one of them.',
  },
  check: function* (document) {
    for (const item of elementsOf(document, 'item')) {
      if (childOf(item, 'title') ?? childOf(item, 'description')) continue;
      yield { place: placeOf(item) };
    }
  },
};
