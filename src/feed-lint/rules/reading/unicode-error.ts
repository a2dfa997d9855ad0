import { checkFaults } from '../../checks/check-faults.js';
import { ALL_FORMATS, type LintRule } from '../../rule.js';
import { xml } from '../../sources.js';

export const unicodeError: LintRule = {
  id: 'UnicodeError',
  severity: 'error',
  formats: ALL_FORMATS,
  source: xml('4.3.3 Character Encoding in Entities', 'charencoding'),
  what: {
    vi: 'Có byte không thuộc bảng mã {encoding}.',
    en: 'There are bytes that are not {encoding}.',
  },
  fix: {
    vi: 'Hãy lưu lại tệp bằng đúng bảng mã đã khai báo, tốt nhất là UTF-8.',
    en: 'Save the file again in the encoding that it declares, best UTF-8.',
  },
  check: checkFaults('UnicodeError'),
};
