import { elementsOf } from '../../document.js';
import { attribute, placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { rss } from '../../sources.js';

export const invalidRssVersion: LintRule = {
  id: 'InvalidRSSVersion',
  severity: 'error',
  formats: ['rss'],
  source: rss('What is RSS?', 'whatIsRss'),
  what: {
    vi: 'Phiên bản RSS «{version}» không có.',
    en: 'There is no RSS “{version}”.',
  },
  fix: {
    vi: 'Hãy viết <rss version="2.0">.',
    en: 'Write <rss version="2.0">.',
  },
  check: function* (document) {
    for (const element of elementsOf(document, 'rss')) {
      const version = attribute(element, 'version');
      if (version === undefined || /^(?:0\.9[12]|2\.0)$/.test(version)) continue;
      yield { place: placeOf(element, 'version'), values: { version } };
    }
  },
};
