import type { LintRule } from '../../rule.js';
import { jsonFeed } from '../../sources.js';

export const jsonFeedUnknownField: LintRule = {
  id: 'JSONFeedUnknownField',
  severity: 'warning',
  formats: ['json'],
  source: jsonFeed('Extensions', 'extensions'),
  what: {
    vi: 'JSON Feed không có trường «{field}» ở đây.',
    en: 'JSON Feed has no field “{field}” here.',
  },
  fix: {
    vi: 'Hãy kiểm tra chính tả; trường riêng phải bắt đầu bằng dấu gạch dưới, như _loaphat.',
    en: 'Check the spelling; a field of your own begins with an underscore, as in _loaphat.',
  },
  check: function* ({ objects }) {
    for (const { node, fields } of objects) {
      for (const { key, start, value } of node.members) {
        if (key.startsWith('_') || Object.hasOwn(fields, key)) continue;
        yield { place: { offset: () => start, field: () => value.path }, values: { field: key } };
      }
    }
  },
};
