import { checkFaults } from '../../checks/check-faults.js';
import { ALL_FORMATS, type LintRule } from '../../rule.js';
import { service } from '../../sources.js';

export const obscureEncoding: LintRule = {
  id: 'ObscureEncoding',
  severity: 'warning',
  formats: ALL_FORMATS,
  source: service('warning', 'ObscureEncoding'),
  what: {
    vi: 'Bảng mã {encoding} ít phần mềm đọc được.',
    en: 'Few readers know the encoding {encoding}.',
  },
  fix: {
    vi: 'Hãy dùng UTF-8.',
    en: 'Use UTF-8.',
  },
  check: checkFaults('ObscureEncoding'),
};
