import { checkChoice } from '../../checks/check-choice.js';
import type { LintRule } from '../../rule.js';
import { profile } from '../../sources.js';

export const invalidDay: LintRule = {
  id: 'InvalidDay',
  severity: 'error',
  formats: ['rss'],
  source: profile('<skipDays>', 'element-channel-skipdays'),
  what: {
    vi: '{name}: «{value}» không phải là tên thứ.',
    en: '{name}: “{value}” is no day.',
  },
  fix: {
    vi: 'Hãy viết Monday, Tuesday, Wednesday, Thursday, Friday, Saturday hoặc Sunday.',
    en: 'Write Monday, Tuesday, Wednesday, Thursday, Friday, Saturday or Sunday.',
  },
  check: checkChoice('day', (text) => /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(text)),
};
