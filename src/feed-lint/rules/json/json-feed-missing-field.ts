import { jsonPlace, member } from '../../read/json-node.js';
import type { LintRule } from '../../rule.js';
import { jsonFeed } from '../../sources.js';

const FEED = { vi: 'Kênh', en: 'The feed' } as const;
export const jsonFeedMissingField: LintRule = {
  id: 'JSONFeedMissingField',
  severity: 'error',
  formats: ['json'],
  source: jsonFeed('Top-level', 'top-level'),
  what: {
    vi: '{parent} thiếu trường «{field}».',
    en: '{parent} lacks the field “{field}”.',
  },
  fix: {
    vi: 'Hãy thêm "{field}".',
    en: 'Add "{field}".',
  },
  check: function* ({ objects }) {
    for (const { node, fields } of objects) {
      for (const [field, { required }] of Object.entries(fields)) {
        if (!required || member(node, field) !== undefined) continue;
        yield { place: jsonPlace(node), values: { parent: node.path === '' ? FEED : node.path, field } };
      }
    }
  },
};
