/** The cover of a podcast: a square picture at the size that directories ask for. */
import { UsageError } from '../../errors.js';
import { aboutPicture, preparePicture } from './images.js';

/** Pixels across: the largest that Apple Podcasts takes (1400 to 3000). */
export const COVER_PIXELS = 3000;

/**
 * A square picture (SVG, or JPEG, PNG, WebP of at least 1400 pixels) as a cover of 3000 × 3000 pixels in sRGB, without transparency:
 * what Apple Podcasts and PSP-1 ask of artwork.
 *
 * @throws UsageError when the picture is not square, or a photo has fewer than 1400 pixels
 * @example
 * const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" width="10" height="10"><rect width="10" height="10"/></svg>';
 * const png = await drawCover(new TextEncoder().encode(svg));
 * new DataView(png.buffer, png.byteOffset).getUint32(16); // 3000, the width in a PNG's header
 */
export async function drawCover(bytes: Uint8Array): Promise<Uint8Array> {
  const { width, height, drawn } = await aboutPicture(bytes);
  if (width !== height || (!drawn && width < 1400)) {
    throw new UsageError({
      vi: `Hình bìa rộng ${width}, cao ${height} điểm ảnh. Hãy dùng hình vuông; nếu là ảnh chụp thì từ 1400 điểm ảnh trở lên.`,
      en: `The cover is ${width} × ${height} pixels. Use a square picture; a photo of at least 1400 pixels.`,
    });
  }
  return preparePicture(bytes, { widthPt: COVER_PIXELS, heightPt: COVER_PIXELS, fit: 'cover', ppi: 72 });
}
