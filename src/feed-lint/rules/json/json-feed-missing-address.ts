import { jsonPlace, member } from '../../read/json-node.js';
import type { LintRule } from '../../rule.js';
import { jsonFeed } from '../../sources.js';

export const jsonFeedMissingAddress: LintRule = {
  id: 'JSONFeedMissingAddress',
  severity: 'warning',
  formats: ['json'],
  source: jsonFeed('Top-level', 'top-level'),
  what: {
    vi: 'Kênh không có {field}.',
    en: 'The feed has no {field}.',
  },
  fix: {
    vi: 'Kênh công khai phải có feed_url (địa chỉ của chính nó) và home_page_url (trang web).',
    en: 'A feed on the public web has a feed_url (its own address) and a home_page_url (its page).',
  },
  check: function* ({ json }) {
    if (json?.kind !== 'object') return;
    for (const field of ['feed_url', 'home_page_url']) {
      if (member(json, field) === undefined) yield { place: jsonPlace(json), values: { field } };
    }
  },
};
