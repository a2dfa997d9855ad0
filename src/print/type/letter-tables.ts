/** Single letters of a font, from its own tables (OpenType 1.9: `cmap`, `hmtx`, `loca`, `glyf`): a plain word needs no more than this of them. */
import { tablesOf, viewOf } from './font-tables.js';

/** A letter's glyph, in units of the font. */
export interface FontLetter {
  readonly id: number;
  readonly advance: number;
  /** How far its ink reaches above and below the baseline. */
  readonly top: number;
  readonly bottom: number;
}

/** Unicode in two octets. */
const WINDOWS_UNICODE = 0x0003_0001;
const SEGMENTS = 4;

/**
 * Looks letters up; undefined is the answer for a letter that the font has not, and no look-up at all for a font without TrueType outlines, or
 * one that does not list the letters of Unicode in the way of nearly every font.
 */
export function lettersOf(file: Uint8Array): ((code: number) => FontLetter | undefined) | undefined {
  const tables = tablesOf(file);
  const [cmap, hmtx, hhea, loca, glyf, head] = ['cmap', 'hmtx', 'hhea', 'loca', 'glyf', 'head'].map((tag) => {
    const table = tables.get(tag);
    return table === undefined ? undefined : viewOf(table);
  });
  if (!cmap || !hmtx || !hhea || !loca || !glyf || !head) return undefined;
  const numberOf = segments(cmap);
  if (numberOf === undefined) return undefined;
  const measured = hhea.getUint16(34);
  const long = head.getInt16(50) === 1;
  const offset = (id: number) => (long ? loca.getUint32(4 * id) : 2 * loca.getUint16(2 * id));
  return (code) => {
    const id = numberOf(code);
    if (id === 0) return undefined;
    const outline = offset(id);
    const hasInk = offset(id + 1) > outline;
    const [top, bottom] = hasInk ? [glyf.getInt16(outline + 8), 0 - glyf.getInt16(outline + 4)] : [0, 0];
    return { id, advance: hmtx.getUint16(4 * Math.min(id, measured - 1)), top, bottom };
  };
}

/** The glyph of a character of two octets, nought for none: `cmap`, format 4. */
function segments(cmap: DataView): ((code: number) => number) | undefined {
  const records = Array.from({ length: cmap.getUint16(2) }, (_, index) => 4 + 8 * index);
  const record = records.find((at) => cmap.getUint32(at) === WINDOWS_UNICODE);
  if (record === undefined) return undefined;
  const table = cmap.getUint32(record + 4);
  if (cmap.getUint16(table) !== SEGMENTS) return undefined;
  const size = cmap.getUint16(table + 6);
  const [ends, starts] = [table + 14, table + 16 + size];
  return (code) => {
    let at = 0;
    while (at < size && cmap.getUint16(ends + at) < code) at += 2;
    if (at === size || cmap.getUint16(starts + at) > code) return 0;
    const shift = cmap.getUint16(starts + size + at);
    const range = starts + 2 * size + at;
    const place = cmap.getUint16(range);
    if (place === 0) return (code + shift) & 0xffff;
    const id = cmap.getUint16(range + place + 2 * (code - cmap.getUint16(starts + at)));
    return id === 0 ? 0 : (id + shift) & 0xffff;
  };
}
