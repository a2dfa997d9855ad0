import { checkValues } from '../../checks/check-values.js';
import type { LintRule } from '../../rule.js';
import { rss } from '../../sources.js';

export const invalidIntegerAttribute: LintRule = {
  id: 'InvalidIntegerAttribute',
  severity: 'error',
  formats: ['rss'],
  source: rss('<enclosure>', 'ltenclosuregtSubelementOfLtitemgt'),
  what: {
    vi: '{name}: «{value}» không phải là số nguyên.',
    en: '{name}: “{value}” is no whole number.',
  },
  fix: {
    vi: 'Hãy viết số byte của tệp, chỉ chữ số.',
    en: 'Write the bytes of the file, in digits only.',
  },
  check: checkValues(['length'], (text) => /^[+-]?\d+$/.test(text)),
};
