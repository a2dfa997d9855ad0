import { checkValues } from '../../checks/check-values.js';
import type { LintRule } from '../../rule.js';
import { rfc } from '../../sources.js';
import { isRfc3339 } from '../../spelling/dates.js';

export const invalidRfc3339Date: LintRule = {
  id: 'InvalidRFC3339Date',
  severity: 'error',
  formats: ['rss', 'atom', 'json'],
  source: rfc(3339, '5.6'),
  what: {
    vi: '{name}: «{value}» không phải là ngày giờ theo RFC 3339.',
    en: '{name}: “{value}” is no date and time of RFC 3339.',
  },
  fix: {
    vi: 'Hãy viết như: 2020-07-06T08:00:00+07:00.',
    en: 'Write it as: 2020-07-06T08:00:00+07:00.',
  },
  check: checkValues(['rfc3339'], isRfc3339),
};
