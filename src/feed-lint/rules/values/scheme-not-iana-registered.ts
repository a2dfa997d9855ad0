import { checkAddresses } from '../../checks/check-addresses.js';
import { ALL_FORMATS, type LintRule } from '../../rule.js';
import { rfc } from '../../sources.js';

export const schemeNotIanaRegistered: LintRule = {
  id: 'SchemeNotIANARegistered',
  severity: 'warning',
  formats: ALL_FORMATS,
  source: rfc(7595, '1'),
  what: {
    vi: '{name}: «{value}» bắt đầu bằng một lược đồ chưa đăng ký.',
    en: '{name}: “{value}” begins with a scheme that is not registered.',
  },
  fix: {
    vi: 'Hãy dùng https:, tag: hoặc urn:.',
    en: 'Use https:, tag: or urn:.',
  },
  check: checkAddresses('SchemeNotIANARegistered'),
};
