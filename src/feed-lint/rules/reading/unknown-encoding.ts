import { checkFaults } from '../../checks/check-faults.js';
import { ALL_FORMATS, type LintRule } from '../../rule.js';
import { xml } from '../../sources.js';

export const unknownEncoding: LintRule = {
  id: 'UnknownEncoding',
  severity: 'error',
  formats: ALL_FORMATS,
  source: xml('4.3.3 Character Encoding in Entities', 'charencoding'),
  what: {
    vi: 'Không biết bảng mã «{encoding}».',
    en: 'The encoding “{encoding}” is not known.',
  },
  fix: {
    vi: 'Hãy lưu tệp bằng UTF-8 và khai báo encoding="UTF-8".',
    en: 'Save the file as UTF-8 and declare encoding="UTF-8".',
  },
  check: checkFaults('UnknownEncoding'),
};
