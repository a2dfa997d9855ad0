import { categories } from '../../checks/itunes-categories.js';
import { placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { apple } from '../../sources.js';

export const invalidItunesCategory: LintRule = {
  id: 'InvalidItunesCategory',
  severity: 'error',
  formats: ['rss'],
  podcast: true,
  source: apple('itunes:category'),
  what: {
    vi: 'Apple không có chuyên mục «{value}».',
    en: 'Apple has no category “{value}”.',
  },
  fix: {
    vi: 'Hãy chọn trong danh sách của Apple, đúng từng chữ, ví dụ Government; mục con đặt trong mục cha.',
    en: 'Choose from Apple’s list, letter by letter, as in Government; a subcategory stands inside its category.',
  },
  check: function* (document) {
    for (const { element, value, known } of categories(document)) {
      if (known === 'none') yield { place: placeOf(element, 'text'), values: { value } };
    }
  },
};
