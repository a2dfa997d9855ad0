import { categories } from '../../checks/itunes-categories.js';
import { placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { apple } from '../../sources.js';

export const obsoleteItunesCategory: LintRule = {
  id: 'ObsoleteItunesCategory',
  severity: 'warning',
  formats: ['rss'],
  podcast: true,
  source: apple('itunes:category'),
  what: {
    vi: 'Chuyên mục «{value}» đã bị Apple bỏ.',
    en: 'Apple has given up the category “{value}”.',
  },
  fix: {
    vi: 'Hãy chọn chuyên mục mới, ví dụ Government thay cho Government & Organizations.',
    en: 'Choose a new one, as Government for Government & Organizations.',
  },
  check: function* (document) {
    for (const { element, value, known } of categories(document)) {
      if (known === 'old') yield { place: placeOf(element, 'text'), values: { value } };
    }
  },
};
