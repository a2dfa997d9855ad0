import { jsonPlace } from '../../read/json-node.js';
import type { LintRule } from '../../rule.js';
import { jsonFeed } from '../../sources.js';

export const jsonFeedBlank: LintRule = {
  id: 'JSONFeedBlank',
  severity: 'error',
  formats: ['json'],
  source: jsonFeed('Top-level', 'top-level'),
  what: {
    vi: '{field} để trống.',
    en: '{field} is empty.',
  },
  fix: {
    vi: 'Hãy viết giá trị.',
    en: 'Give it a value.',
  },
  check: function* ({ fields }) {
    for (const { name, node, shape } of fields) {
      const wanted = shape.required === true || shape.kind !== undefined;
      if (wanted && node.kind === 'string' && node.text.trim() === '') {
        yield { place: jsonPlace(node), values: { field: name } };
      }
    }
  },
};
