import { checkContacts } from '../../checks/check-contacts.js';
import type { LintRule } from '../../rule.js';
import { rss } from '../../sources.js';

export const invalidContact: LintRule = {
  id: 'InvalidContact',
  severity: 'error',
  formats: ['rss', 'opml'],
  source: rss('<author>', 'ltauthorgtSubelementOfLtitemgt'),
  what: {
    vi: '{name}: «{value}» không phải là địa chỉ thư điện tử.',
    en: '{name}: “{value}” is no e-mail address.',
  },
  fix: {
    vi: 'Hãy viết như tin@xa.example (Ban biên tập); chỉ có tên thì dùng <dc:creator>.',
    en: 'Write it as news@xa.example (Editors); for a name alone use <dc:creator>.',
  },
  check: checkContacts('InvalidContact'),
};
