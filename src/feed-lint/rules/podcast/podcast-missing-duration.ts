import { checkMissing } from '../../checks/check-missing.js';
import type { LintRule } from '../../rule.js';
import { psp1 } from '../../sources.js';

export const podcastMissingDuration: LintRule = {
  id: 'PodcastMissingDuration',
  severity: 'warning',
  formats: ['rss'],
  podcast: true,
  source: psp1('Recommended <item>'),
  what: {
    vi: 'Tập không có <itunes:duration>.',
    en: 'The episode has no <itunes:duration>.',
  },
  fix: {
    vi: 'Hãy thêm số giây, đo từ tệp âm thanh.',
    en: 'Add the seconds, measured from the audio file.',
  },
  check: checkMissing(['item'], 'itunes:duration'),
};
