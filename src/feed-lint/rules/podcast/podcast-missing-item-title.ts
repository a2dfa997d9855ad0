import { checkMissing } from '../../checks/check-missing.js';
import type { LintRule } from '../../rule.js';
import { psp1 } from '../../sources.js';

export const podcastMissingItemTitle: LintRule = {
  id: 'PodcastMissingItemTitle',
  severity: 'error',
  formats: ['rss'],
  podcast: true,
  source: psp1('Required <item>'),
  what: {
    vi: 'Tập không có <title>.',
    en: 'The episode has no <title>.',
  },
  fix: {
    vi: 'Hãy thêm <title>.',
    en: 'Add <title>.',
  },
  check: checkMissing(['item'], 'title'),
};
