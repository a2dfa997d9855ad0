import { checkMissing } from '../../checks/check-missing.js';
import type { LintRule } from '../../rule.js';
import { psp1 } from '../../sources.js';

export const podcastMissingLocked: LintRule = {
  id: 'PodcastMissingLocked',
  severity: 'warning',
  formats: ['rss'],
  podcast: true,
  source: psp1('Recommended <channel>'),
  what: {
    vi: 'Kênh podcast không có <podcast:locked>.',
    en: 'The podcast has no <podcast:locked>.',
  },
  fix: {
    vi: 'Hãy thêm <podcast:locked>yes</podcast:locked> để nơi khác không tự nhận kênh về.',
    en: 'Add <podcast:locked>yes</podcast:locked>, so that no other host takes the feed over.',
  },
  check: checkMissing(['channel'], 'podcast:locked'),
};
