/** Pictures: decoded, sized for the sheet and encoded again. */
import type { Sharp, SharpConstructor } from 'sharp';
import { UsageError } from '../../errors.js';
import { cmykTiff } from './cmyk-tiff.js';

let loaded: Promise<SharpConstructor> | undefined;

/** sharp, loaded with the first picture that is made of pixels: most sheets have none. */
function loadSharp(): Promise<SharpConstructor> {
  loaded ??= import('sharp').then(({ default: sharp }) => {
    // Pictures are drawn one after the other, each once: what libvips would keep for the next, and threads of its own, only cost memory.
    sharp.cache(false);
    sharp.concurrency(1);
    return sharp;
  });
  return loaded;
}

/** Largest picture that is decoded, pixels: 64 megapixels. */
const PIXEL_LIMIT = 64_000_000;

/** The place of a picture on a sheet. */
export interface PictureSize {
  /** Size at which it is placed, points. */
  readonly widthPt: number;
  readonly heightPt: number;
  /** `cover` fills the box and crops, `contain` keeps the whole picture. */
  readonly fit: 'cover' | 'contain';
  /** Pixels an inch at that size; a photo is never enlarged beyond its own pixels. */
  readonly ppi: number;
}

/**
 * A picture (JPEG, PNG, WebP or SVG) prepared for its place on a sheet. A drawing in SVG becomes a PNG with hard edges, a photo
 * becomes a JPEG; transparency is laid on white.
 *
 * @throws Error of sharp when the bytes are no picture or it is larger than 64 megapixels.
 *
 * @example
 * const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"><rect width="4" height="2" fill="#C8102E"/></svg>';
 * const png = await preparePicture(new TextEncoder().encode(svg), { widthPt: 72, heightPt: 36, fit: 'cover', ppi: 100 });
 * [...png.subarray(1, 4)]; // [80, 78, 71], “PNG”
 */
export async function preparePicture(bytes: Uint8Array, size: PictureSize): Promise<Uint8Array> {
  const { picture, drawn } = await sizedPicture(bytes, size);
  const encoded = drawn
    ? await picture.png({ compressionLevel: 9, adaptiveFiltering: false }).toBuffer()
    : await picture.jpeg({ quality: 86, chromaSubsampling: '4:4:4' }).toBuffer();
  return new Uint8Array(encoded);
}

/**
 * Can a picture be drawn? Decodes it small, which a JPEG does in half the time. A fault in its last strip, of 64 rows at most, goes unseen:
 * libvips asks what went wrong before it reads a strip, not after.
 *
 * @throws Error of sharp when the bytes are no picture, or it is larger than 64 megapixels.
 *
 * @example
 * await checkPicture(new Uint8Array()).catch(() => 'no picture'); // 'no picture'
 */
export async function checkPicture(bytes: Uint8Array): Promise<void> {
  await preparePicture(bytes, { widthPt: 8, heightPt: 8, fit: 'cover', ppi: 72 });
}

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

/** Pixels, rows from the top. */
export interface RawPixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A picture sized for its place, as pixels in sRGB, three bytes each. */
export async function picturePixels(bytes: Uint8Array, size: PictureSize): Promise<RawPixels> {
  const { picture } = await sizedPicture(bytes, size);
  const { data, info } = await picture.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data: new Uint8Array(data), width: info.width, height: info.height };
}

async function sizedPicture(
  bytes: Uint8Array,
  size: PictureSize,
): Promise<{ readonly picture: Sharp; readonly drawn: boolean }> {
  const width = Math.max(1, Math.round((size.widthPt / 72) * size.ppi));
  const height = Math.max(1, Math.round((size.heightPt / 72) * size.ppi));
  const sharp = await loadSharp();
  const head = await sharp(bytes, { limitInputPixels: PIXEL_LIMIT }).metadata();
  const drawn = head.format === 'svg';
  const density = drawn ? svgDensity(head.width, head.height, width, height, size.fit) : 72;
  // A drawing's outermost pixels are half transparent where its edge falls between two: drawn a little larger and trimmed.
  const trim = drawn && size.fit === 'cover' ? 2 : 0;
  const sized = sharp(bytes, { limitInputPixels: PIXEL_LIMIT, density })
    .rotate()
    .resize({
      width: width + 2 * trim,
      height: height + 2 * trim,
      fit: size.fit === 'cover' ? 'cover' : 'inside',
      ...(drawn ? {} : { withoutEnlargement: true }),
    })
    .flatten({ background: '#FFFFFF' })
    .toColourspace('srgb');
  return { picture: trim > 0 ? sized.extract({ left: trim, top: trim, width, height }) : sized, drawn };
}

