/**
 * RSS 2.0 (RSS Advisory Board), with Atom, Content, Dublin Core and Media RSS for what RSS itself cannot say; of a podcast, with Apple's
 * elements and those of the podcast namespace.
 */
import { type Entry, escapeMarkup, type RelatedFile, type Slice, xmlAttribute } from '../model/index.js';
import { rfc822Date, rfc3339Date } from './feed-date.js';
import { type FeedOptions, feedUrl, historyLinks, pageOf, webAddress } from './feed-format.js';
import { episodeTags, PODCAST_NAMESPACES, podcastTags } from './podcast/podcast-tags.js';
import { withNotices } from './retired/retired-entry.js';
import { cdata, rssText } from './rss-text.js';
import { spelledOnce } from './spelled-entries.js';

const NAMESPACES = [
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:fh="http://purl.org/syndication/history/1.0"',
  'xmlns:media="http://search.yahoo.com/mrss/"',
];

/**
 * A slice as an RSS 2.0 document. Whatever the strings of the slice hold, the document is well-formed and says the same;
 * `lastBuildDate` is the slice's own `updated`, so that the same slice gives the same bytes. The publisher is named in
 * `dc:creator` and `dc:publisher`, because `<author>` must be an e-mail address (RSS 2.0).
 *
 * @throws RangeError when a date of the slice is not an ISO instant with offset
 * @example
 * renderRss(slice).split('\n')[3]; // '    <title>Hồ sơ &#x26; lệ phí</title>'
 */
export function renderRss(slice: Slice, options: FeedOptions = {}): string {
  return [...rssPieces(slice, options)].join('');
}

/**
 * The same document in pieces, an entry each: `Readable.from(rssPieces(slice))` never holds more of it than one entry.
 *
 * @throws RangeError (while it is read) when a date of the slice is not an ISO instant with offset
 * @example
 * [...rssPieces(slice)].join('') === renderRss(slice); // true
 */
export function* rssPieces(slice: Slice, { self, hub, spelled }: FeedOptions = {}): Generator<string, void> {
  const lines = [
    `<title>${rssText(slice.title)}</title>`,
    `<link>${rssText(pageOf(slice) ?? slice.url)}</link>`,
    `<description>${rssText(slice.description)}</description>`,
    `<language>${rssText(slice.language)}</language>`,
    `<lastBuildDate>${rfc822Date(slice.updated)}</lastBuildDate>`,
    '<generator>loaphat</generator>',
    `<atom:link rel="self" type="application/rss+xml" href="${xmlAttribute(self ?? feedUrl(slice, 'rss'))}"/>`,
    ...(hub === undefined ? [] : [`<atom:link rel="hub" href="${xmlAttribute(hub)}"/>`]),
    ...historyLinks(slice, 'rss').map(
      ({ rel, href }) => `<atom:link rel="${rel}" type="application/rss+xml" href="${xmlAttribute(href)}"/>`,
    ),
    ...(slice.related ?? []).flatMap((file) => relatedLink(file) ?? []),
    ...(slice.history?.archive ? ['<fh:archive/>'] : []),
    `<dc:publisher>${rssText(slice.publisher)}</dc:publisher>`,
    ...(slice.podcast === undefined ? [] : podcastTags(slice.podcast, slice)),
  ];
  const namespaces = [...NAMESPACES, ...(slice.podcast === undefined ? [] : PODCAST_NAMESPACES)].join(' ');
  const head = lines.map((line) => `    ${line}\n`).join('');
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" ${namespaces}>\n  <channel>\n${head}`;
  for (const entry of withNotices(slice)) yield spelledOnce(entry, 'rss', rssItem, spelled);
  yield '  </channel>\n</rss>\n';
}

/** An item says its own language, so that it is the same in a feed of any other. */
function rssItem(entry: Entry): string {
  const link = webAddress(entry.url);
  const image = entry.image === undefined ? undefined : webAddress(entry.image);
  const lines = [`<title>${rssText(entry.title)}</title>`];
  const add = (line: string) => lines.push(line);
  if (link !== undefined) add(`<link>${rssText(link)}</link>`);
  add(`<guid isPermaLink="false">${rssText(entry.id)}</guid>`);
  add(`<pubDate>${rfc822Date(entry.published)}</pubDate>`);
  const modified = rfc3339Date(entry.updated);
  if (modified !== rfc3339Date(entry.published)) add(`<dcterms:modified>${modified}</dcterms:modified>`);
  add(`<dc:creator>${rssText(entry.author)}</dc:creator>`);
  add(`<dc:language>${rssText(entry.language)}</dc:language>`);
  for (const { label, scheme } of entry.categories)
    add(`<category domain="${xmlAttribute(scheme)}">${rssText(label)}</category>`);
  const file = enclosure(entry);
  if (file !== undefined) add(file);
  if (entry.episode !== undefined) lines.push(...episodeTags(entry, entry.episode));
  if (image !== undefined) add(`<media:thumbnail url="${xmlAttribute(image)}"/>`);
  // The description of an item is HTML (RSS 2.0), the summary is not: it is escaped once as HTML, once as XML.
  if (entry.summary !== '') add(`<description>${rssText(escapeMarkup(entry.summary))}</description>`);
  add(`<content:encoded>${cdata(entry.html)}</content:encoded>`);
  for (const related of entry.related) {
    const further = relatedLink(related);
    if (further !== undefined) add(further);
  }
  return `    <item>\n      ${lines.join('\n      ')}\n    </item>\n`;
}

function enclosure({ enclosure: file }: Entry): string | undefined {
  const url = file === undefined ? undefined : webAddress(file.url);
  if (file === undefined || url === undefined) return undefined;
  return `<enclosure url="${xmlAttribute(url)}" length="${file.bytes}" type="${xmlAttribute(file.mediaType)}"/>`;
}

function relatedLink({ url, title, mediaType }: RelatedFile): string | undefined {
  const href = webAddress(url);
  if (href === undefined) return undefined;
  return `<atom:link rel="related" type="${xmlAttribute(mediaType)}" title="${xmlAttribute(title)}" href="${xmlAttribute(href)}"/>`;
}
