/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */

import { cleanText, type Entry, type RelatedFile, type Slice } from '../model/index.js';
import { rfc3339Date } from './feed-date.js';
import { type FeedOptions, feedUrl, historyLinks, pageOf, webAddress } from './feed-format.js';
import { withNotices } from './retired/retired-entry.js';
import { spelledOnce } from './spelled-entries.js';

/**
 * A slice as a JSON Feed 1.1 document, cleaned of the same characters as the XML formats. The enclosure is the first
 * attachment; the related files follow it. What the format has no word for stands in `_loaphat`: the files that belong to the feed as a
 * whole, and that an item was withdrawn.
 *
 * @throws RangeError when a date of the slice is not an ISO instant with offset
 * @example
 * JSON.parse(renderJsonFeed(slice)).title; // 'Hồ sơ & lệ phí'
 */
export function renderJsonFeed(slice: Slice, options: FeedOptions = {}): string {
  return [...jsonPieces(slice, options)].join('');
}

/**
 * The same document in pieces, an entry each: `Readable.from(jsonPieces(slice))` never holds more of it than one entry.
 *
 * @throws RangeError (while it is read) when a date of the slice is not an ISO instant with offset
 * @example
 * [...jsonPieces(slice)].join('') === renderJsonFeed(slice); // true
 */
export function* jsonPieces(slice: Slice, { self, hub, spelled }: FeedOptions = {}): Generator<string, void> {
  const about = {
    version: 'https://jsonfeed.org/version/1.1',
    title: cleanText(slice.title),
    home_page_url: pageOf(slice),
    feed_url: self ?? feedUrl(slice, 'json'),
    next_url: historyLinks(slice, 'json').find(({ rel }) => rel === 'prev-archive')?.href,
    description: cleanText(slice.description),
    icon: slice.icon === undefined ? undefined : webAddress(slice.icon),
    language: cleanText(slice.language),
    authors: [{ name: cleanText(slice.publisher) }],
    hubs: hub === undefined ? undefined : [{ type: 'WebSub', url: hub }],
    _loaphat: slice.related === undefined ? undefined : { related: slice.related.flatMap(attachment) },
  };
  // One line for what the feed says of itself and one for each entry: a change of one entry is a change of one line.
  yield `${JSON.stringify(about).slice(0, -1)},"items":[`;
  let before = '\n';
  for (const entry of withNotices(slice)) {
    yield before;
    yield spelledOnce(entry, 'json', jsonItem, spelled);
    before = ',\n';
  }
  yield '\n]}\n';
}

/** What may have to be cleaned, in a text that JSON has escaped. */
const SUSPECT = /[^\n -~\u00A0-\uFFFD]|\\[bfru]/;

/** Cleaned field by field only where something is to be cleaned: one look at the whole tells. */
function jsonItem(entry: Entry): string {
  const text = JSON.stringify(itemOf(entry));
  if (!SUSPECT.test(text)) return text;
  return JSON.stringify(itemOf(entry), (_key, value) =>
    typeof value === 'string' ? cleanText(value) : value,
  );
}

function itemOf(entry: Entry) {
  const file = entry.enclosure;
  const fileUrl = file === undefined ? undefined : webAddress(file.url);
  const attachments: object[] = [];
  if (file !== undefined && fileUrl !== undefined)
    attachments.push({
      url: fileUrl,
      mime_type: file.mediaType,
      size_in_bytes: file.bytes,
      duration_in_seconds: file.seconds,
    });
  // A page is no attachment: readers would offer to download it. The text links to it.
  attachments.push(...entry.related.filter(({ mediaType }) => mediaType !== 'text/html').flatMap(attachment));
  return {
    id: entry.id,
    url: webAddress(entry.url),
    title: entry.title,
    language: entry.language,
    date_published: rfc3339Date(entry.published),
    date_modified: rfc3339Date(entry.updated),
    authors: [{ name: entry.author }],
    tags: entry.categories.map(({ label }) => label),
    image: entry.image === undefined ? undefined : webAddress(entry.image),
    summary: entry.summary === '' ? undefined : entry.summary,
    content_html: entry.html,
    attachments: attachments.length === 0 ? undefined : attachments,
    _loaphat:
      entry.withdrawn === undefined
        ? undefined
        : { withdrawn: rfc3339Date(entry.withdrawn.when), reason: entry.withdrawn.reason },
  };
}

function attachment({ url, title, mediaType }: RelatedFile): object[] {
  const href = webAddress(url);
  return href === undefined ? [] : [{ url: href, mime_type: mediaType, title }];
}
