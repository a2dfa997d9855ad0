import { checkChoice } from '../../checks/check-choice.js';
import type { LintRule } from '../../rule.js';
import { podcast } from '../../sources.js';

const MEDIUM = /^(?:(?:podcast|music|video|film|audiobook|newsletter|blog|publisher|course)L?|mixed)$/;
export const podcastInvalidMedium: LintRule = {
  id: 'PodcastInvalidMedium',
  severity: 'error',
  formats: ['rss'],
  podcast: true,
  source: podcast('medium'),
  what: {
    vi: '{name}: «{value}» không có trong danh sách.',
    en: '{name}: “{value}” is not on the list.',
  },
  fix: {
    vi: 'Hãy viết podcast, hoặc music, video, film, audiobook, newsletter, blog, publisher, course.',
    en: 'Write podcast, or music, video, film, audiobook, newsletter, blog, publisher, course.',
  },
  check: checkChoice('podcast:medium', (text) => MEDIUM.test(text)),
};
