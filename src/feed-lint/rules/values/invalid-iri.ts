import { checkAddresses } from '../../checks/check-addresses.js';
import type { LintRule } from '../../rule.js';
import { atom } from '../../sources.js';

export const invalidIri: LintRule = {
  id: 'InvalidIRI',
  severity: 'error',
  formats: ['rss', 'atom'],
  source: atom('4.2.7.1'),
  what: {
    vi: '{name}: «{value}» không phải là địa chỉ.',
    en: '{name}: “{value}” is no address.',
  },
  fix: {
    vi: 'Sau http: phải có // và tên máy chủ.',
    en: 'After http: come // and a host.',
  },
  check: checkAddresses('InvalidIRI'),
};
