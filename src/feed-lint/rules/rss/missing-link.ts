import { checkMissing } from '../../checks/check-missing.js';
import type { LintRule } from '../../rule.js';
import { rss } from '../../sources.js';

export const missingLink: LintRule = {
  id: 'MissingLink',
  severity: 'error',
  formats: ['rss'],
  source: rss('Required channel elements', 'requiredChannelElements'),
  what: {
    vi: '<{parent}> thiếu <link>: kênh phải có địa chỉ trang web.',
    en: '<{parent}> lacks <link>: it must have the address of its page.',
  },
  fix: {
    vi: 'Hãy thêm <link>.',
    en: 'Add <link>.',
  },
  check: checkMissing(['channel', 'image', 'textInput'], 'link'),
};
