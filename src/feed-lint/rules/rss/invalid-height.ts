import { checkChoice } from '../../checks/check-choice.js';
import type { LintRule } from '../../rule.js';
import { rss } from '../../sources.js';
import { isBetween } from '../../spelling/number.js';

export const invalidHeight: LintRule = {
  id: 'InvalidHeight',
  severity: 'error',
  formats: ['rss'],
  source: rss('<image>', 'ltimagegtSubelementOfLtchannelgt'),
  what: {
    vi: '{name}: «{value}» phải là số từ 1 đến 400.',
    en: '{name}: “{value}” must be a number from 1 to 400.',
  },
  fix: {
    vi: 'Hãy viết chiều cao bằng điểm ảnh, nhiều nhất 400.',
    en: 'Write the height in pixels, 400 at most.',
  },
  check: checkChoice('height', (text) => isBetween(text, 1, 400)),
};
