import { checkFaults } from '../../checks/check-faults.js';
import { ALL_FORMATS, type LintRule } from '../../rule.js';
import { rfc } from '../../sources.js';

export const encodingMismatch: LintRule = {
  id: 'EncodingMismatch',
  severity: 'warning',
  formats: ALL_FORMATS,
  source: rfc(7303, '3'),
  what: {
    vi: 'Tài liệu khai báo bảng mã {declared} nhưng thực ra là {actual}.',
    en: 'The document declares {declared} but is in fact {actual}.',
  },
  fix: {
    vi: 'Hãy sửa khai báo encoding ở dòng đầu, hoặc lưu lại tệp cho khớp.',
    en: 'Correct the encoding in the first line, or save the file to match it.',
  },
  check: checkFaults('EncodingMismatch'),
};
