import { checkChoice } from '../../checks/check-choice.js';
import type { LintRule } from '../../rule.js';
import { apple } from '../../sources.js';

export const invalidItunesChannelType: LintRule = {
  id: 'InvalidItunesChannelType',
  severity: 'error',
  formats: ['rss'],
  podcast: true,
  source: apple('itunes:type'),
  what: {
    vi: '{name}: «{value}» phải là episodic hoặc serial.',
    en: '{name}: “{value}” must be episodic or serial.',
  },
  fix: {
    vi: 'Hãy viết episodic (nghe từ tập mới nhất) hoặc serial (nghe từ tập đầu).',
    en: 'Write episodic (newest first) or serial (from the beginning).',
  },
  check: checkChoice('itunes:type', (text) => /^(?:episodic|serial)$/.test(text)),
};
