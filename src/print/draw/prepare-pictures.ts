/** The pictures of a layout, each prepared once for the largest place it has. */

import type { Layout, Mark } from '../page.js';
import { preparePicture } from './images.js';

/** Where pictures come from, and how fine they are wanted. */
export interface PictureSource {
  /** Reads a picture by the path that the layout names. */
  readonly read: (media: string) => Promise<Uint8Array>;
  /** Pixels an inch at the placed size; 200 serves a sheet that is read at arm's length. */
  readonly ppi?: number;
}

/**
 * Reads and prepares every picture that a layout places, for `drawPdf`.
 *
 * @example
 * const pictures = await preparePictures(layout, { read: (media) => readFile(join(folder, media)) });
 * [...pictures.keys()]; // ['media/mot-cua.svg']
 */
export async function preparePictures(
  layout: Layout,
  { read, ppi = 200 }: PictureSource,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const largest = new Map<string, Extract<Mark, { kind: 'image' }>>();
  for (const mark of layout.pages.flatMap((page) => page.marks)) {
    if (mark.kind !== 'image') continue;
    const known = largest.get(mark.media);
    if (known === undefined || known.width * known.height < mark.width * mark.height)
      largest.set(mark.media, mark);
  }
  const pictures = new Map<string, Uint8Array>();
  for (const [media, { width, height, fit }] of largest) {
    pictures.set(
      media,
      await preparePicture(await read(media), { widthPt: width, heightPt: height, fit, ppi }),
    );
  }
  return pictures;
}
