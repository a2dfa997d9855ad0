/** The formats that every slice is written in, and the addresses that a feed names: its own, its page, its other documents. */
import type { FileKind, Slice } from '../model/index.js';
import type { SpelledEntries } from './spelled-entries.js';

/**
 * A format of feeds.
 *
 * @example
 * const format: FeedFormat = 'rss';
 * FEED_FORMATS[format].file; // 'rss.xml'
 */
export type FeedFormat = keyof typeof FORMATS;

/** The words of a row are explained at `FileKind`; who writes it stands in `write-feeds.ts`. */
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
  /** A WebSub hub. Name one only if you tell it of changes: readers that rely on it ask less often. A build names none, as it tells none. */
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
function inFolder(folder: string, format: FeedFormat): string {
  const url = `${folder}${FEED_FORMATS[format].file}`;
  return webAddress(url) ?? url;
}

/** `rel` and address of each, in the format that is being written. */
export function historyLinks({ history }: Slice, format: FeedFormat): { rel: string; href: string }[] {
  if (history === undefined) return [];
  const { current, archive, before, after } = history;
  return [
    ...(archive ? [{ rel: 'current', href: inFolder(current, format) }] : []),
    ...(before === undefined ? [] : [{ rel: 'prev-archive', href: inFolder(before, format) }]),
    ...(after === undefined ? [] : [{ rel: 'next-archive', href: inFolder(after, format) }]),
  ];
}

/** An archive has none of its own: it leads to that of the feed which people subscribe to. */
export function pageOf({ url, history }: Pick<Slice, 'url' | 'history'>): string | undefined {
  return webAddress(history?.current ?? url);
}

/** Addresses as every reader accepts them. */

/** What `URL` would give back as it is: a name in ASCII that ends in letters, and characters that stay. Nearly every address is. */
const PLAIN = /^https?:\/\/[a-z\d][a-z\d.]*\.[a-z]{2,}\/[\w;/?:@&=+$.\-!~*(),#]*$/;
/** Segments that `URL` would resolve. */
const DOTTED = /\/\./;

/**
 * An http(s) address in ASCII, each character one that RFC 2396 knows; `undefined` for anything else, so that a
 * `javascript:` or a broken address never becomes a link.
 *
 * @example
 * webAddress('https://đàigialai.vn/lịch tuần'); // 'https://xn--igialai-7va45b.vn/l%E1%BB%8Bch%20tu%E1%BA%A7n'
 * webAddress('javascript:alert(1)'); // undefined
 */
export function webAddress(address: string): string | undefined {
  if (PLAIN.test(address) && !DOTTED.test(address)) return address;
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) return undefined;
  return url.href.replace(/[^\w;/?:@&=+$.\-!~*'()%,#[\]]/g, encodeURIComponent);
}
