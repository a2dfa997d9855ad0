/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */
import type { Entry, Slice } from '../model/index.js';
import { rfc3339Date } from './feed-date.js';
import { type FeedLinks, feedUrl } from './feed-format.js';
import { webAddress } from './web-address.js';
import { cleanText } from './xml-text.js';

/**
 * A slice as a JSON Feed 1.1 document, cleaned of the same characters as the XML formats. The enclosure is the first
 * attachment; the related files follow it.
 *
 * @throws RangeError when a date of the slice is not an ISO instant with offset
 * @example
 * JSON.parse(renderJsonFeed(slice)).title; // 'Hồ sơ & lệ phí'
 */
export function renderJsonFeed(slice: Slice, links: FeedLinks = {}): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: slice.title,
    home_page_url: webAddress(slice.url),
    feed_url: links.self ?? feedUrl(slice, 'json'),
    description: slice.description,
    icon: slice.icon === undefined ? undefined : webAddress(slice.icon),
    language: slice.language,
    authors: [{ name: slice.publisher }],
    hubs: links.hub === undefined ? undefined : [{ type: 'WebSub', url: links.hub }],
    items: slice.entries.map(jsonItem),
  };
  const clean = (_key: string, value: unknown) => (typeof value === 'string' ? cleanText(value) : value);
  return `${JSON.stringify(feed, clean, 2)}\n`;
}

function jsonItem(entry: Entry) {
  const attachments = [
    ...(entry.enclosure === undefined
      ? []
      : [
          {
            url: webAddress(entry.enclosure.url),
            mime_type: entry.enclosure.mediaType,
            size_in_bytes: entry.enclosure.bytes,
            duration_in_seconds: entry.enclosure.seconds,
          },
        ]),
    // A page is no attachment: readers would offer to download it. The text links to it.
    ...entry.related
      .filter(({ mediaType }) => mediaType !== 'text/html')
      .map(({ url, title, mediaType }) => ({ url: webAddress(url), mime_type: mediaType, title })),
  ].filter(({ url }) => url !== undefined);
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
  };
}
