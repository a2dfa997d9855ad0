import { checkAddresses } from '../../checks/check-addresses.js';
import { ALL_FORMATS, type LintRule } from '../../rule.js';
import { rfc } from '../../sources.js';

export const invalidTag: LintRule = {
  id: 'InvalidTAG',
  severity: 'error',
  formats: ALL_FORMATS,
  source: rfc(4151, '2.1'),
  what: {
    vi: '{name}: «{value}» không phải là tag: URI.',
    en: '{name}: “{value}” is no tag: URI.',
  },
  fix: {
    vi: 'Hãy viết như tag:xa.example,2020:item/mot-cua: tên miền chữ thường, ngày, rồi tên không dấu.',
    en: 'Write it as tag:xa.example,2020:item/mot-cua: a host in lower case, a date, a name in ASCII.',
  },
  check: checkAddresses('InvalidTAG'),
};
