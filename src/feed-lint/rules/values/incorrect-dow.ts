import { checkDates } from '../../checks/check-dates.js';
import type { LintRule } from '../../rule.js';
import { rfc } from '../../sources.js';

export const incorrectDow: LintRule = {
  id: 'IncorrectDOW',
  severity: 'error',
  formats: ['rss', 'opml'],
  source: rfc(2822, '3.3'),
  what: {
    vi: '{name}: thứ trong tuần không khớp với ngày: «{value}».',
    en: '{name}: the day of the week does not fit the date: “{value}”.',
  },
  fix: {
    vi: 'Hãy sửa tên thứ, hoặc bỏ nó đi.',
    en: 'Correct the day of the week, or leave it out.',
  },
  check: checkDates('IncorrectDOW'),
};
