import { checkValues } from '../../checks/check-values.js';
import type { LintRule } from '../../rule.js';
import { rss } from '../../sources.js';

export const invalidPositiveInteger: LintRule = {
  id: 'InvalidPositiveInteger',
  severity: 'error',
  formats: ['rss', 'opml'],
  source: rss('<ttl>', 'ltttlgtSubelementOfLtchannelgt'),
  what: {
    vi: '{name}: «{value}» phải là số nguyên lớn hơn 0.',
    en: '{name}: “{value}” must be a whole number above zero.',
  },
  fix: {
    vi: 'Hãy viết chữ số, ví dụ 60.',
    en: 'Write digits, as in 60.',
  },
  check: checkValues(['positive'], (text) => /^\+?\d+$/.test(text) && Number(text) > 0),
};
