/**
 * Feeds: slices of a campaign as RSS 2.0, Atom, JSON Feed 1.1 and OPML 2.0.
 *
 * @module
 */
export { FEED_FORMATS, type FeedFormat, type FeedLinks, feedPath, feedUrl } from './feed-format.js';
export { renderAtom } from './render-atom.js';
export { renderJsonFeed } from './render-json-feed.js';
export { renderOpml } from './render-opml.js';
export { renderRss } from './render-rss.js';
export { selectSharedSlices, selectSlices } from './select-slices.js';
export type { SliceOptions } from './slice-options.js';
export { stationHead, stationSlice } from './station-slice.js';
export { toFeed } from './to-feed.js';
