import { checkContacts } from '../../checks/check-contacts.js';
import type { LintRule } from '../../rule.js';
import { profile } from '../../sources.js';

export const emailFormat: LintRule = {
  id: 'EmailFormat',
  severity: 'warning',
  formats: ['rss'],
  source: profile('<author>', 'element-channel-item-author'),
  what: {
    vi: '{name}: «{value}» không viết theo lối của RSS.',
    en: '{name}: “{value}” is not spelled the way of RSS.',
  },
  fix: {
    vi: 'Hãy viết tin@xa.example (Ban biên tập).',
    en: 'Write news@xa.example (Editors).',
  },
  check: checkContacts('EmailFormat'),
};
