/** The pictures of a layout, each prepared once for the largest place it has. */

import type { Layout, Mark } from '../page.js';
import { layoutFault } from '../type/layout-issue.js';
import { type PictureSize, preparePicture } from './images.js';
import { keptPhotograph } from './kept-photograph.js';
import { parseSvgDrawing } from './svg-drawing.js';

/** Where pictures come from, and how fine they are wanted. */
export interface PictureSource {
  /** Reads a picture by the path that the layout names. */
  readonly read: (media: string) => Promise<Uint8Array>;
  /** Pixels an inch at the placed size; 200 serves a sheet that is read at arm's length. */
  readonly ppi?: number;
  /** Plain SVG drawings stay as they are, to be drawn as shapes; otherwise they become pixels like photos. */
  readonly vectors?: boolean;
  /**
   * Gives what was made before of the same picture in the same way, or else what `make` gives now. `how` is plain data: all that the
   * making depends on besides the picture.
   */
  readonly remember?: (media: string, how: object, make: () => Promise<Uint8Array>) => Promise<Uint8Array>;
}

/**
 * Reads and prepares every picture that a layout places, for `drawPdf`. A photograph in JPEG stays as it is, but for its metadata, where a
 * PDF draws it well like that: it is then not cropped to its place, and may be twice as fine as is wanted.
 *
 * @throws LayoutError naming a picture that cannot be drawn
 * @example
 * const pictures = await preparePictures(layout, { read: (media) => readFile(join(folder, media)) });
 * [...pictures.keys()]; // ['media/mot-cua.svg']
 */
export async function preparePictures(
  layout: Layout,
  { read, ppi = 200, vectors = false, remember = (_media, _how, make) => make() }: PictureSource,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>();
  for (const [media, { width, height, fit }] of largestPlaces(layout)) {
    const bytes = await read(media);
    const size = { widthPt: width, heightPt: height, fit, ppi };
    const kept = vectors && parseSvgDrawing(bytes) !== undefined;
    const make = () => keptOrResampled(bytes, size).catch(pictureFault(media));
    pictures.set(media, kept ? bytes : await remember(media, size, make));
  }
  return pictures;
}

async function keptOrResampled(bytes: Uint8Array, size: PictureSize): Promise<Uint8Array> {
  return (await keptPhotograph(bytes, size)) ?? (await preparePicture(bytes, size));
}

/** The largest place of each picture, in the order in which they are first placed. */
export function largestPlaces(layout: Layout): ReadonlyMap<string, Extract<Mark, { kind: 'image' }>> {
  const largest = new Map<string, Extract<Mark, { kind: 'image' }>>();
  for (const mark of layout.pages.flatMap((page) => page.marks)) {
    if (mark.kind !== 'image') continue;
    const known = largest.get(mark.media);
    if (known === undefined || known.width * known.height < mark.width * mark.height)
      largest.set(mark.media, mark);
  }
  return largest;
}

/** Says which picture cannot be drawn, and what the library says of it. */
export function pictureFault(media: string): (error: unknown) => never {
  return (error) => {
    const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0];
    throw layoutFault(
      'bad-picture',
      { file: media, line: 0, slot: '' },
      {
        vi: `Không vẽ được hình này: tệp hỏng, bị cắt cụt, hoặc lớn quá 64 triệu điểm ảnh (${reason}).`,
        en: `This picture cannot be drawn: it is damaged, cut off, or has more than 64 million pixels (${reason}).`,
      },
      {
        vi: 'Hãy mở hình bằng một chương trình xem ảnh, rồi lưu lại thành JPEG, PNG hoặc SVG, nhỏ hơn.',
        en: 'Open it in a picture viewer and save it anew as JPEG, PNG or SVG, smaller.',
      },
    );
  };
}
