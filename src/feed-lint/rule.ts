/** What a rule of the lint is: data for people, and one question to a document; and the standards that rules come from. */
import type { Rule } from '../rule/index.js';
import type { LintDocument } from './document.js';
import type { SourcePlace } from './read/reading.js';

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

/** What a check may know besides the document. */
interface LintContext {
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
export interface LintRule extends Rule<LintDocument, LintContext, SourcePlace> {
  readonly formats: readonly LintFormat[];
  /** Asked only of podcasts. */
  readonly podcast?: true;
  readonly source: RuleSource;
}

/** Every format that is XML. */
export const XML_FORMATS = ['rss', 'atom', 'opml'] as const satisfies readonly LintFormat[];

/** Every format. */
export const ALL_FORMATS = ['rss', 'atom', 'opml', 'json'] as const satisfies readonly LintFormat[];

// The standards that rules come from, each with the address to read it at.

/** RSS 2.0; `anchor` as on the Advisory Board's page. */
export const rss = (section: string, anchor: string): RuleSource => ({
  standard: 'RSS 2.0',
  section,
  url: `https://www.rssboard.org/rss-specification#${anchor}`,
});

/** The RSS Advisory Board's best practices. */
export const profile = (section: string, anchor: string): RuleSource => ({
  standard: 'RSS Best Practices Profile',
  section,
  url: `https://www.rssboard.org/rss-profile#${anchor}`,
});

/** A section of an RFC: `rfc(4287, '4.1.2')`. */
export const rfc = (number: number, section: string): RuleSource => ({
  standard: `RFC ${number}`,
  section: `§${section}`,
  url: `https://www.rfc-editor.org/rfc/rfc${number}#section-${section}`,
});

export const atom = (section: string): RuleSource => rfc(4287, section);

export const xml = (section: string, anchor: string): RuleSource => ({
  standard: 'XML 1.0',
  section,
  url: `https://www.w3.org/TR/xml/#${anchor}`,
});

export const xmlNames = (section: string, anchor: string): RuleSource => ({
  standard: 'Namespaces in XML 1.0',
  section,
  url: `https://www.w3.org/TR/xml-names/#${anchor}`,
});

/** What only the W3C Feed Validation Service asks for; its page about the event says why. */
export const service = (kind: 'error' | 'warning', id: string): RuleSource => ({
  standard: 'W3C Feed Validation Service',
  section: id,
  url: `https://validator.w3.org/feed/docs/${kind}/${id}.html`,
});

export const apple = (section: string): RuleSource => ({
  standard: "Apple: A podcaster's guide to RSS",
  section,
  url: 'https://help.apple.com/itc/podcasts_connect/#/itcb54353390',
});

/** Apple's requirements of a feed before it enters the directory. */
export const appleRequirements = (section: string): RuleSource => ({
  standard: 'Apple: Podcast RSS feed requirements',
  section,
  url: 'https://podcasters.apple.com/support/823-podcast-requirements',
});

export const psp1 = (section: string): RuleSource => ({
  standard: 'PSP-1 1.0',
  section,
  url: 'https://github.com/Podcast-Standards-Project/PSP-1-Podcast-RSS-Specification/blob/main/1.0.md',
});

/** A tag of the podcast namespace. */
export const podcast = (tag: string): RuleSource => ({
  standard: 'Podcast namespace 1.0',
  section: tag,
  url: `https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/${tag}.md`,
});

export const jsonFeed = (section: string, anchor: string): RuleSource => ({
  standard: 'JSON Feed 1.1',
  section,
  url: `https://www.jsonfeed.org/version/1.1/#${anchor}`,
});

export const opml = (section: string): RuleSource => ({
  standard: 'OPML 2.0',
  section,
  url: 'http://opml.org/spec2.opml',
});
