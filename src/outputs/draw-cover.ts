import { UsageError } from '../errors.js';
import { type Artifact, type Campaign, COVER_PATH, type Omission } from '../model/index.js';
import { drawCover } from '../print/index.js';
import type { Tools } from './tools.js';

/** `cover.png`: the campaign's cover, for podcasts and as the icon of feeds. Nothing when the campaign names none. */
export async function drawCoverOf(
  campaign: Campaign,
  { cache, readMedia }: Pick<Tools, 'cache' | 'readMedia'>,
): Promise<(Artifact | Omission)[]> {
  const file = campaign.media.find(({ path }) => path === campaign.cover);
  if (file === undefined) return [];
  try {
    const body = await cache.remember('cover.png', file, async () => drawCover(await readMedia(file.path)));
    return [{ path: COVER_PATH, mediaType: 'image/png', body, from: [] }];
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return [{ output: 'feeds/cover', id: file.path, code: 'layout', why: error.text }];
  }
}
