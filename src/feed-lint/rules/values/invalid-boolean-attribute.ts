import { checkValues } from '../../checks/check-values.js';
import type { LintRule } from '../../rule.js';
import { rss } from '../../sources.js';

export const invalidBooleanAttribute: LintRule = {
  id: 'InvalidBooleanAttribute',
  severity: 'error',
  formats: ['rss'],
  source: rss('<guid>', 'ltguidgtSubelementOfLtitemgt'),
  what: {
    vi: '{name}: «{value}» phải là true hoặc false.',
    en: '{name}: “{value}” must be true or false.',
  },
  fix: {
    vi: 'Hãy viết true hoặc false, chữ thường.',
    en: 'Write true or false, in lower case.',
  },
  check: checkValues(['bool'], (text) => /^(?:true|false)$/.test(text)),
};
