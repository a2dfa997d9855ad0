/** What a rule of the lint is: data for people, and one question to a document. */
import type { Rule, Spot } from '../rule/index.js';
import type { LintDocument } from './document.js';
import type { Place } from './place.js';

/**
 * A family of feeds that the lint reads. A podcast is RSS with audio; rules for it say `podcast: true`.
 *
 * @example
 * const format: LintFormat = 'rss';
 * LINT_RULES.some(({ formats }) => formats.includes(format)); // true
 */
export type LintFormat = 'rss' | 'atom' | 'opml' | 'json';

/**
 * Where a rule comes from: the standard, its section, and an address to read it at.
 *
 * @example
 * const source: RuleSource = { standard: 'RFC 4287', section: '§4.2.6', url: 'https://www.rfc-editor.org/rfc/rfc4287#section-4.2.6' };
 * source.standard; // 'RFC 4287'
 */
export interface RuleSource {
  readonly standard: string;
  readonly section: string;
  readonly url: string;
}

/** One place at which a rule is broken. */
export type LintSpot = Spot<Place>;

/** What a check may know besides the document. */
export interface LintContext {
  /** Now, in milliseconds since 1970; dates after it are implausible. */
  readonly now: number | undefined;
  /** Where the document is served, when that is known. */
  readonly location: string | undefined;
}

/**
 * A rule. `id` is the name of the event in the W3C Feed Validation Service where it has one; rules that the service does not
 * know (`JSONFeed…`, `Podcast…` and a few more) say so in their source.
 *
 * @example
 * LINT_RULES.find(({ id }) => id === 'MissingGuid')?.severity; // 'warning'
 */
export interface LintRule extends Rule<LintDocument, LintContext, Place> {
  readonly formats: readonly LintFormat[];
  /** Asked only of podcasts. */
  readonly podcast?: true;
  readonly source: RuleSource;
}

/** Every format that is XML. */
export const XML_FORMATS = ['rss', 'atom', 'opml'] as const satisfies readonly LintFormat[];

/** Every format. */
export const ALL_FORMATS = ['rss', 'atom', 'opml', 'json'] as const satisfies readonly LintFormat[];
