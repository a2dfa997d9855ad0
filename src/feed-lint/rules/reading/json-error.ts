import { checkFaults } from '../../checks/check-faults.js';
import type { LintRule } from '../../rule.js';
import { rfc } from '../../sources.js';

export const jsonError: LintRule = {
  id: 'JSONError',
  severity: 'error',
  formats: ['json'],
  source: rfc(8259, '2'),
  what: {
    vi: 'JSON sai cú pháp: {reason}.',
    en: 'The JSON is broken: {reason}.',
  },
  fix: {
    vi: 'Hãy sửa chỗ này trước, rồi kiểm tra lại.',
    en: 'Mend this first, then check again.',
  },
  check: checkFaults('JSONError'),
};
