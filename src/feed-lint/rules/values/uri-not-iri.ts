import { checkAddresses } from '../../checks/check-addresses.js';
import { ALL_FORMATS, type LintRule } from '../../rule.js';
import { rfc } from '../../sources.js';

export const uriNotIri: LintRule = {
  id: 'UriNotIri',
  severity: 'error',
  formats: ALL_FORMATS,
  source: rfc(3986, '2'),
  what: {
    vi: '{name}: địa chỉ «{value}» có chữ có dấu.',
    en: '{name}: the address “{value}” holds letters beyond ASCII.',
  },
  fix: {
    vi: 'Hãy mã hóa theo UTF-8 (đ là %C4%91), tên miền theo xn--…; tốt nhất đặt tên không dấu.',
    en: 'Percent-encode them as UTF-8 and the host as xn--…; names without marks are best.',
  },
  check: checkAddresses('UriNotIri'),
};
