/** A slice in every format. */
import { type Artifact, itemsIn, type Slice } from '../model/index.js';
import { FEED_FORMATS, type FeedFormat, type FeedOptions, feedPath } from './feed-format.js';
import { renderAtom } from './render-atom.js';
import { renderJsonFeed } from './render-json-feed.js';
import { renderRss } from './render-rss.js';

/** Who writes a format. The entries of `withNotices(slice)` are for formats that cannot say that an entry is gone; Atom can (RFC 6721). */
const WRITERS: Readonly<Record<FeedFormat, (slice: Slice, options: FeedOptions) => string>> = {
  rss: renderRss,
  atom: renderAtom,
  json: renderJsonFeed,
};

/**
 * The files of a feed, one for each row of `FEED_FORMATS`.
 *
 * @example
 * const [first] = writeFeeds(slice);
 * first.path; // 'feeds/all/rss.xml'
 */
export function* writeFeeds(slice: Slice, options: FeedOptions = {}): Iterable<Artifact> {
  const from = itemsIn(slice);
  for (const format of Object.keys(FEED_FORMATS) as FeedFormat[]) {
    const { file, mediaType } = FEED_FORMATS[format];
    const body = WRITERS[format](slice, options);
    yield { path: feedPath(slice, format), kind: file, mediaType, body, from };
  }
}
