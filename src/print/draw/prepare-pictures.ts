/** The pictures of a layout, each prepared once for the largest place it has; a photograph stays what it is where that is good enough. */

import { createHash } from 'node:crypto';
import { boundedMemory } from '../../model/index.js';
import type { Layout, Mark } from '../page.js';
import { profileTags } from '../press/icc-profile.js';
import { layoutFault } from '../type/layout-issue.js';
import { aboutPicture, checkPicture, type PictureSize, preparePicture } from './images.js';
import { type Jpeg, readJpeg } from './read-jpeg.js';
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

/** So many times as fine as it is wanted, a photograph is worth more than the octets that resampling would spare. */
const FINEST = 2;
/** What a sheet crops away is carried along unseen: at least so much has to be seen. */
const SEEN = 1 / 3;
/** A sheet is sent by mail, and opened on an old telephone. */
const MOST_OCTETS = 4 * 1024 ** 2;
/** Photographs that were looked at are remembered by their hash: a campaign's picture is on many sheets. */
const REMEMBERED = 1000;

/**
 * The reader of a PDF decodes a JPEG itself (ISO 32000-1, 7.4.8), so nothing is lost by compressing it a second time, and nothing spent:
 * the JPEG of a photograph without its metadata – where and when it was taken, by whom, thumbnails, comments, what follows the picture –
 * its pixels untouched and not cropped; undefined when it has to be resampled: anything that not every printer draws (progressive
 * ones take memory that an old one has not), that stands on its side, that is in other colours than sRGB, or is far finer than its place wants.
 * One with fewer pixels than are wanted stays as it is, too: no resampling makes it better.
 *
 * @throws Error of sharp when its pixels are damaged
 */
export async function keptPhotograph(bytes: Uint8Array, size: PictureSize): Promise<Uint8Array | undefined> {
  const jpeg = readJpeg(bytes);
  if (jpeg === undefined || !isPlain(jpeg) || !suits(jpeg, size)) return undefined;
  const hash = createHash('sha256').update(bytes).digest('hex');
  return (await seen(hash, () => isUprightSrgb(bytes, jpeg))) ? jpeg.bare : undefined;
}

const seen = boundedMemory<Promise<boolean>>(REMEMBERED);

/** Eight bits of grey or YCbCr, as every reader since PDF 1.2 takes them. */
function isPlain({ coding, bits, width, height, components, jfif, adobe }: Jpeg): boolean {
  if (coding > 1 || bits !== 8 || width === 0 || height === 0) return false;
  if (components.length === 1) return true;
  // Without Adobe's word on its colours, readers go by the numbers of the components: 1, 2, 3 are YCbCr to all of them, and the letters RGB to none.
  const numbers = String.fromCharCode(...components);
  const isYcc = adobe === undefined ? numbers === '\x01\x02\x03' || (jfif && numbers !== 'RGB') : adobe === 1;
  return components.length === 3 && isYcc;
}

function suits({ width, height, bare }: Jpeg, { widthPt, heightPt, fit, ppi }: PictureSize): boolean {
  const scales = [widthPt / width, heightPt / height];
  const [smaller, larger] = [Math.min(...scales), Math.max(...scales)];
  const placedPpi = 72 / (fit === 'cover' ? larger : smaller);
  const share = fit === 'cover' ? smaller / larger : 1;
  return placedPpi <= FINEST * ppi && share >= SEEN && bare.length <= MOST_OCTETS;
}

async function isUprightSrgb(bytes: Uint8Array, jpeg: Jpeg): Promise<boolean> {
  const { orientation, icc } = await aboutPicture(bytes);
  if (orientation !== 1 || (icc !== undefined && !isSrgbProfile(icc))) return false;
  await checkPicture(jpeg.bare);
  return true;
}

/** The colorants, adapted to D50 as in every profile of a screen. */
const COLORANTS: readonly (readonly [tag: string, xyz: readonly number[]])[] = [
  ['rXYZ', [0.4361, 0.2225, 0.0139]],
  ['gXYZ', [0.3851, 0.7169, 0.0971]],
  ['bXYZ', [0.1431, 0.0606, 0.7141]],
];
const CURVES = ['rTRC', 'gTRC', 'bTRC'];
/** Where curves are compared. */
const SAMPLES = [0, 0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 1];
/** Less than what eight bits can tell apart. */
const NEAR = 0.003;

/**
 * Does an ICC profile mean sRGB (IEC 61966-2-1)? Profiles of that name differ in their octets, so their figures are looked at: three
 * colorants and three curves, all of them those of sRGB.
 */
function isSrgbProfile(icc: Uint8Array): boolean {
  const tags = profileTags(icc);
  // Tables, where there are any, count for more than colorants.
  if (tags?.signature !== 'mntrRGB XYZ ' || tags.data('A2B0') !== undefined) return false;
  return (
    COLORANTS.every(([tag, xyz]) => isNear(colorantOf(tags.data(tag)), xyz)) &&
    CURVES.every((tag) => {
      const curve = curveOf(tags.data(tag));
      return curve !== undefined && isNear(SAMPLES.map(curve), SAMPLES.map(toLinear));
    })
  );
}

function toLinear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function isNear(found: readonly number[], wanted: readonly number[]): boolean {
  return wanted.every((value, index) => Math.abs((found[index] ?? Number.NaN) - value) < NEAR);
}

/** ICC.1:2001-04, 6.5.17 and 5.3.2: numbers of sixteen bits, sixteen more behind the point. */
function colorantOf(data: DataView | undefined): number[] {
  if (data === undefined || data.byteLength < 20) return [];
  return [8, 12, 16].map((offset) => data.getInt32(offset) / 65_536);
}

/** A curve as a table (ICC.1:2001-04, 6.5.3), or as sRGB's own formula (ICC.1:2022, 10.18, function 3). */
function curveOf(data: DataView | undefined): ((value: number) => number) | undefined {
  if (data === undefined || data.byteLength < 12) return undefined;
  const type = data.getUint32(0);
  if (type === 0x63_75_72_76) {
    const count = data.getUint32(8);
    if (count < 2 || data.byteLength < 12 + 2 * count) return undefined;
    const entry = (index: number) => data.getUint16(12 + 2 * Math.min(index, count - 1)) / 65_535;
    return (value) => {
      const place = value * (count - 1);
      const below = Math.floor(place);
      return entry(below) + (place - below) * (entry(below + 1) - entry(below));
    };
  }
  if (type !== 0x70_61_72_61 || data.getUint16(8) !== 3 || data.byteLength < 32) return undefined;
  const [gamma = 0, a = 0, b = 0, c = 0, d = 0] = [12, 16, 20, 24, 28].map(
    (offset) => data.getInt32(offset) / 65_536,
  );
  return (value) => (value >= d ? (a * value + b) ** gamma : c * value);
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
