/** The three formats that every slice is written in, and where each is found. */
import type { FileKind, Slice } from '../model/index.js';
import type { SpelledEntries } from './spelled-entries.js';
import { webAddress } from './web-address.js';

/**
 * A format of feeds.
 *
 * @example
 * const format: FeedFormat = 'rss';
 * FEED_FORMATS[format].file; // 'rss.xml'
 */
export type FeedFormat = keyof typeof FORMATS;

const FORMATS = {
  rss: {
    file: 'rss.xml',
    mediaType: 'application/rss+xml',
    audience: 'machines',
    title: 'RSS',
    format: '',
    alternate: true,
    plural: { vi: 'Kênh tin RSS', en: 'RSS feeds' },
  },
  atom: {
    file: 'atom.xml',
    mediaType: 'application/atom+xml',
    audience: 'machines',
    title: 'Atom',
    format: '',
    alternate: true,
    plural: { vi: 'Kênh tin Atom', en: 'Atom feeds' },
  },
  json: {
    file: 'feed.json',
    mediaType: 'application/feed+json',
    audience: 'machines',
    title: 'JSON Feed',
    format: '',
    plural: { vi: 'Kênh tin JSON Feed', en: 'JSON feeds' },
  },
} as const satisfies Readonly<Record<string, FileKind>>;

/**
 * The files of a feed, a row for each format: RSS 2.0, Atom (RFC 4287), JSON Feed 1.1.
 *
 * @example
 * FEED_FORMATS.atom.mediaType; // 'application/atom+xml'
 */
export const FEED_FORMATS: Readonly<Record<FeedFormat, FileKind>> = FORMATS;

/**
 * Links that a feed says about itself.
 *
 * @example
 * const links: FeedLinks = { self: 'https://kho.example/tin.xml', hub: 'https://hub.example/' };
 * renderRss(slice, links).includes('rel="hub" href="https://hub.example/"'); // true
 */
export interface FeedLinks {
  /** The address that the document itself is served at. @default feedUrl(slice, format) */
  readonly self?: string;
  /** A WebSub hub that is told of changes. */
  readonly hub?: string;
}

/** How a feed is written. */
export interface FeedOptions extends FeedLinks {
  /** Entries that other feeds of the same build have spelled already. */
  readonly spelled?: SpelledEntries;
}

/**
 * Where a feed lies in the output folder.
 *
 * @example
 * feedPath({ id: 'topic/II.4.b' }, 'rss'); // 'feeds/topic/II.4.b/rss.xml'
 */
export function feedPath(slice: Pick<Slice, 'id'>, format: FeedFormat): string {
  return `feeds/${slice.id}/${FEED_FORMATS[format].file}`;
}

/**
 * Where a feed is served.
 *
 * @example
 * feedUrl({ url: 'https://cchc.loaphat.example/feeds/all/' }, 'json'); // 'https://cchc.loaphat.example/feeds/all/feed.json'
 */
export function feedUrl(slice: Pick<Slice, 'url'>, format: FeedFormat): string {
  return inFolder(slice.url, format);
}

/** Where a format lies in the folder of a document of the feed. */
export function inFolder(folder: string, format: FeedFormat): string {
  const url = `${folder}${FEED_FORMATS[format].file}`;
  return webAddress(url) ?? url;
}
