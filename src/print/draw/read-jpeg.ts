/** The segments of a JPEG (ITU-T T.81, annex B), told apart without decoding a pixel. */

/** What a JPEG says of itself, and what of it draws the picture. */
export interface Jpeg {
  readonly width: number;
  readonly height: number;
  /** How it is coded: 0 baseline, 1 extended sequential, 2 progressive, others lossless or arithmetic (B.2.2). */
  readonly coding: number;
  /** Bits a sample. */
  readonly bits: number;
  /** The number by which each component is called. */
  readonly components: readonly number[];
  readonly jfif: boolean;
  /** What Adobe's marker says of the components: 0 as they are, 1 YCbCr, 2 YCCK; undefined without one. */
  readonly adobe?: number;
  /** The file without anything that draws nothing: no EXIF, XMP, places, comments, thumbnails, profiles, nor what follows the picture. */
  readonly bare: Uint8Array;
}

const EOI = 0xd9;
const START_OF_SCAN = 0xda;
/** Huffman tables, quantisation tables, the interval of restarts. */
const TABLES = new Set([0xc4, 0xdb, 0xdd]);
const APP0 = 0xe0;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;
/** Of a JFIF segment without its thumbnail, and of Adobe's: marker, length, content. */
const JFIF_OCTETS = 18;
const ADOBE_OCTETS = 16;

interface Frame extends Pick<Jpeg, 'width' | 'height' | 'coding' | 'bits' | 'components'> {}

/** Reads the segments; undefined for what is no JPEG, is cut off, or holds a segment that photographs have not. */
export function readJpeg(bytes: Uint8Array): Jpeg | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const pieces = [bytes.subarray(0, 2)];
  const [head, view] = [Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), viewOf(bytes)];
  let frame: Frame | undefined;
  let jfif = false;
  let adobe: number | undefined;
  let offset = 2;
  while (offset + 4 <= bytes.length || bytes[offset + 1] === EOI) {
    if (bytes[offset] !== 0xff) return undefined;
    const marker = bytes[offset + 1] as number;
    if (marker === 0xff) {
      offset += 1;
      continue;
    }
    if (marker === EOI) {
      if (frame === undefined) return undefined;
      const bare = joined(bytes, [...pieces, bytes.subarray(offset, offset + 2)]);
      return { ...frame, jfif, ...(adobe !== undefined && { adobe }), bare };
    }
    const end = offset + 2 + view.getUint16(offset + 2);
    if (end < offset + 4 || end > bytes.length) return undefined;
    const segment = bytes.subarray(offset, end);
    offset = end;
    if (marker === APP0 && named(segment, 'JFIF\0') && segment.length >= JFIF_OCTETS) {
      if (!jfif) pieces.push(shortened(segment, JFIF_OCTETS));
      jfif = true;
    } else if (marker === APP14 && named(segment, 'Adobe') && segment.length >= ADOBE_OCTETS) {
      if (adobe === undefined) pieces.push(shortened(segment, ADOBE_OCTETS));
      adobe ??= segment[15] as number;
    } else if ((marker >= APP0 && marker <= APP15) || marker === COMMENT) continue;
    else if (TABLES.has(marker)) pieces.push(segment);
    else if (marker === START_OF_SCAN) {
      const next = endOfScan(head, end);
      if (next === undefined) return undefined;
      pieces.push(segment, bytes.subarray(end, next));
      offset = next;
    } else if (marker >= 0xc0 && marker <= 0xcf && frame === undefined) {
      frame = frameOf(segment);
      if (frame === undefined) return undefined;
      pieces.push(segment);
    } else return undefined;
  }
  return undefined;
}

function frameOf(segment: Uint8Array): Frame | undefined {
  const count = segment[9] ?? 0;
  if (segment.length !== 10 + 3 * count) return undefined;
  const view = viewOf(segment);
  return {
    coding: (segment[1] as number) & 15,
    bits: segment[4] as number,
    height: view.getUint16(5),
    width: view.getUint16(7),
    components: Array.from({ length: count }, (_, index) => segment[10 + 3 * index] as number),
  };
}

/** Where the marker after a scan stands: 0xFF is an octet of the scan when a zero follows it, and a restart belongs to it. */
function endOfScan(bytes: Buffer, from: number): number | undefined {
  for (let offset = bytes.indexOf(0xff, from); offset >= 0; offset = bytes.indexOf(0xff, offset)) {
    const next = bytes[offset + 1];
    if (next === undefined) return undefined;
    if (next === 0 || (next >= 0xd0 && next <= 0xd7)) offset += 2;
    else if (next === 0xff) offset += 1;
    else return offset;
  }
  return undefined;
}

function named(segment: Uint8Array, name: string): boolean {
  return [...name].every((letter, index) => segment[4 + index] === letter.charCodeAt(0));
}

/** Pieces of a file, one after the other; where that is the file itself, it is not copied. */
function joined(bytes: Uint8Array, pieces: readonly Uint8Array[]): Uint8Array {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const isWhole = length === bytes.length && pieces.every(({ buffer }) => buffer === bytes.buffer);
  return isWhole ? bytes : Buffer.concat(pieces, length);
}

/** The first octets of a segment, its length put right; of a JFIF segment, without a thumbnail. */
function shortened(segment: Uint8Array, octets: number): Uint8Array {
  const hasThumbnail = octets === JFIF_OCTETS && (segment[16] !== 0 || segment[17] !== 0);
  if (segment.length === octets && !hasThumbnail) return segment;
  const short = new Uint8Array(octets);
  short.set(segment.subarray(0, octets));
  viewOf(short).setUint16(2, octets - 2);
  if (octets === JFIF_OCTETS) short.fill(0, 16);
  return short;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
