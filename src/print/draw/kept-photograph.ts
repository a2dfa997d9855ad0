/**
 * Photographs that a file for the office takes as they are: the reader of a PDF decodes a JPEG itself (ISO 32000-1, 7.4.8), so nothing is
 * lost by compressing it a second time, and nothing spent.
 */
import { createHash } from 'node:crypto';
import { boundedMemory } from '../../model/index.js';
import { profileTags } from '../press/profile-tags.js';
import { aboutPicture, checkPicture, type PictureSize } from './images.js';
import { type Jpeg, readJpeg } from './read-jpeg.js';

/** So many times as fine as it is wanted, a photograph is worth more than the octets that resampling would spare. */
const FINEST = 2;
/** What a sheet crops away is carried along unseen: at least so much has to be seen. */
const SEEN = 1 / 3;
/** A sheet is sent by mail, and opened on an old telephone. */
const MOST_OCTETS = 4 * 1024 ** 2;
/** Photographs that were looked at are remembered by their hash: a campaign's picture is on many sheets. */
const REMEMBERED = 1000;

/**
 * The JPEG of a photograph without its metadata – where and when it was taken, by whom, thumbnails, comments, what follows the picture –
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
  return [8, 12, 16].map((at) => data.getInt32(at) / 65_536);
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
    (at) => data.getInt32(at) / 65_536,
  );
  return (value) => (value >= d ? (a * value + b) ** gamma : c * value);
}
