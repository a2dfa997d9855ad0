/** ICC profiles (ICC.1:2001-04, version 2): the parts of any, and of a printing press the way from what the eye sees to the four inks. */
import { createHash } from 'node:crypto';
import { UsageError } from '../../errors.js';
import type { Build } from './build.js';

/** The parts of a profile (ICC.1:2001-04, 6.1 to 6.5), each looked up by its four letters. */
interface ProfileTags {
  /** Device class, colour space and connection space: `prtrCMYKLab `. */
  readonly signature: string;
  data(tag: string): DataView | undefined;
  /** The text of a tag of type `desc` or `mluc`; empty when there is none. */
  text(tag: string): string;
}

/** No profile of a press has more. */
const MOST_TAGS = 100;

/** Undefined when the bytes are no profile, or are cut off. */
export function profileTags(bytes: Uint8Array): ProfileTags | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 132 || letters(view, 36, 4) !== 'acsp') return undefined;
  if (view.getUint32(0) !== bytes.length) return undefined;
  const count = view.getUint32(128);
  if (count > MOST_TAGS || bytes.length < 132 + 12 * count) return undefined;
  const places = new Map<string, DataView>();
  for (let entry = 132; entry < 132 + 12 * count; entry += 12) {
    const [offset, length] = [view.getUint32(entry + 4), view.getUint32(entry + 8)];
    if (offset + length > bytes.length) return undefined;
    places.set(letters(view, entry, 4), new DataView(bytes.buffer, bytes.byteOffset + offset, length));
  }
  const data = (tag: string) => places.get(tag);
  return { signature: letters(view, 12, 12), data, text: (tag) => textOf(data(tag)) };
}

function textOf(data: DataView | undefined): string {
  if (data === undefined || data.byteLength < 12) return '';
  if (letters(data, 0, 4) === 'desc') {
    return letters(data, 12, Math.min(data.getUint32(8), data.byteLength - 12)).replace(/\0.*$/s, '');
  }
  if (letters(data, 0, 4) !== 'mluc' || data.byteLength < 28) return '';
  const [length, offset] = [data.getUint32(20), data.getUint32(24)];
  if (offset + length > data.byteLength) return '';
  return new TextDecoder('utf-16be').decode(new DataView(data.buffer, data.byteOffset + offset, length));
}

function letters(view: DataView, offset: number, length: number): string {
  return String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + offset, length));
}

/** A colour as the eye sees it: CIELAB under D50. */
export type Lab = readonly [lightness: number, a: number, b: number];

/** What a press is, for separating colours and for the output intent of a PDF. */
export interface PressProfile {
  /** The profile's own name for itself, `FOGRA39L Coated`: the text of its `desc` tag. */
  readonly description: string;
  /** The whole profile, to be embedded. */
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** The inks for a colour, by the profile's relative colorimetric table. */
  readonly inksOf: (colour: Lab) => Build;
}

/**
 * Reads a press profile: device class `prtr`, four inks, CIELAB, tables of 8 or 16 bits.
 *
 * @throws UsageError for bytes that are no such profile
 * @example
 * const profile = parsePressProfile(await readFile('templates/press/FOGRA39L_coated.icc'));
 * profile.description; // 'FOGRA39L Coated'
 * profile.inksOf([100, 0, 0]).map(Math.round); // [0, 0, 0, 0]
 */
export function parsePressProfile(bytes: Uint8Array): PressProfile {
  const tags = profileTags(bytes);
  const table = tags && readTable(tags.data('B2A1') ?? tags.data('B2A0'));
  if (tags === undefined || tags.signature !== 'prtrCMYKLab ' || table === undefined) {
    throw new UsageError({
      vi: 'Tệp này không phải hồ sơ màu ICC bản 2 của máy in bốn màu (prtr, CMYK, Lab). Hãy xin nhà in hồ sơ ICC bản 2, hoặc bỏ --profile để dùng FOGRA39.',
      en: 'This is no version 2 ICC profile of a four-colour press (prtr, CMYK, Lab). Ask the print shop for one, or leave --profile out to use FOGRA39.',
    });
  }
  const description = tags.text('desc');
  return {
    description: description === '' ? 'CMYK' : description,
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    inksOf: (colour) => inksAt(table, colour),
  };
}

interface Table {
  /** What each coordinate is bent by before the lattice, and each ink after it; evenly spaced over 0–1. */
  readonly before: readonly Float32Array[];
  readonly lattice: Lattice;
  readonly after: readonly Float32Array[];
  /** Of a coordinate of CIELAB at full scale: 16 bits reach a little beyond 100 and 127 (ICC.1:2001-04, annex A). */
  readonly scale: number;
}

