import { jsonPlace } from '../../read/json-node.js';
import type { LintRule } from '../../rule.js';
import { jsonFeed } from '../../sources.js';

export const jsonFeedNumber: LintRule = {
  id: 'JSONFeedNumber',
  severity: 'error',
  formats: ['json'],
  source: jsonFeed('Attachments', 'attachments'),
  what: {
    vi: '{field} là {value}; phải là số không âm.',
    en: '{field} is {value}; it must be zero or more.',
  },
  fix: {
    vi: 'Hãy ghi số byte, số giây thật của tệp.',
    en: 'Give the true bytes and seconds of the file.',
  },
  check: function* ({ fields }) {
    for (const { name, node, shape } of fields) {
      if (shape.type !== 'number' || node.kind !== 'number' || Number(node.text) >= 0) continue;
      yield { place: jsonPlace(node), values: { field: name, value: node.text } };
    }
  },
};
