import { checkRepeats } from '../../checks/check-repeats.js';
import type { LintRule } from '../../rule.js';
import { rss } from '../../sources.js';

export const duplicateValue: LintRule = {
  id: 'DuplicateValue',
  severity: 'error',
  formats: ['rss'],
  source: rss('<guid>', 'ltguidgtSubelementOfLtitemgt'),
  what: {
    vi: '<guid> «{value}» đã dùng ở {before}.',
    en: '<guid> “{value}” is already used by {before}.',
  },
  fix: {
    vi: 'Mỗi tin phải có mã riêng; trình đọc chỉ hiện một trong hai.',
    en: 'Each item needs an id of its own; readers show only one of the two.',
  },
  check: checkRepeats('item', 'guid'),
};
