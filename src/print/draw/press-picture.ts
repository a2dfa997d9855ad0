/** Pictures for the press: in its inks, within its limit, at the fineness that it needs. */
import { deflateSync } from 'node:zlib';
import type { Separation } from '../press/separate-colours.js';
import {
  aboutPicture,
  decodeCmykJpeg,
  encodeCmykJpeg,
  type PictureSize,
  picturePixels,
  type RawPixels,
} from './images.js';
import { parseSvgDrawing } from './svg-drawing.js';

/** What a press wants of pictures. */
export interface PressPictureOptions {
  readonly separation: Separation;
  /** Total ink, per cent. */
  readonly inkLimit: number;
}

/** Drawings have edges, which want more pixels than photos: so much more, as long as the picture stays below `FINE_PIXELS`. */
const FINER = 1.5;
const FINE_PIXELS = 24_000_000;
/** The most pixels that a picture is made of. */
const MOST_PIXELS = 60_000_000;
/** A size in whole pixels is a little off; this much more, and it is never too little. */
const ROUNDING = 1.01;

/**
 * A picture for a press. A drawing of flat shapes stays what it is, to be drawn as shapes. A photo becomes a JPEG of four inks, never
 * enlarged beyond its own pixels; a drawing that is more than flat shapes becomes pixels as `packInks` packs them, its flat colours
 * in the builds of the designer.
 *
 * @throws Error of sharp when the bytes are no picture or it is larger than 64 megapixels
 */
export async function pressPicture(
  bytes: Uint8Array,
  size: PictureSize,
  { separation, inkLimit }: PressPictureOptions,
): Promise<Uint8Array> {
  if (parseSvgDrawing(bytes) !== undefined) return bytes;
  const { drawn } = await aboutPicture(bytes);
  const pixels = await picturePixels(bytes, { ...size, ppi: fineness(size, drawn) });
  const inks: RawPixels = { ...pixels, data: separation.pixels(pixels.data, { flat: drawn }) };
  return (drawn ? undefined : await photoWithin(inks, inkLimit)) ?? packInks(inks);
}

/**
 * Pixels an inch that a picture has at its place on a press: a photo those of its file, a drawing those that it is drawn with; none when
 * it is drawn as shapes.
 *
 * @throws Error of sharp when the bytes are no picture or it is larger than 64 megapixels
 */
export async function pressPpi(bytes: Uint8Array, size: PictureSize): Promise<number | undefined> {
  if (parseSvgDrawing(bytes) !== undefined) return undefined;
  const { width, height, drawn } = await aboutPicture(bytes);
  if (drawn) return Math.floor(fineness(size, drawn));
  const [across, down] = [(72 * width) / size.widthPt, (72 * height) / size.heightPt];
  return Math.floor(size.fit === 'cover' ? Math.min(across, down) : Math.max(across, down));
}

function fineness({ widthPt, heightPt, ppi }: PictureSize, drawn: boolean): number {
  const area = (widthPt * heightPt) / 72 ** 2;
  const wanted = ppi * ROUNDING;
  const fine = drawn ? Math.max(wanted, Math.min(wanted * FINER, Math.sqrt(FINE_PIXELS / area))) : wanted;
  return Math.min(fine, Math.sqrt(MOST_PIXELS / area));
}

/** Compressing moves inks a little; undefined when that takes a pixel above the limit even with room to spare. */
async function photoWithin(inks: RawPixels, inkLimit: number): Promise<Uint8Array | undefined> {
  let data = inks.data;
  for (const spare of [0, 12, 30]) {
    if (spare > 0) data = limited(inks.data, inkLimit - spare);
    const jpeg = await encodeCmykJpeg({ ...inks, data });
    if (mostInk(await decodeCmykJpeg(jpeg)) <= inkLimit) return jpeg;
  }
  return undefined;
}

/** The highest total of inks of a pixel, per cent. */
export function mostInk(inks: Uint8Array): number {
  let most = 0;
  for (let offset = 0; offset < inks.length; offset += 4) {
    const sum =
      (inks[offset] as number) +
      (inks[offset + 1] as number) +
      (inks[offset + 2] as number) +
      (inks[offset + 3] as number);
    if (sum > most) most = sum;
  }
  return most / 2.55;
}

function limited(inks: Uint8Array, inkLimit: number): Uint8Array {
  const within = inks.slice();
  for (let offset = 0; offset < inks.length; offset += 4) {
    const black = inks[offset + 3] as number;
    const colours = (inks[offset] as number) + (inks[offset + 1] as number) + (inks[offset + 2] as number);
    const room = inkLimit * 2.55 - black;
    if (colours <= room) continue;
    for (let ink = offset; ink < offset + 3; ink += 1)
      within[ink] = Math.floor((inks[ink] as number) * (room / colours));
  }
  return within;
}

const MAGIC = 0x43_4d_59_4b;

/** Inks, deflated, behind their size: `CMYK`, width and height as 32-bit numbers, and the stream that a PDF takes as it is. */
export function packInks({ data, width, height }: RawPixels): Uint8Array {
  const stream = deflateSync(data);
  const packed = new Uint8Array(12 + stream.length);
  const view = new DataView(packed.buffer);
  [MAGIC, width, height].forEach((value, index) => {
    view.setUint32(4 * index, value);
  });
  packed.set(stream, 12);
  return packed;
}

/** What `packInks` packed, its stream still deflated; undefined for anything else. */
export function unpackInks(bytes: Uint8Array): RawPixels | undefined {
  if (bytes.length < 12) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, 12);
  if (view.getUint32(0) !== MAGIC) return undefined;
  return { data: bytes.subarray(12), width: view.getUint32(4), height: view.getUint32(8) };
}
