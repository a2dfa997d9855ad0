import { checkFaults } from '../../checks/check-faults.js';
import { ALL_FORMATS, type LintRule } from '../../rule.js';
import { service } from '../../sources.js';

export const validatorLimit: LintRule = {
  id: 'ValidatorLimit',
  severity: 'error',
  formats: ALL_FORMATS,
  source: service('error', 'ValidatorLimit'),
  what: {
    vi: 'Tài liệu vượt mức mà bộ kiểm tra đọc: {limit}.',
    en: 'The document is beyond what this lint reads: {limit}.',
  },
  fix: {
    vi: 'Hãy chia thành nhiều kênh hoặc bớt tin; phần mềm của các đài cũng khó đọc kênh lớn như vậy.',
    en: 'Split the feed or put fewer entries into it; station software chokes on feeds of this size too.',
  },
  check: checkFaults('ValidatorLimit'),
};
