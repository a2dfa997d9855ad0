import { checkChoice } from '../../checks/check-choice.js';
import type { LintRule } from '../../rule.js';
import { apple } from '../../sources.js';

export const invalidItunesEpisodeType: LintRule = {
  id: 'InvalidItunesEpisodeType',
  severity: 'error',
  formats: ['rss'],
  podcast: true,
  source: apple('itunes:episodeType'),
  what: {
    vi: '{name}: «{value}» phải là full, trailer hoặc bonus.',
    en: '{name}: “{value}” must be full, trailer or bonus.',
  },
  fix: {
    vi: 'Tập thường là full.',
    en: 'An ordinary episode is full.',
  },
  check: checkChoice('itunes:episodeType', (text) => /^(?:full|trailer|bonus)$/.test(text)),
};
