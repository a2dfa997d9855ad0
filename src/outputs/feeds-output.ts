import { opmlTree, pageSlice, renderOpml, spelledEntries, writeFeeds } from '../feeds/index.js';
import type { Edition, Output } from '../model/index.js';
import { digestOf } from './digest.js';
import { drawCoverOf } from './draw-cover.js';
import { OPML } from './files.js';
import { selectMedia, selectRecordings, transcriptsOf } from './media.js';
import type { Shared } from './shared.js';
import type { Tools } from './tools.js';
import { scriptsLink } from './week-files.js';

/**
 * `feeds/<slice>/{rss.xml,atom.xml,feed.json}`, `opml.xml`, and what entries point to: sounds with what is said in them, pictures, the
 * cover.
 */
export function feedsOutput(
  shared: (edition: Edition) => Shared,
  { cache, readMedia }: Pick<Tools, 'cache' | 'readMedia'>,
): Output {
  return {
    name: 'feeds',
    async *render(edition, missing = new Set()) {
      const { campaign, plans } = edition;
      const slices = shared(edition).slices(missing);
      const spelled = spelledEntries();
      for (const slice of slices.flatMap((whole) => pageSlice(whole))) {
        const { entries, ...about } = slice;
        // Entries by their hashes, because many feeds share them.
        const inputs = () => ({ ...about, entries: entries.map(digestOf) });
        yield* cache.rememberAll('feeds', inputs, async function* () {
          yield* writeFeeds(slice, { spelled });
        });
      }
      for (const plan of plans) {
        const station = shared(edition).station(plan);
        const links = scriptsLink(campaign, plan, missing);
        yield* cache.rememberAll(
          'feeds',
          () => ({ station: station.key('public'), links }),
          async function* () {
            // A station's feed is one week, whole: it has no past to archive, and no other feed holds its entries.
            for (const slice of station.slices(links)) yield* writeFeeds(slice);
          },
        );
      }
      const heads = plans.flatMap((plan) => shared(edition).station(plan).heads());
      yield {
        path: OPML.path,
        kind: 'opml.xml',
        mediaType: OPML.mediaType,
        body: renderOpml(opmlTree(campaign, [...slices, ...heads]), { title: campaign.title }),
        from: [],
      };
      const needed = [...slices, ...heads].some(({ podcast }) => podcast !== undefined);
      yield* await drawCoverOf(campaign, { cache, readMedia }, { needed });
      for (const { file, from } of selectMedia(edition)) {
        const { path, mediaType } = file;
        yield { path, kind: 'media', mediaType, body: await readMedia(path), from };
      }
      for (const recording of selectRecordings(edition)) yield* transcriptsOf(campaign, recording);
    },
  };
}
