import { checkValues } from '../../checks/check-values.js';
import type { LintRule } from '../../rule.js';
import { isW3cdtf } from '../../spelling/dates.js';

export const invalidW3CdtfDate: LintRule = {
  id: 'InvalidW3CDTFDate',
  severity: 'error',
  formats: ['rss', 'atom'],
  source: {
    standard: 'Dublin Core',
    section: 'W3CDTF',
    url: 'https://www.w3.org/TR/NOTE-datetime',
  },
  what: {
    vi: '{name}: «{value}» không phải là ngày theo W3CDTF.',
    en: '{name}: “{value}” is no W3CDTF date.',
  },
  fix: {
    vi: 'Hãy viết như: 2020-07-06 hoặc 2020-07-06T08:00:00+07:00.',
    en: 'Write it as: 2020-07-06 or 2020-07-06T08:00:00+07:00.',
  },
  check: checkValues(['w3cdtf'], isW3cdtf),
};
