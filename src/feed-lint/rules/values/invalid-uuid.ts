import { checkAddresses } from '../../checks/check-addresses.js';
import { ALL_FORMATS, type LintRule } from '../../rule.js';
import { rfc } from '../../sources.js';

export const invalidUuid: LintRule = {
  id: 'InvalidUUID',
  severity: 'error',
  formats: ALL_FORMATS,
  source: rfc(9562, '4'),
  what: {
    vi: '{name}: «{value}» không phải là UUID.',
    en: '{name}: “{value}” is no UUID.',
  },
  fix: {
    vi: 'UUID có 32 chữ số thập lục phân, nhóm 8-4-4-4-12.',
    en: 'A UUID has 32 hexadecimal digits, in groups 8-4-4-4-12.',
  },
  check: checkAddresses('InvalidUUID'),
};
