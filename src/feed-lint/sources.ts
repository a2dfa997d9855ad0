/** The standards that rules come from, each with the address to read it at. */
import type { RuleSource } from './rule.js';

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

/** XML 1.0, or Namespaces in XML when the anchor says so. */
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