/** `mft1` and `mft2` (ICC.1:2001-04, 6.5.8 and 6.5.7). */
function readTable(data: DataView | undefined): Table | undefined {
  if (data === undefined || data.byteLength < 52) return undefined;
  const type = data.getUint32(0);
  const wide = type === 0x6d667432;
  if (!wide && type !== 0x6d667431) return undefined;
  const [inputs, outputs, points] = [data.getUint8(8), data.getUint8(9), data.getUint8(10)];
  const [enter, leave] = wide ? [data.getUint16(48), data.getUint16(50)] : [256, 256];
  const width = wide ? 2 : 1;
  const start = wide ? 52 : 48;
  const size = inputs * enter + points ** 3 * outputs + outputs * leave;
  if (inputs !== 3 || outputs !== 4 || points < 2 || enter < 2 || leave < 2) return undefined;
  if (data.byteLength < start + size * width) return undefined;
  let offset = start;
  const take = (count: number) => {
    const values = new Float32Array(count);
    for (let index = 0; index < count; index += 1, offset += width) {
      values[index] = wide ? data.getUint16(offset) / 65_535 : data.getUint8(offset) / 255;
    }
    return values;
  };
  const before = [take(enter), take(enter), take(enter)];
  const values = take(points ** 3 * outputs);
  const after = [take(leave), take(leave), take(leave), take(leave)];
  const scale = wide ? 65_280 / 65_535 : 1;
  return { before, lattice: { points, channels: 4, values }, after, scale };
}

function inksAt({ before, lattice, after, scale }: Table, [lightness, a, b]: Lab): Build {
  const coordinates = [lightness / 100, (a + 128) / 255, (b + 128) / 255];
  const [x = 0, y = 0, z = 0] = coordinates.map((value, index) => bend(before[index], value * scale));
  const inks = new Float32Array(4);
  readLattice(lattice, x, y, z, inks);
  const [cyan = 0, magenta = 0, yellow = 0, black = 0] = after.map(
    (curve, ink) => 100 * bend(curve, inks[ink] ?? 0),
  );
  return [cyan, magenta, yellow, black];
}

/** A curve of evenly spaced values, read between them. */
function bend(curve: Float32Array | undefined, share: number): number {
  if (curve === undefined) return share;
  const place = Math.min(1, Math.max(0, share)) * (curve.length - 1);
  const index = Math.min(curve.length - 2, Math.floor(place));
  const [low = 0, high = 0] = [curve[index], curve[index + 1]];
  return low + (high - low) * (place - index);
}

/** A table over a cube: three coordinates in, several values out, read between its points. */
export interface Lattice {
  /** Points along each edge. */
  readonly points: number;
  /** Values at a point. */
  readonly channels: number;
  /** The last coordinate changes fastest. */
  readonly values: Float32Array;
}

/**
 * Reads a lattice at a place (each coordinate 0–1) into `into`: the mean of the eight points around it, weighed by nearness, as
 * profiles over CIELAB are read. Being a mean, no value, and no sum of values, is ever larger than at some point.
 */
export function readLattice(lattice: Lattice, x: number, y: number, z: number, into: Float32Array): void {
  const { points, channels, values } = lattice;
  const last = points - 1;
  const px = clamp(x) * last;
  const py = clamp(y) * last;
  const pz = clamp(z) * last;
  const ix = Math.min(last - 1, Math.floor(px));
  const iy = Math.min(last - 1, Math.floor(py));
  const iz = Math.min(last - 1, Math.floor(pz));
  const fx = px - ix;
  const fy = py - iy;
  const fz = pz - iz;
  into.fill(0);
  for (let corner = 0; corner < 8; corner += 1) {
    const cx = corner >> 2;
    const cy = (corner >> 1) & 1;
    const cz = corner & 1;
    const weight = (cx === 1 ? fx : 1 - fx) * (cy === 1 ? fy : 1 - fy) * (cz === 1 ? fz : 1 - fz);
    if (weight === 0) continue;
    const offset = (((ix + cx) * points + iy + cy) * points + iz + cz) * channels;
    for (let channel = 0; channel < channels; channel += 1) {
      into[channel] = (into[channel] as number) + weight * (values[offset + channel] as number);
    }
  }
}

function clamp(share: number): number {
  return share <= 0 ? 0 : share >= 1 ? 1 : share;
}
