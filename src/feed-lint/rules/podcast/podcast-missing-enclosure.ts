import { checkMissing } from '../../checks/check-missing.js';
import type { LintRule } from '../../rule.js';
import { psp1 } from '../../sources.js';

export const podcastMissingEnclosure: LintRule = {
  id: 'PodcastMissingEnclosure',
  severity: 'error',
  formats: ['rss'],
  podcast: true,
  source: psp1('Required <item>'),
  what: {
    vi: 'Tập không có <enclosure>: không có gì để nghe.',
    en: 'The episode has no <enclosure>: there is nothing to hear.',
  },
  fix: {
    vi: 'Hãy thêm <enclosure url="…" length="…" type="audio/mpeg"/>, hoặc để tin này ở kênh khác.',
    en: 'Add <enclosure url="…" length="…" type="audio/mpeg"/>, or keep the item in another feed.',
  },
  check: checkMissing(['item'], 'enclosure'),
};
