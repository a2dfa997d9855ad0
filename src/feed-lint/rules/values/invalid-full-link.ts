import { checkAddresses } from '../../checks/check-addresses.js';
import { ALL_FORMATS, type LintRule } from '../../rule.js';
import { rss } from '../../sources.js';

export const invalidFullLink: LintRule = {
  id: 'InvalidFullLink',
  severity: 'error',
  formats: ALL_FORMATS,
  source: rss('Elements of <item>', 'hrelementsOfLtitemgt'),
  what: {
    vi: '{name}: «{value}» không phải là địa chỉ đầy đủ.',
    en: '{name}: “{value}” is no full address.',
  },
  fix: {
    vi: 'Hãy viết từ đầu: https://…',
    en: 'Write all of it: https://…',
  },
  check: checkAddresses('InvalidFullLink'),
};
