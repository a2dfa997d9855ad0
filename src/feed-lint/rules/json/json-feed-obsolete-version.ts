import { jsonPlace, member } from '../../read/json-node.js';
import type { LintRule } from '../../rule.js';
import { jsonFeed } from '../../sources.js';

export const jsonFeedObsoleteVersion: LintRule = {
  id: 'JSONFeedObsoleteVersion',
  severity: 'warning',
  formats: ['json'],
  source: jsonFeed('Deprecations', 'deprecations'),
  what: {
    vi: 'Kênh theo JSON Feed 1.0.',
    en: 'The feed is JSON Feed 1.0.',
  },
  fix: {
    vi: 'Hãy chuyển sang 1.1: authors thay cho author, thêm language.',
    en: 'Move to 1.1: authors in place of author, and language.',
  },
  check: function* ({ json }) {
    const version = json && member(json, 'version');
    if (version?.kind === 'string' && /\/version\/1$/.test(version.text)) yield { place: jsonPlace(version) };
  },
};
