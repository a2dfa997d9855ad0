import { checkMissing } from '../../checks/check-missing.js';
import type { LintRule } from '../../rule.js';
import { psp1 } from '../../sources.js';

export const podcastMissingImage: LintRule = {
  id: 'PodcastMissingImage',
  severity: 'error',
  formats: ['rss'],
  podcast: true,
  source: psp1('Required <channel>'),
  what: {
    vi: 'Kênh podcast không có hình bìa <itunes:image>.',
    en: 'The podcast has no artwork, <itunes:image>.',
  },
  fix: {
    vi: 'Hãy thêm <itunes:image href="…"/>: PNG hoặc JPEG vuông, 1400 đến 3000 điểm ảnh.',
    en: 'Add <itunes:image href="…"/>: a square PNG or JPEG, 1400 to 3000 pixels.',
  },
  check: checkMissing(['channel'], 'itunes:image'),
};
