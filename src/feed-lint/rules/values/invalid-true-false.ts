import { checkValues } from '../../checks/check-values.js';
import type { LintRule } from '../../rule.js';
import { apple } from '../../sources.js';

export const invalidTrueFalse: LintRule = {
  id: 'InvalidTrueFalse',
  severity: 'error',
  formats: ['rss', 'atom', 'opml'],
  source: apple('itunes:explicit'),
  what: {
    vi: '{name}: «{value}» phải là true hoặc false.',
    en: '{name}: “{value}” must be true or false.',
  },
  fix: {
    vi: 'Hãy viết true hoặc false; yes, no, clean là cách viết cũ.',
    en: 'Write true or false; yes, no and clean are of old.',
  },
  check: checkValues(['trueFalse'], (text) => /^(?:true|false)$/i.test(text)),
};
