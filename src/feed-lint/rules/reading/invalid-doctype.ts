import { checkFaults } from '../../checks/check-faults.js';
import { type LintRule, XML_FORMATS } from '../../rule.js';
import { service } from '../../sources.js';

export const invalidDoctype: LintRule = {
  id: 'InvalidDoctype',
  severity: 'error',
  formats: XML_FORMATS,
  source: service('error', 'InvalidDoctype'),
  what: {
    vi: 'Tài liệu có khai báo DOCTYPE.',
    en: 'The document has a DOCTYPE.',
  },
  fix: {
    vi: 'Hãy bỏ đi: nhiều trình đọc từ chối tài liệu có DTD vì lý do an toàn.',
    en: 'Remove it: many readers refuse documents with a DTD, for safety.',
  },
  check: checkFaults('InvalidDoctype'),
};
