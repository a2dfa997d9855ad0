import { checkChoice } from '../../checks/check-choice.js';
import type { LintRule } from '../../rule.js';
import { opml } from '../../sources.js';

export const invalidExpansionState: LintRule = {
  id: 'InvalidExpansionState',
  severity: 'error',
  formats: ['opml'],
  source: opml('<head>'),
  what: {
    vi: '{name}: «{value}» không phải là dãy số dòng.',
    en: '{name}: “{value}” is no list of line numbers.',
  },
  fix: {
    vi: 'Hãy viết như 1, 3, 7, hoặc bỏ đi.',
    en: 'Write it as 1, 3, 7, or leave it out.',
  },
  check: checkChoice('expansionState', (text) => /^(?:\d+(?:,\s*\d+)*)?$/.test(text)),
};
