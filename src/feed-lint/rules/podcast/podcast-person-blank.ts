import { checkChoice } from '../../checks/check-choice.js';
import type { LintRule } from '../../rule.js';
import { podcast } from '../../sources.js';

export const podcastPersonBlank: LintRule = {
  id: 'PodcastPersonBlank',
  severity: 'error',
  formats: ['rss'],
  podcast: true,
  source: podcast('person'),
  what: {
    vi: '<podcast:person> không có tên.',
    en: '<podcast:person> names nobody.',
  },
  fix: {
    vi: 'Hãy viết tên người giữa hai thẻ.',
    en: 'Write the name between the tags.',
  },
  check: checkChoice('podcast:person', (text) => text !== ''),
};
