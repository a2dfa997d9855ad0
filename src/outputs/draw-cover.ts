import { UsageError } from '../errors.js';
import { type Artifact, type Campaign, COVER_PATH, type Omission } from '../model/index.js';
import { drawCover } from '../print/index.js';
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
