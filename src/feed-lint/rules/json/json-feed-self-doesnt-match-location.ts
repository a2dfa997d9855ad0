import { jsonPlace, member } from '../../read/json-node.js';
import type { LintRule } from '../../rule.js';
import { jsonFeed } from '../../sources.js';

export const jsonFeedSelfDoesntMatchLocation: LintRule = {
  id: 'JSONFeedSelfDoesntMatchLocation',
  severity: 'warning',
  formats: ['json'],
  source: jsonFeed('Top-level', 'top-level'),
  what: {
    vi: 'feed_url «{value}» khác địa chỉ thật của kênh: {location}.',
    en: 'feed_url “{value}” is not where the feed is served: {location}.',
  },
  fix: {
    vi: 'Hãy sửa feed_url; trình đọc coi nó là tên của kênh.',
    en: 'Correct feed_url; readers take it for the name of the feed.',
  },
  check: function* ({ json }, { location }) {
    const own = json && member(json, 'feed_url');
    if (location === undefined || own?.kind !== 'string' || !URL.canParse(location)) return;
    if (URL.canParse(own.text) && new URL(own.text).href === new URL(location).href) return;
    yield { place: jsonPlace(own), values: { value: own.text, location } };
  },
};
