import { jsonPlace, member, textOf } from '../../read/json-node.js';
import type { LintRule } from '../../rule.js';
import { jsonFeed } from '../../sources.js';

export const jsonFeedNextUrl: LintRule = {
  id: 'JSONFeedNextUrl',
  severity: 'error',
  formats: ['json'],
  source: jsonFeed('Top-level', 'top-level'),
  what: {
    vi: 'next_url trùng với feed_url: trình đọc sẽ đọc mãi một trang.',
    en: 'next_url is the same as feed_url: a reader would read one page for ever.',
  },
  fix: {
    vi: 'Hãy chỉ tới trang sau, hoặc bỏ đi ở trang cuối.',
    en: 'Let it lead to the next page, or leave it out on the last.',
  },
  check: function* ({ json }) {
    const next = json && member(json, 'next_url');
    if (json === undefined || next?.kind !== 'string') return;
    if (next.text === textOf(json, 'feed_url')) yield { place: jsonPlace(next) };
  },
};
