/**
 * The lint for feeds, ours or anybody's: RSS 2.0, podcasts, Atom, JSON Feed 1.1, OPML 2.0.
 *
 * @module
 */

export { type LintFinding, type LintOptions, type LintReport, lintFeed } from './lint-feed.js';
export { sniffFormat } from './open-document.js';
export { LINT_LIMITS, type LintLimits } from './read/reading.js';
export type { LintFormat, LintRule, RuleSource } from './rule.js';
export { LINT_RULES } from './rules.js';
