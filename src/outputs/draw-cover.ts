import { UsageError } from '../errors.js';
import { type Artifact, type Campaign, COVER_PATH, type Omission } from '../model/index.js';
import { drawCover } from '../print/index.js';
import { STAND_IN_COVER } from './stand-in-cover.js';
import type { Tools } from './tools.js';

/**
 * `cover.png`: the campaign's cover, for podcasts and as the icon of feeds. One of our own stands in for a cover that cannot be drawn,
 * and for one that is missing where podcasts need it, so that no feed leads nowhere. Otherwise nothing when the campaign names none.
 */
export async function drawCoverOf(
  campaign: Campaign,
  { cache, readMedia }: Pick<Tools, 'cache' | 'readMedia'>,
  { needed }: { readonly needed: boolean },
): Promise<(Artifact | Omission)[]> {
  const cover = (body: Artifact['body']): Artifact => ({
    path: COVER_PATH,
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
