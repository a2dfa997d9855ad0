/**
 * Feeds: slices of a campaign as RSS 2.0, Atom, JSON Feed 1.1 and OPML 2.0.
 *
 * @module
 */
export {
  FEED_FORMATS,
  type FeedFormat,
  type FeedLinks,
  type FeedOptions,
  feedPath,
  feedUrl,
} from './feed-format.js';
export type { SliceOptions } from './make-slice.js';
export { opmlTree } from './opml-tree.js';
export { type PagingOptions, pageSlice } from './page-slice.js';
export { hasStationPodcast, podcastSlice } from './podcast/podcast-slice.js';
export { renderTranscript, type SpokenWords } from './podcast/render-transcript.js';
export { type RemovedCharacter, removedCharacters } from './removed-characters.js';
export { atomPieces, renderAtom } from './render-atom.js';
export { jsonPieces, renderJsonFeed } from './render-json-feed.js';
export { type OpmlGroup, type OpmlMember, renderOpml } from './render-opml.js';
export { renderRss, rssPieces } from './render-rss.js';
export { entryLedger } from './retired/ledger.js';
export { retiredOfWeek } from './retired/retired-of-week.js';
export { selectSharedSlices, selectSlices } from './select-slices.js';
export { type SpelledEntries, spelledEntries } from './spelled-entries.js';
export {
  type StationEdition,
  type StationSliceOptions,
  stationHead,
  stationSlice,
} from './station-slice.js';
export { toFeed } from './to-feed.js';
export { textMarks, unstatedChanges } from './unstated-changes.js';
export { writeFeeds } from './write-feeds.js';
