import { UsageError } from '../errors.js';
import { opmlTree, pageSlice, renderOpml, spelledEntries, writeFeeds } from '../feeds/index.js';
import {
  type Artifact,
  type Campaign,
  COVER_PATH,
  type Edition,
  type Omission,
  type Output,
} from '../model/index.js';
import { drawCover } from '../print/index.js';
import { digestOf } from './digest.js';
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

/**
 * `cover.png`: the campaign's cover, for podcasts and as the icon of feeds. One of our own stands in for a cover that cannot be drawn,
 * and for one that is missing where podcasts need it, so that no feed leads nowhere. Otherwise nothing when the campaign names none.
 */
async function drawCoverOf(
  campaign: Campaign,
  { cache, readMedia }: Pick<Tools, 'cache' | 'readMedia'>,
  { needed }: { readonly needed: boolean },
): Promise<(Artifact | Omission)[]> {
  const cover = (body: Artifact['body']): Artifact => ({
    path: COVER_PATH,
    kind: 'cover.png',
    mediaType: 'image/png',
    body,
    from: [],
  });
  const standIn = async () =>
    cover(
      await cache.remember('cover.png', { drawing: STAND_IN_COVER }, () =>
        drawCover(new TextEncoder().encode(STAND_IN_COVER)),
      ),
    );
  const file = campaign.media.find(({ path }) => path === campaign.cover);
  if (file === undefined) return needed ? [await standIn()] : [];
  try {
    return [
      cover(await cache.remember('cover.png', file, async () => drawCover(await readMedia(file.path)))),
    ];
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return [{ output: 'feeds/cover', id: file.path, code: 'layout', why: error.text }, await standIn()];
  }
}

/** A loudspeaker on red, without letters or an emblem: the cover of a campaign that has recordings and no cover of its own. */
const STAND_IN_COVER = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 300" width="300" height="300">
<rect width="300" height="300" fill="#A30D22"/>
<path d="M62 126H104L176 78V222L104 174H62Z" fill="#FFF8E1"/>
<path d="M84 174H112L120 226H94Z" fill="#FFD100"/>
<g fill="none" stroke="#FFD100" stroke-width="13" stroke-linecap="round">
<path d="M199 121A40 40 0 0 1 199 179"/>
<path d="M221 98A72 72 0 0 1 221 202"/>
</g>
</svg>
`;
