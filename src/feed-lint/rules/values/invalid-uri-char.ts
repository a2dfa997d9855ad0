import { checkAddresses } from '../../checks/check-addresses.js';
import { ALL_FORMATS, type LintRule } from '../../rule.js';
import { rfc } from '../../sources.js';

export const invalidUriChar: LintRule = {
  id: 'InvalidUriChar',
  severity: 'error',
  formats: ALL_FORMATS,
  source: rfc(3986, '2'),
  what: {
    vi: '{name}: địa chỉ «{value}» có ký tự không được phép: «{char}».',
    en: '{name}: the address “{value}” holds “{char}”, which may not stand there.',
  },
  fix: {
    vi: 'Hãy mã hóa ký tự ấy, ví dụ dấu cách là %20.',
    en: 'Percent-encode the character, a space as %20.',
  },
  check: checkAddresses('InvalidUriChar'),
};
