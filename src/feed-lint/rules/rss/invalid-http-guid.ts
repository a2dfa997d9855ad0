import { IDENTIFIER, permalinks } from '../../checks/permalinks.js';
import { placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { rss } from '../../sources.js';
import { addressFault } from '../../spelling/address.js';

export const invalidHttpGuid: LintRule = {
  id: 'InvalidHttpGUID',
  severity: 'error',
  formats: ['rss'],
  source: rss('<guid>', 'ltguidgtSubelementOfLtitemgt'),
  what: {
    vi: '<guid> «{value}» không phải là địa chỉ, mà không ghi isPermaLink="false".',
    en: '<guid> “{value}” is no address, and does not say isPermaLink="false".',
  },
  fix: {
    vi: 'Hãy thêm isPermaLink="false", hoặc viết địa chỉ đầy đủ của tin.',
    en: 'Add isPermaLink="false", or write the full address of the item.',
  },
  check: function* (document) {
    for (const guid of permalinks(document)) {
      const value = guid.text.trim();
      if (value === '' || IDENTIFIER.test(value) || addressFault(value, 'uri') === undefined) continue;
      yield { place: placeOf(guid), values: { value } };
    }
  },
};
