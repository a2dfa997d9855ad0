/**
 * The lint for feeds, ours or anybody's: RSS 2.0, podcasts, Atom, JSON Feed 1.1, OPML 2.0.
 *
 * @module
 */
export { LINT_LIMITS, type LintLimits } from './limits.js';
export { type Finding, type LintOptions, type LintReport, lintFeed } from './lint-feed.js';
export type { LintFormat, LintRule, RuleSource } from './rule.js';
export { LINT_RULES } from './rules.js';
export { sniffFormat } from './sniff-format.js';
