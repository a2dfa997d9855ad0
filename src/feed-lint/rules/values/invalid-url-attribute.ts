import { checkValues } from '../../checks/check-values.js';
import type { LintRule } from '../../rule.js';
import { rss } from '../../sources.js';
import { isHttpAddress } from '../../spelling/address.js';

export const invalidUrlAttribute: LintRule = {
  id: 'InvalidURLAttribute',
  severity: 'error',
  formats: ['rss'],
  source: rss('<enclosure>', 'ltenclosuregtSubelementOfLtitemgt'),
  what: {
    vi: '{name}: «{value}» không phải là địa chỉ http(s) đầy đủ, không dấu.',
    en: '{name}: “{value}” is no full http(s) address in ASCII.',
  },
  fix: {
    vi: 'Hãy viết https://… và mã hóa ký tự lạ.',
    en: 'Write https://… and percent-encode what is not ASCII.',
  },
  check: checkValues(['http'], isHttpAddress),
};
