/**
 * Photographs that a file for the office takes as they are: the reader of a PDF decodes a JPEG itself (ISO 32000-1, 7.4.8), so nothing is
 * lost by compressing it a second time, and nothing spent.
 */
import { createHash } from 'node:crypto';
import { boundedMemory } from '../../model/index.js';
import { aboutPicture, checkPicture, type PictureSize } from './images.js';
import { type Jpeg, readJpeg } from './read-jpeg.js';
import { isSrgbProfile } from './srgb-profile.js';

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
