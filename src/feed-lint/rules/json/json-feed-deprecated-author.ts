import { jsonPlace, member } from '../../read/json-node.js';
import type { LintRule } from '../../rule.js';
import { jsonFeed } from '../../sources.js';

export const jsonFeedDeprecatedAuthor: LintRule = {
  id: 'JSONFeedDeprecatedAuthor',
  severity: 'warning',
  formats: ['json'],
  source: jsonFeed('Deprecations', 'deprecations'),
  what: {
    vi: 'author là của JSON Feed 1.0.',
    en: 'author is of JSON Feed 1.0.',
  },
  fix: {
    vi: 'Hãy dùng authors, một danh sách.',
    en: 'Use authors, a list.',
  },
  check: function* ({ objects }) {
    for (const { node, role } of objects) {
      const author = member(node, 'author');
      if (author === undefined || member(node, 'authors') !== undefined) continue;
      if (role === 'feed' || role === 'items') yield { place: jsonPlace(author) };
    }
  },
};
