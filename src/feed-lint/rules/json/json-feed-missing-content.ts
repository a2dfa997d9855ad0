import { objectsOf } from '../../document.js';
import { jsonPlace, member } from '../../read/json-node.js';
import type { LintRule } from '../../rule.js';
import { jsonFeed } from '../../sources.js';

export const jsonFeedMissingContent: LintRule = {
  id: 'JSONFeedMissingContent',
  severity: 'error',
  formats: ['json'],
  source: jsonFeed('Items', 'items'),
  what: {
    vi: 'Tin không có content_html, cũng không có content_text.',
    en: 'The item has neither content_html nor content_text.',
  },
  fix: {
    vi: 'Hãy thêm một trong hai.',
    en: 'Add one of them.',
  },
  check: function* (document) {
    for (const item of objectsOf(document, 'items')) {
      if (member(item, 'content_html') ?? member(item, 'content_text')) continue;
      yield { place: jsonPlace(item) };
    }
  },
};
