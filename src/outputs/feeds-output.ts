import {
  FEED_FORMATS,
  type FeedFormat,
  type FeedOptions,
  feedPath,
  opmlTree,
  pageSlice,
  renderAtom,
  renderJsonFeed,
  renderOpml,
  renderRss,
  spelledEntries,
} from '../feeds/index.js';
import { type Artifact, type Edition, itemsIn, type Output, type Slice } from '../model/index.js';
import { sliceInput } from './digest.js';
import { drawCoverOf } from './draw-cover.js';
import type { Desk } from './open-desk.js';
import { selectMedia } from './select-media.js';
import { selectRecordings } from './select-recordings.js';
import type { Tools } from './tools.js';
import { transcriptsOf } from './transcripts.js';

const RENDERERS: Readonly<Record<FeedFormat, (slice: Slice, options: FeedOptions) => string>> = {
  rss: renderRss,
  atom: renderAtom,
  json: renderJsonFeed,
};

/**
 * `feeds/<slice>/{rss.xml,atom.xml,feed.json}`, `opml.xml`, and what entries point to: sounds with what is said in them, pictures, the
 * cover.
 */
export function feedsOutput(desk: (edition: Edition) => Desk, { cache, readMedia, strict }: Tools): Output {
  // A strict build may refuse the scripts that entries point to.
  const ofStation = strict ? 'feeds, inspected' : 'feeds';
  return {
    name: 'feeds',
    async *render(edition) {
      const { campaign, plans } = edition;
      const shared = await desk(edition).sharedSlices();
      const hub = campaign.hub === undefined ? {} : { hub: campaign.hub };
      const spelled = spelledEntries();
      for (const slice of shared.flatMap((whole) => pageSlice(whole))) {
        yield* cache.rememberAll('feeds', { ...sliceInput(slice), ...hub }, async function* () {
          yield* feedsOf(slice, { spelled, ...hub });
        });
      }
      for (const plan of plans) {
        const station = desk(edition).station(plan);
        yield* cache.rememberAll(ofStation, station.both.key, async function* () {
          // A station's feed is one week, whole: it has no past to archive, and no other feed holds its entries.
          for (const slice of await station.slices()) yield* feedsOf(slice, hub);
        });
      }
      const heads = plans.flatMap((plan) => desk(edition).station(plan).heads());
      yield {
        path: 'opml.xml',
        mediaType: 'text/x-opml',
        body: renderOpml(opmlTree(campaign, [...shared, ...heads]), { title: campaign.title }),
        from: [],
      };
      const needed = [...shared, ...heads].some(({ podcast }) => podcast !== undefined);
      yield* await drawCoverOf(campaign, { cache, readMedia }, { needed });
      for (const { file, from } of selectMedia(edition)) {
        yield { path: file.path, mediaType: file.mediaType, body: await readMedia(file.path), from };
      }
      for (const recording of selectRecordings(edition)) yield* transcriptsOf(campaign, recording);
    },
  };
}

function* feedsOf(slice: Slice, options: FeedOptions): Iterable<Artifact> {
  const from = itemsIn(slice);
  for (const [format, { mediaType }] of Object.entries(FEED_FORMATS) as [
    FeedFormat,
    { mediaType: string },
  ][]) {
    yield { path: feedPath(slice, format), mediaType, body: RENDERERS[format](slice, options), from };
  }
}
