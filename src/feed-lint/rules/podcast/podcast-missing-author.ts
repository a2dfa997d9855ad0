import { checkMissing } from '../../checks/check-missing.js';
import type { LintRule } from '../../rule.js';
import { psp1 } from '../../sources.js';

export const podcastMissingAuthor: LintRule = {
  id: 'PodcastMissingAuthor',
  severity: 'warning',
  formats: ['rss'],
  podcast: true,
  source: psp1('Recommended <channel>'),
  what: {
    vi: 'Kênh podcast không có <itunes:author>.',
    en: 'The podcast has no <itunes:author>.',
  },
  fix: {
    vi: 'Hãy thêm tên đài hoặc cơ quan.',
    en: 'Name the station or the agency.',
  },
  check: checkMissing(['channel'], 'itunes:author'),
};
