import { jsonPlace, member } from '../../read/json-node.js';
import type { LintRule } from '../../rule.js';
import { jsonFeed } from '../../sources.js';

const VERSION = /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\/1(?:\.1)?$/;
export const jsonFeedVersion: LintRule = {
  id: 'JSONFeedVersion',
  severity: 'error',
  formats: ['json'],
  source: jsonFeed('Top-level', 'top-level'),
  what: {
    vi: 'version «{value}» không phải của JSON Feed.',
    en: 'The version “{value}” is none of JSON Feed.',
  },
  fix: {
    vi: 'Hãy viết "version": "https://jsonfeed.org/version/1.1".',
    en: 'Write "version": "https://jsonfeed.org/version/1.1".',
  },
  check: function* ({ json }) {
    const version = json && member(json, 'version');
    if (version?.kind !== 'string' || VERSION.test(version.text)) return;
    yield { place: jsonPlace(version), values: { value: version.text } };
  },
};
