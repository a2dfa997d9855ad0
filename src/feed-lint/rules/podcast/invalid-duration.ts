import { checkValues } from '../../checks/check-values.js';
import type { LintRule } from '../../rule.js';
import { apple } from '../../sources.js';

export const invalidDuration: LintRule = {
  id: 'InvalidDuration',
  severity: 'error',
  formats: ['rss'],
  podcast: true,
  source: apple('itunes:duration'),
  what: {
    vi: '{name}: «{value}» không phải là thời lượng.',
    en: '{name}: “{value}” is no duration.',
  },
  fix: {
    vi: 'Hãy viết số giây, ví dụ 754; hoặc giờ:phút:giây, 00:12:34.',
    en: 'Write the seconds, as in 754; or hours:minutes:seconds, 00:12:34.',
  },
  check: checkValues(['duration'], (text) => /^\d+(?::[0-5]\d){0,2}$/.test(text)),
};
