/** Atom (RFC 4287). */
import type { Entry, Slice } from '../model/index.js';
import { rfc3339Date } from './feed-date.js';
import { type FeedLinks, feedUrl } from './feed-format.js';
import { webAddress } from './web-address.js';
import { xmlAttribute, xmlText } from './xml-text.js';

/**
 * A slice as an Atom feed (RFC 4287). Titles and summaries are plain text, the content is HTML. `updated` is the slice's
 * own, so that the same slice gives the same bytes.
 *
 * @throws RangeError when a date of the slice is not an ISO instant with offset
 * @example
 * renderAtom(slice).split('\n')[3]; // '  <title type="text">Hồ sơ &amp; lệ phí</title>'
 */
export function renderAtom(slice: Slice, links: FeedLinks = {}): string {
  const page = webAddress(slice.url);
  const icon = slice.icon === undefined ? undefined : webAddress(slice.icon);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="${xmlAttribute(slice.language)}">`,
    `  <id>${xmlText(slice.guid)}</id>`,
    `  <title type="text">${xmlText(slice.title)}</title>`,
    `  <subtitle type="text">${xmlText(slice.description)}</subtitle>`,
    `  <updated>${rfc3339Date(slice.updated)}</updated>`,
    `  <author><name>${xmlText(slice.publisher)}</name></author>`,
    ...(page === undefined ? [] : [`  ${link('alternate', 'text/html', page)}`]),
    `  ${link('self', 'application/atom+xml', links.self ?? feedUrl(slice, 'atom'))}`,
    ...(links.hub === undefined ? [] : [`  <link rel="hub" href="${xmlAttribute(links.hub)}"/>`]),
    '  <generator>loaphat</generator>',
    ...(icon === undefined ? [] : [`  <icon>${xmlText(icon)}</icon>`]),
    ...slice.entries.map((entry) => atomEntry(entry, slice.language)),
    '</feed>',
    '',
  ].join('\n');
}

function atomEntry(entry: Entry, feedLanguage: string): string {
  const page = webAddress(entry.url);
  const file = entry.enclosure;
  const fileUrl = file === undefined ? undefined : webAddress(file.url);
  const image = entry.image === undefined ? undefined : webAddress(entry.image);
  const lines = [
    `<id>${xmlText(entry.id)}</id>`,
    `<title type="text">${xmlText(entry.title)}</title>`,
    `<published>${rfc3339Date(entry.published)}</published>`,
    `<updated>${rfc3339Date(entry.updated)}</updated>`,
    `<author><name>${xmlText(entry.author)}</name></author>`,
    page === undefined ? '' : link('alternate', 'text/html', page),
    file === undefined || fileUrl === undefined
      ? ''
      : link('enclosure', file.mediaType, fileUrl, ` length="${file.bytes}"`),
    ...entry.related.map(({ url, title, mediaType }) => {
      const href = webAddress(url);
      return href === undefined ? '' : link('related', mediaType, href, ` title="${xmlAttribute(title)}"`);
    }),
    ...entry.categories.map(
      ({ term, label, scheme }) =>
        `<category term="${xmlAttribute(term)}" scheme="${xmlAttribute(scheme)}" label="${xmlAttribute(label)}"/>`,
    ),
    image === undefined ? '' : `<media:thumbnail url="${xmlAttribute(image)}"/>`,
    entry.summary === '' ? '' : `<summary type="text">${xmlText(entry.summary)}</summary>`,
    `<content type="html">${xmlText(entry.html)}</content>`,
  ];
  const body = lines.filter((line) => line !== '').map((line) => `    ${line}`);
  const language = entry.language === feedLanguage ? '' : ` xml:lang="${xmlAttribute(entry.language)}"`;
  return [`  <entry${language}>`, ...body, '  </entry>'].join('\n');
}

function link(rel: string, mediaType: string, href: string, more = ''): string {
  return `<link rel="${rel}" type="${xmlAttribute(mediaType)}" href="${xmlAttribute(href)}"${more}/>`;
}
