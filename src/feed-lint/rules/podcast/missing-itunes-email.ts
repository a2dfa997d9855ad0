import { checkMissing } from '../../checks/check-missing.js';
import type { LintRule } from '../../rule.js';
import { apple } from '../../sources.js';

export const missingItunesEmail: LintRule = {
  id: 'MissingItunesEmail',
  severity: 'warning',
  formats: ['rss'],
  podcast: true,
  source: apple('itunes:owner'),
  what: {
    vi: 'Kênh podcast không có <itunes:owner> với thư điện tử.',
    en: 'The podcast has no <itunes:owner> with an e-mail address.',
  },
  fix: {
    vi: 'Hãy thêm <itunes:owner><itunes:email>…</itunes:email></itunes:owner>; danh bạ podcast hỏi qua thư này.',
    en: 'Add <itunes:owner><itunes:email>…</itunes:email></itunes:owner>; directories write to it.',
  },
  check: checkMissing(['channel'], 'itunes:owner'),
};
