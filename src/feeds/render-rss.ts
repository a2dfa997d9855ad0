/** RSS 2.0 (RSS Advisory Board), with Atom, Content, Dublin Core and Media RSS for what RSS itself cannot say. */
import { type Entry, escapeMarkup, type Slice } from '../model/index.js';
import { rfc822Date, rfc3339Date } from './feed-date.js';
import { type FeedLinks, feedUrl } from './feed-format.js';
import { webAddress } from './web-address.js';
import { cdata, rssText, xmlAttribute } from './xml-text.js';

const NAMESPACES = [
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:media="http://search.yahoo.com/mrss/"',
].join(' ');

/**
 * A slice as an RSS 2.0 document. Whatever the strings of the slice hold, the document is well-formed and says the same;
 * `lastBuildDate` is the slice's own `updated`, so that the same slice gives the same bytes. The publisher is named in
 * `dc:creator` and `dc:publisher`, because `<author>` must be an e-mail address (RSS 2.0).
 *
 * @throws RangeError when a date of the slice is not an ISO instant with offset
 * @example
 * renderRss(slice).split('\n')[3]; // '    <title>Hồ sơ &#x26; lệ phí</title>'
 */
export function renderRss(slice: Slice, links: FeedLinks = {}): string {
  const self = xmlAttribute(links.self ?? feedUrl(slice, 'rss'));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<rss version="2.0" ${NAMESPACES}>`,
    '  <channel>',
    `    <title>${rssText(slice.title)}</title>`,
    `    <link>${rssText(webAddress(slice.url) ?? slice.url)}</link>`,
    `    <description>${rssText(slice.description)}</description>`,
    `    <language>${rssText(slice.language)}</language>`,
    `    <lastBuildDate>${rfc822Date(slice.updated)}</lastBuildDate>`,
    '    <generator>loaphat</generator>',
    `    <atom:link rel="self" type="application/rss+xml" href="${self}"/>`,
    ...(links.hub === undefined ? [] : [`    <atom:link rel="hub" href="${xmlAttribute(links.hub)}"/>`]),
    `    <dc:publisher>${rssText(slice.publisher)}</dc:publisher>`,
    ...slice.entries.map((entry) => rssItem(entry, slice.language)),
    '  </channel>',
    '</rss>',
    '',
  ].join('\n');
}

function rssItem(entry: Entry, feedLanguage: string): string {
  const link = webAddress(entry.url);
  const image = entry.image === undefined ? undefined : webAddress(entry.image);
  const lines = [
    `<title>${rssText(entry.title)}</title>`,
    link === undefined ? '' : `<link>${rssText(link)}</link>`,
    `<guid isPermaLink="false">${rssText(entry.id)}</guid>`,
    `<pubDate>${rfc822Date(entry.published)}</pubDate>`,
    entry.updated === entry.published
      ? ''
      : `<dcterms:modified>${rfc3339Date(entry.updated)}</dcterms:modified>`,
    `<dc:creator>${rssText(entry.author)}</dc:creator>`,
    entry.language === feedLanguage ? '' : `<dc:language>${rssText(entry.language)}</dc:language>`,
    ...entry.categories.map(
      ({ label, scheme }) => `<category domain="${xmlAttribute(scheme)}">${rssText(label)}</category>`,
    ),
    enclosure(entry),
    image === undefined ? '' : `<media:thumbnail url="${xmlAttribute(image)}"/>`,
    // The description of an item is HTML (RSS 2.0), the summary is not: it is escaped once as HTML, once as XML.
    entry.summary === '' ? '' : `<description>${rssText(escapeMarkup(entry.summary))}</description>`,
    `<content:encoded>${cdata(entry.html)}</content:encoded>`,
    ...entry.related.map(relatedLink),
  ];
  const body = lines.filter((line) => line !== '').map((line) => `      ${line}`);
  return ['    <item>', ...body, '    </item>'].join('\n');
}

function enclosure({ enclosure: file }: Entry): string {
  const url = file === undefined ? undefined : webAddress(file.url);
  if (file === undefined || url === undefined) return '';
  return `<enclosure url="${xmlAttribute(url)}" length="${file.bytes}" type="${xmlAttribute(file.mediaType)}"/>`;
}

function relatedLink({ url, title, mediaType }: Entry['related'][number]): string {
  const href = webAddress(url);
  if (href === undefined) return '';
  return `<atom:link rel="related" type="${xmlAttribute(mediaType)}" title="${xmlAttribute(title)}" href="${xmlAttribute(href)}"/>`;
}
