import { checkMissing } from '../../checks/check-missing.js';
import type { LintRule } from '../../rule.js';
import { rss } from '../../sources.js';

export const missingTitle: LintRule = {
  id: 'MissingTitle',
  severity: 'error',
  formats: ['rss'],
  source: rss('Required channel elements', 'requiredChannelElements'),
  what: {
    vi: '<{parent}> thiếu <title>: kênh phải có tên.',
    en: '<{parent}> lacks <title>: it must have a title.',
  },
  fix: {
    vi: 'Hãy thêm <title>.',
    en: 'Add <title>.',
  },
  check: checkMissing(['channel', 'image', 'textInput'], 'title'),
};
