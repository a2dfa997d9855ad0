import { checkMissing } from '../../checks/check-missing.js';
import type { LintRule } from '../../rule.js';
import { rss } from '../../sources.js';

export const missingDescription: LintRule = {
  id: 'MissingDescription',
  severity: 'error',
  formats: ['rss'],
  source: rss('Required channel elements', 'requiredChannelElements'),
  what: {
    vi: '<{parent}> thiếu <description>: kênh phải có lời giới thiệu.',
    en: '<{parent}> lacks <description>: it must have a description.',
  },
  fix: {
    vi: 'Hãy thêm <description>.',
    en: 'Add <description>.',
  },
  check: checkMissing(['channel', 'textInput'], 'description'),
};
