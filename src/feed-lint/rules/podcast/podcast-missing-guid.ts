import { checkMissing } from '../../checks/check-missing.js';
import type { LintRule } from '../../rule.js';
import { psp1 } from '../../sources.js';

export const podcastMissingGuid: LintRule = {
  id: 'PodcastMissingGuid',
  severity: 'warning',
  formats: ['rss'],
  podcast: true,
  source: psp1('Recommended <channel>'),
  what: {
    vi: 'Kênh podcast không có <podcast:guid>.',
    en: 'The podcast has no <podcast:guid>.',
  },
  fix: {
    vi: 'Hãy thêm UUIDv5 của địa chỉ kênh, đặt một lần rồi giữ mãi, kể cả khi đổi máy chủ.',
    en: 'Add the UUIDv5 of the feed’s address, made once and kept for ever, even when the host changes.',
  },
  check: checkMissing(['channel'], 'podcast:guid'),
};
