import { checkRepeats } from '../../checks/check-repeats.js';
import type { LintRule } from '../../rule.js';
import { atom } from '../../sources.js';

export const duplicateEntries: LintRule = {
  id: 'DuplicateEntries',
  severity: 'warning',
  formats: ['atom'],
  source: atom('4.1.1'),
  what: {
    vi: '<id> «{value}» đã dùng ở {before}.',
    en: '<id> “{value}” is already used by {before}.',
  },
  fix: {
    vi: 'Mỗi tin phải có mã riêng.',
    en: 'Each entry needs an id of its own.',
  },
  check: checkRepeats('atom:entry', 'atom:id'),
};
