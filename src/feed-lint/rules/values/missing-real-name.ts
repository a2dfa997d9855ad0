import { checkContacts } from '../../checks/check-contacts.js';
import type { LintRule } from '../../rule.js';
import { profile } from '../../sources.js';

export const missingRealName: LintRule = {
  id: 'MissingRealName',
  severity: 'warning',
  formats: ['rss'],
  source: profile('<author>', 'element-channel-item-author'),
  what: {
    vi: '{name}: «{value}» không có tên người.',
    en: '{name}: “{value}” names nobody.',
  },
  fix: {
    vi: 'Hãy viết tên trong ngoặc: tin@xa.example (Ban biên tập).',
    en: 'Add a name in parentheses: news@xa.example (Editors).',
  },
  check: checkContacts('MissingRealName'),
};
