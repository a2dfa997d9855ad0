import { checkChoice } from '../../checks/check-choice.js';
import type { LintRule } from '../../rule.js';
import { profile } from '../../sources.js';
import { isBetween } from '../../spelling/number.js';

export const invalidHour: LintRule = {
  id: 'InvalidHour',
  severity: 'error',
  formats: ['rss'],
  source: profile('<skipHours>', 'element-channel-skiphours'),
  what: {
    vi: '{name}: «{value}» không phải là giờ.',
    en: '{name}: “{value}” is no hour.',
  },
  fix: {
    vi: 'Hãy viết số từ 0 đến 23, theo giờ GMT.',
    en: 'Write a number from 0 to 23, in GMT.',
  },
  check: checkChoice('hour', (text) => isBetween(text, 0, 24)),
};
