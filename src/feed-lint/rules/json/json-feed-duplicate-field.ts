import type { LintRule } from '../../rule.js';
import { rfc } from '../../sources.js';

export const jsonFeedDuplicateField: LintRule = {
  id: 'JSONFeedDuplicateField',
  severity: 'error',
  formats: ['json'],
  source: rfc(8259, '4'),
  what: {
    vi: 'Trường «{field}» viết hai lần.',
    en: 'The field “{field}” is given twice.',
  },
  fix: {
    vi: 'Hãy giữ một; phần mềm khác nhau sẽ lấy giá trị khác nhau.',
    en: 'Keep one; different software takes different ones.',
  },
  check: function* ({ objects }) {
    for (const { node } of objects) {
      const seen = new Set<string>();
      for (const { key, start, value } of node.members) {
        if (seen.has(key))
          yield { place: { offset: () => start, field: () => value.path }, values: { field: key } };
        seen.add(key);
      }
    }
  },
};
