import { checkValues } from '../../checks/check-values.js';
import type { LintRule } from '../../rule.js';
import { atom } from '../../sources.js';
import { isAddress } from '../../spelling/email.js';

export const invalidAddrSpec: LintRule = {
  id: 'InvalidAddrSpec',
  severity: 'error',
  formats: ['rss', 'atom'],
  source: atom('3.2.3'),
  what: {
    vi: '{name}: «{value}» không phải là địa chỉ thư điện tử.',
    en: '{name}: “{value}” is no e-mail address.',
  },
  fix: {
    vi: 'Hãy viết địa chỉ mà thôi, như tin@xa.example; tên người đặt ở <name>.',
    en: 'Write the address alone, as in news@xa.example; the name goes into <name>.',
  },
  check: checkValues(['address'], isAddress),
};
