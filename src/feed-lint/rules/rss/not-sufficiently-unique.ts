import { elementsOf } from '../../document.js';
import { attribute, placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { service } from '../../sources.js';

export const notSufficientlyUnique: LintRule = {
  id: 'NotSufficientlyUnique',
  severity: 'warning',
  formats: ['rss'],
  source: service('warning', 'NotSufficientlyUnique'),
  what: {
    vi: '<guid> «{value}» quá ngắn, dễ trùng với kênh khác.',
    en: '<guid> “{value}” is too short; another feed may use it too.',
  },
  fix: {
    vi: 'Hãy dùng mã có tên miền và ngày, như tag:xa.example,2020:item/mot-cua.',
    en: 'Use an id with a host and a date, as tag:xa.example,2020:item/mot-cua.',
  },
  check: function* (document) {
    for (const guid of elementsOf(document, 'guid')) {
      const value = guid.text.trim();
      if (attribute(guid, 'isPermaLink') === 'false' && /^\d{1,8}$/.test(value)) {
        yield { place: placeOf(guid), values: { value } };
      }
    }
  },
};
