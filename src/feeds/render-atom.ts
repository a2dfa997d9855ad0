/** Atom (RFC 4287), with tombstones (RFC 6721). */
import {
  type Entry,
  fnv1a,
  type RelatedFile,
  type RetiredEntry,
  type Slice,
  xmlAttribute,
  xmlText,
} from '../model/index.js';
import { rfc3339Date } from './feed-date.js';
import { type FeedOptions, feedUrl, historyLinks, pageOf, webAddress } from './feed-format.js';
import { spelledOnce } from './spelled-entries.js';

const NAMESPACES = [
  'xmlns="http://www.w3.org/2005/Atom"',
  'xmlns:fh="http://purl.org/syndication/history/1.0"',
  'xmlns:media="http://search.yahoo.com/mrss/"',
].join(' ');

/** Declared only where something left the feed: validators that do not know it warn of it. */
const TOMBSTONES = ' xmlns:at="http://purl.org/atompub/tombstones/1.0"';

/**
 * A slice as an Atom feed (RFC 4287). Titles and summaries are plain text, the content is HTML; what left the feed is told as
 * `at:deleted-entry` (RFC 6721, 3). `updated` is the slice's
 * own, so that the same slice gives the same bytes.
 *
 * @throws RangeError when a date of the slice is not an ISO instant with offset
 * @example
 * renderAtom(slice).split('\n')[3]; // '  <title type="text">Hồ sơ &amp; lệ phí</title>'
 */
export function renderAtom(slice: Slice, options: FeedOptions = {}): string {
  return [...atomPieces(slice, options)].join('');
}

/**
 * The same document in pieces, an entry each: `Readable.from(atomPieces(slice))` never holds more of it than one entry.
 *
 * @throws RangeError (while it is read) when a date of the slice is not an ISO instant with offset
 * @example
 * [...atomPieces(slice)].join('') === renderAtom(slice); // true
 */
export function* atomPieces(slice: Slice, { self, hub, spelled }: FeedOptions = {}): Generator<string, void> {
  const page = pageOf(slice);
  const icon = slice.icon === undefined ? undefined : webAddress(slice.icon);
  const lines = [
    `<id>${xmlText(slice.guid)}</id>`,
    `<title type="text">${xmlText(slice.title)}</title>`,
    `<subtitle type="text">${xmlText(slice.description)}</subtitle>`,
    `<updated>${rfc3339Date(slice.updated)}</updated>`,
    `<author><name>${xmlText(slice.publisher)}</name></author>`,
    ...(page === undefined ? [] : [link('alternate', 'text/html', page)]),
    link('self', 'application/atom+xml', self ?? feedUrl(slice, 'atom')),
    ...(hub === undefined ? [] : [`<link rel="hub" href="${xmlAttribute(hub)}"/>`]),
    ...historyLinks(slice, 'atom').map(({ rel, href }) => link(rel, 'application/atom+xml', href)),
    ...(slice.related ?? []).flatMap((file) => relatedLink(file) ?? []),
    ...(slice.history?.archive ? ['<fh:archive/>'] : []),
    '<generator>loaphat</generator>',
    ...(icon === undefined ? [] : [`<icon>${xmlText(icon)}</icon>`]),
  ];
  const language = xmlAttribute(slice.language);
  const { retired = [] } = slice;
  const namespaces = retired.length === 0 ? NAMESPACES : `${NAMESPACES}${TOMBSTONES}`;
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<feed ${namespaces} xml:lang="${language}">\n`;
  yield lines.map((line) => `  ${line}\n`).join('');
  for (const tombstone of retired) yield deletedEntry(tombstone);
  for (const entry of slice.entries) yield spelledOnce(entry, 'atom', atomEntry, spelled);
  yield '</feed>\n';
}

function deletedEntry({ id, when, reason, language }: RetiredEntry): string {
  const comment = `<at:comment type="text" xml:lang="${xmlAttribute(language)}">${xmlText(reason)}</at:comment>`;
  return `  <at:deleted-entry ref="${xmlAttribute(id)}" when="${rfc3339Date(when)}">\n    ${comment}\n  </at:deleted-entry>\n`;
}

/** An entry says its own language, so that it is the same in a feed of any other. */
function atomEntry(entry: Entry): string {
  const page = webAddress(entry.url);
  const file = entry.enclosure;
  const fileUrl = file === undefined ? undefined : webAddress(file.url);
  const image = entry.image === undefined ? undefined : webAddress(entry.image);
  const lines: string[] = [];
  const add = (line: string) => lines.push(line);
  add(`<id>${xmlText(entry.id)}</id>`);
  add(`<title type="text">${xmlText(entry.title)}</title>`);
  add(`<published>${rfc3339Date(entry.published)}</published>`);
  add(`<updated>${distinctDate(entry)}</updated>`);
  add(`<author><name>${xmlText(entry.author)}</name></author>`);
  if (page !== undefined) add(link('alternate', 'text/html', page));
  if (file !== undefined && fileUrl !== undefined)
    add(link('enclosure', file.mediaType, fileUrl, ` length="${file.bytes}"`));
  for (const further of entry.related.flatMap((related) => relatedLink(related) ?? [])) add(further);
  for (const { term, label, scheme } of entry.categories) {
    const name = `term="${xmlAttribute(term)}" scheme="${xmlAttribute(scheme)}"`;
    add(`<category ${name} label="${xmlAttribute(label)}"/>`);
  }
  if (image !== undefined) add(`<media:thumbnail url="${xmlAttribute(image)}"/>`);
  if (entry.summary !== '') add(`<summary type="text">${xmlText(entry.summary)}</summary>`);
  add(`<content type="html">${xmlText(entry.html)}</content>`);
  return `  <entry xml:lang="${xmlAttribute(entry.language)}">\n    ${lines.join('\n    ')}\n  </entry>\n`;
}

function relatedLink({ url, title, mediaType }: RelatedFile): string | undefined {
  const href = webAddress(url);
  return href === undefined ? undefined : link('related', mediaType, href, ` title="${xmlAttribute(title)}"`);
}

function link(rel: string, mediaType: string, href: string, more = ''): string {
  return `<link rel="${rel}" type="${xmlAttribute(mediaType)}" href="${xmlAttribute(href)}"${more}/>`;
}

/**
 * `updated` of an entry for Atom: readers order a feed by it and cannot order what bears the same date, so a validator warns of two
 * entries that do (`DuplicateUpdated`). People date to the minute, and announce several things at eight o'clock: where they gave no
 * second, seconds and thousandths come from the entry's id. They are the same in every feed and every build, and no more than
 * thousandths, which the readers that station software is built on take for nothing else. A date with thousandths of its own
 * stays as it is.
 *
 * @throws RangeError when `updated` is not an ISO instant with offset
 */
function distinctDate({ id, updated }: Pick<Entry, 'id' | 'updated'>): string {
  const exact = rfc3339Date(updated);
  const own = /\.\d{3}/.exec(updated)?.[0];
  if (own !== undefined) return `${exact.slice(0, 19)}${own}${exact.slice(19)}`;
  if (exact.slice(17, 19) !== '00') return exact;
  const within = fnv1a(id) % 60_000;
  const second = String(Math.floor(within / 1000)).padStart(2, '0');
  const thousandth = String(within % 1000).padStart(3, '0');
  return `${exact.slice(0, 17)}${second}.${thousandth}${exact.slice(19)}`;
}
