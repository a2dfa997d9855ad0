import { objectsOf } from '../../document.js';
import { jsonPlace, member } from '../../read/json-node.js';
import type { LintRule } from '../../rule.js';
import { jsonFeed } from '../../sources.js';

export const jsonFeedEmptyAuthor: LintRule = {
  id: 'JSONFeedEmptyAuthor',
  severity: 'error',
  formats: ['json'],
  source: jsonFeed('Top-level', 'top-level'),
  what: {
    vi: 'Tác giả không có name, url hay avatar.',
    en: 'The author has no name, url or avatar.',
  },
  fix: {
    vi: 'Hãy thêm name, hoặc bỏ tác giả này.',
    en: 'Add a name, or remove the author.',
  },
  check: function* (document) {
    for (const author of [...objectsOf(document, 'authors'), ...objectsOf(document, 'author')]) {
      if (member(author, 'name') ?? member(author, 'url') ?? member(author, 'avatar')) continue;
      yield { place: jsonPlace(author) };
    }
  },
};
