import type { LintRule } from '../../rule.js';
import { jsonFeed } from '../../sources.js';

export const jsonFeedExtensionName: LintRule = {
  id: 'JSONFeedExtensionName',
  severity: 'error',
  formats: ['json'],
  source: jsonFeed('Extensions', 'extensions'),
  what: {
    vi: 'Tên trường riêng «{field}» không đúng.',
    en: 'The name “{field}” of an extension is not allowed.',
  },
  fix: {
    vi: 'Sau dấu gạch dưới phải là một chữ cái, và không có dấu chấm; giá trị là một đối tượng.',
    en: 'A letter follows the underscore, there is no full stop, and the value is an object.',
  },
  check: function* ({ objects }) {
    for (const { node } of objects) {
      for (const { key, start, value } of node.members) {
        if (!key.startsWith('_') || (/^_\p{L}[^.]*$/u.test(key) && value.kind === 'object')) continue;
        yield { place: { offset: () => start, field: () => value.path }, values: { field: key } };
      }
    }
  },
};
