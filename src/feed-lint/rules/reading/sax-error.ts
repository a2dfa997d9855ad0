import { checkFaults } from '../../checks/check-faults.js';
import { type LintRule, XML_FORMATS } from '../../rule.js';
import { xml } from '../../sources.js';

export const saxError: LintRule = {
  id: 'SAXError',
  severity: 'error',
  formats: XML_FORMATS,
  source: xml('2.1 Well-Formed XML Documents', 'sec-well-formed'),
  what: {
    vi: 'XML sai cú pháp: {reason}.',
    en: 'The XML is not well-formed: {reason}.',
  },
  fix: {
    vi: 'Trình đọc kênh sẽ bỏ cả tài liệu. Hãy sửa chỗ này trước, rồi kiểm tra lại.',
    en: 'Readers will refuse the whole document. Mend this first, then check again.',
  },
  check: checkFaults('SAXError'),
};
