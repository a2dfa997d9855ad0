import { checkChoice } from '../../checks/check-choice.js';
import type { LintRule } from '../../rule.js';
import { podcast } from '../../sources.js';

const UUID_V5 = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
export const podcastInvalidGuid: LintRule = {
  id: 'PodcastInvalidGuid',
  severity: 'error',
  formats: ['rss'],
  podcast: true,
  source: podcast('guid'),
  what: {
    vi: '{name}: «{value}» không phải là UUIDv5.',
    en: '{name}: “{value}” is no UUIDv5.',
  },
  fix: {
    vi: 'Hãy tính UUIDv5 từ địa chỉ kênh (bỏ https:// và dấu / cuối) trong không gian ead4c236-bf58-58c6-a2c6-a6b28d128cb6.',
    en: 'Make the UUIDv5 of the feed’s address (without https:// and final slashes) in the namespace ead4c236-bf58-58c6-a2c6-a6b28d128cb6.',
  },
  check: checkChoice('podcast:guid', (text) => UUID_V5.test(text)),
};
