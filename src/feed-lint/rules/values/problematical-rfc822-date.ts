import { checkDates } from '../../checks/check-dates.js';
import type { LintRule } from '../../rule.js';
import { profile } from '../../sources.js';

export const problematicalRfc822Date: LintRule = {
  id: 'ProblematicalRFC822Date',
  severity: 'warning',
  formats: ['rss', 'opml'],
  source: profile('Date and time', 'data-types-datetime'),
  what: {
    vi: '{name}: «{value}» viết theo lối mà nhiều trình đọc không hiểu.',
    en: '{name}: “{value}” is spelled in a way that many readers do not understand.',
  },
  fix: {
    vi: 'Hãy viết như: Mon, 06 Jul 2020 08:00:00 +0700: năm bốn chữ số, một dấu cách, có múi giờ.',
    en: 'Write it as: Mon, 06 Jul 2020 08:00:00 +0700: a year of four digits, single spaces, an offset.',
  },
  check: checkDates('ProblematicalRFC822Date'),
};
