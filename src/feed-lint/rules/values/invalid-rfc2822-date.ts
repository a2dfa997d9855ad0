import { checkDates } from '../../checks/check-dates.js';
import type { LintRule } from '../../rule.js';
import { rss } from '../../sources.js';

export const invalidRfc2822Date: LintRule = {
  id: 'InvalidRFC2822Date',
  severity: 'error',
  formats: ['rss', 'opml'],
  source: rss('Comments: date-times', 'comments'),
  what: {
    vi: '{name}: «{value}» không phải là ngày giờ mà RSS hiểu.',
    en: '{name}: “{value}” is no date that RSS understands.',
  },
  fix: {
    vi: 'Hãy viết như: Mon, 06 Jul 2020 08:00:00 +0700 (tên thứ và tháng bằng tiếng Anh).',
    en: 'Write it as: Mon, 06 Jul 2020 08:00:00 +0700.',
  },
  check: checkDates('InvalidRFC2822Date'),
};
