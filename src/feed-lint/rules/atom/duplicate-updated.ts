import { checkRepeats } from '../../checks/check-repeats.js';
import type { LintRule } from '../../rule.js';
import { service } from '../../sources.js';

export const duplicateUpdated: LintRule = {
  id: 'DuplicateUpdated',
  severity: 'warning',
  formats: ['atom'],
  source: service('warning', 'DuplicateUpdated'),
  what: {
    vi: '<updated> «{value}» giống của {before}.',
    en: '<updated> “{value}” is the same as that of {before}.',
  },
  fix: {
    vi: 'Hãy ghi giờ sửa thật của từng tin; trình đọc sắp tin theo giờ này.',
    en: 'Say when each entry was really changed; readers sort by it.',
  },
  check: checkRepeats('atom:entry', 'atom:updated'),
};
