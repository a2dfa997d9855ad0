import { IDENTIFIER, permalinks } from '../../checks/permalinks.js';
import { placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { rss } from '../../sources.js';

export const invalidPermalink: LintRule = {
  id: 'InvalidPermalink',
  severity: 'error',
  formats: ['rss'],
  source: rss('<guid>', 'ltguidgtSubelementOfLtitemgt'),
  what: {
    vi: '<guid> «{value}» là mã, không mở được như một trang.',
    en: '<guid> “{value}” is an identifier and opens no page.',
  },
  fix: {
    vi: 'Hãy thêm isPermaLink="false".',
    en: 'Add isPermaLink="false".',
  },
  check: function* (document) {
    for (const guid of permalinks(document)) {
      const value = guid.text.trim();
      if (IDENTIFIER.test(value)) yield { place: placeOf(guid), values: { value } };
    }
  },
};
