import { elementsOf } from '../../document.js';
import { attribute, placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { opml } from '../../sources.js';

export const invalidOutlineType: LintRule = {
  id: 'InvalidOutlineType',
  severity: 'warning',
  formats: ['opml'],
  source: opml('Outline types'),
  what: {
    vi: 'OPML 1 không có type="{value}".',
    en: 'OPML 1 has no type="{value}".',
  },
  fix: {
    vi: 'Hãy dùng rss hoặc link, hoặc chuyển sang <opml version="2.0">.',
    en: 'Use rss or link, or move to <opml version="2.0">.',
  },
  check: function* (document) {
    const [root] = elementsOf(document, 'opml');
    if (root === undefined || !attribute(root, 'version')?.startsWith('1.')) return;
    for (const outline of elementsOf(document, 'outline')) {
      const value = attribute(outline, 'type');
      if (value === undefined || /^(?:rss|link)$/i.test(value)) continue;
      yield { place: placeOf(outline, 'type'), values: { value } };
    }
  },
};
