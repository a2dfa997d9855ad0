import { checkAddresses } from '../../checks/check-addresses.js';
import { ALL_FORMATS, type LintRule } from '../../rule.js';
import { rfc } from '../../sources.js';

export const invalidUrn: LintRule = {
  id: 'InvalidURN',
  severity: 'error',
  formats: ALL_FORMATS,
  source: rfc(8141, '2'),
  what: {
    vi: '{name}: «{value}» không phải là URN.',
    en: '{name}: “{value}” is no URN.',
  },
  fix: {
    vi: 'Hãy viết như urn:tên-vùng:mã, chỉ dùng chữ không dấu.',
    en: 'Write it as urn:namespace:name, in ASCII.',
  },
  check: checkAddresses('InvalidURN'),
};
