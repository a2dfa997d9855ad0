import type { LintRule } from './rule.js';
import { ATOM_RULES } from './rules/atom.js';
import { HISTORY_RULES } from './rules/history.js';
import { JSON_RULES } from './rules/json.js';
import { OPML_RULES } from './rules/opml.js';
import { PODCAST_RULES } from './rules/podcast.js';
import { READING_RULES } from './rules/reading.js';
import { RSS_RULES } from './rules/rss.js';
import { STRUCTURE_RULES } from './rules/structure.js';
import { TEXT_RULES } from './rules/text.js';
import { VALUES_RULES } from './rules/values.js';

/**
 * The rules of the lint: data for people, and a check each. The name of a rule is that of the W3C Feed Validation Service's event
 * where it has one.
 *
 * @example
 * LINT_RULES.find(({ id }) => id === 'InvalidRFC2822Date')?.source.standard; // 'RSS 2.0'
 */
export const LINT_RULES: readonly LintRule[] = [
  ...ATOM_RULES,
  ...HISTORY_RULES,
  ...JSON_RULES,
  ...OPML_RULES,
  ...PODCAST_RULES,
  ...READING_RULES,
  ...RSS_RULES,
  ...STRUCTURE_RULES,
  ...TEXT_RULES,
  ...VALUES_RULES,
];
