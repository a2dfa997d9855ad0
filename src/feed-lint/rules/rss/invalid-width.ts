import { checkChoice } from '../../checks/check-choice.js';
import type { LintRule } from '../../rule.js';
import { rss } from '../../sources.js';
import { isBetween } from '../../spelling/number.js';

export const invalidWidth: LintRule = {
  id: 'InvalidWidth',
  severity: 'error',
  formats: ['rss'],
  source: rss('<image>', 'ltimagegtSubelementOfLtchannelgt'),
  what: {
    vi: '{name}: «{value}» phải là số từ 1 đến 144.',
    en: '{name}: “{value}” must be a number from 1 to 144.',
  },
  fix: {
    vi: 'Hãy viết chiều rộng bằng điểm ảnh, nhiều nhất 144.',
    en: 'Write the width in pixels, 144 at most.',
  },
  check: checkChoice('width', (text) => isBetween(text, 1, 144)),
};