/** The density at which a drawing has at least the pixels that are wanted. */
function svgDensity(
  ownWidth: number,
  ownHeight: number,
  width: number,
  height: number,
  fit: 'cover' | 'contain',
): number {
  const ratios = [width / Math.max(1, ownWidth), height / Math.max(1, ownHeight)];
  const ratio = fit === 'cover' ? Math.max(...ratios) : Math.min(...ratios);
  return Math.min(2400, Math.max(10, 72 * ratio));
}

/** What a picture says of itself. */
interface AboutPicture {
  /** Pixels as it stands, turned upright. */
  readonly width: number;
  readonly height: number;
  /** A drawing has no pixels of its own. */
  readonly drawn: boolean;
  /** How its pixels lie in the file (EXIF: 1 is upright). */
  readonly orientation: number;
  /** The profile that its colours go by. */
  readonly icc: Uint8Array | undefined;
}

/**
 * Reads the head of a picture.
 *
 * @throws Error of sharp when the bytes are no picture or it is larger than 64 megapixels
 */
export async function aboutPicture(bytes: Uint8Array): Promise<AboutPicture> {
  const sharp = await loadSharp();
  const head = await sharp(bytes, { limitInputPixels: PIXEL_LIMIT }).metadata();
  const { autoOrient, format, orientation = 1, icc } = head;
  return { ...autoOrient, drawn: format === 'svg', orientation, icc };
}

/**
 * PNG of raw pixels: `rgba` holds four bytes a pixel, rows from the top. Compressed as far as is cheap: the last sixth of its size would take
 * five times as long. With `colours`, a palette of so many at most, for a picture that is kept: as small as it gets.
 */
export async function encodePng(
  rgba: Uint8Array,
  size: { readonly width: number; readonly height: number },
  colours?: number,
): Promise<Uint8Array> {
  const sharp = await loadSharp();
  const how =
    colours === undefined
      ? { compressionLevel: 6, palette: false }
      : { compressionLevel: 9, palette: true, colours, dither: 0, effort: 10 };
  const png = await sharp(rgba, { raw: { width: size.width, height: size.height, channels: 4 } })
    .removeAlpha()
    .png(how)
    .toBuffer();
  return new Uint8Array(png);
}

/** A JPEG of inks, four bytes a pixel. Decoded again, a total of inks may be higher than it was. */
export async function encodeCmykJpeg(inks: RawPixels): Promise<Uint8Array> {
  const sharp = await loadSharp();
  const picture = sharp(cmykTiff(inks.data, inks), { limitInputPixels: PIXEL_LIMIT });
  const encoded = picture.pipelineColourspace('cmyk').toColourspace('cmyk');
  return new Uint8Array(await encoded.jpeg({ quality: 92, chromaSubsampling: '4:4:4' }).toBuffer());
}

/**
 * The samples of a CMYK JPEG, four octets a pixel, 255 being full ink; `undefined` for what is none or cannot be read. What Adobe's programs
 * wrote upside down is turned round.
 *
 * @example
 * await readCmykSamples(new Uint8Array()); // undefined
 */
export async function readCmykSamples(jpeg: Uint8Array): Promise<Uint8Array | undefined> {
  try {
    const sharp = await loadSharp();
    const { space } = await sharp(jpeg, { limitInputPixels: PIXEL_LIMIT }).metadata();
    return space === 'cmyk' ? await decodeCmykJpeg(jpeg) : undefined;
  } catch {
    return undefined;
  }
}

/** The inks of a CMYK JPEG, four bytes a pixel. */
export async function decodeCmykJpeg(bytes: Uint8Array): Promise<Uint8Array> {
  const sharp = await loadSharp();
  const picture = sharp(bytes, { limitInputPixels: PIXEL_LIMIT });
  return new Uint8Array(await picture.pipelineColourspace('cmyk').toColourspace('cmyk').raw().toBuffer());
}
