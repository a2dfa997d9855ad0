/** What is read of the tables of a font file (OpenType 1.9): single letters and their ink, outlines without the programs that fit them to pixels. */

/** Tables by their tags; none when the file is cut off. */
export function tablesOf(file: Uint8Array): Map<string, Uint8Array> {
  // Not as a Buffer, whose slices are no copies.
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  const tables = new Map<string, Uint8Array>();
  if (bytes.length < 12) return tables;
  const data = viewOf(bytes);
  for (let index = 0; index < data.getUint16(4); index += 1) {
    const entry = 12 + 16 * index;
    if (entry + 16 > bytes.length) break;
    const start = data.getUint32(entry + 8);
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
    tables.set(tag, bytes.subarray(start, start + data.getUint32(entry + 12)));
  }
  return tables;
}

/** What `post` says of a font as a whole; its thousands of names of glyphs are not read. */
export function postOf(file: Uint8Array): { readonly italicAngle: number; readonly isFixedPitch: number } {
  const table = tablesOf(file).get('post');
  if (table === undefined || table.length < 16) return { italicAngle: 0, isFixedPitch: 0 };
  const view = viewOf(table);
  return { italicAngle: view.getInt32(4) / 65_536, isFixedPitch: view.getUint32(12) };
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A letter's glyph, in units of the font. */
interface FontLetter {
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
  const record = records.find((offset) => cmap.getUint32(offset) === WINDOWS_UNICODE);
  if (record === undefined) return undefined;
  const table = cmap.getUint32(record + 4);
  if (cmap.getUint16(table) !== SEGMENTS) return undefined;
  const size = cmap.getUint16(table + 6);
  const [ends, starts] = [table + 14, table + 16 + size];
  return (code) => {
    let segment = 0;
    while (segment < size && cmap.getUint16(ends + segment) < code) segment += 2;
    if (segment === size || cmap.getUint16(starts + segment) > code) return 0;
    const shift = cmap.getUint16(starts + size + segment);
    const range = starts + 2 * size + segment;
    const place = cmap.getUint16(range);
    if (place === 0) return (code + shift) & 0xffff;
    const id = cmap.getUint16(range + place + 2 * (code - cmap.getUint16(starts + segment)));
    return id === 0 ? 0 : (id + shift) & 0xffff;
  };
}

/** Flags of a component. */
export const ARE_WORDS = 0x0001;
const HAS_SCALE = 0x0008;
export const GOES_ON = 0x0020;
const HAS_TWO_SCALES = 0x0040;
const HAS_MATRIX = 0x0080;
const HAS_PROGRAM = 0x0100;

/** A component of a composite glyph: where its flags stand, its glyph two octets behind them. */
interface Component {
  readonly start: number;
  readonly flags: number;
  /** Where the next one begins. */
  readonly end: number;
}

/** The components of a glyph, none for one that is drawn of contours. */
export function componentsOf(outline: Uint8Array): Component[] {
  const components: Component[] = [];
  if (outline.length < 10) return components;
  const view = viewOf(outline);
  if (view.getInt16(0) >= 0) return components;
  for (let start = 10, flags = GOES_ON; (flags & GOES_ON) !== 0; ) {
    flags = view.getUint16(start);
    const places = (flags & ARE_WORDS) === 0 ? 2 : 4;
    const turn = flags & HAS_SCALE ? 2 : flags & HAS_TWO_SCALES ? 4 : flags & HAS_MATRIX ? 8 : 0;
    const end = start + 4 + places + turn;
    components.push({ start, flags, end });
    start = end;
  }
  return components;
}

/** An outline without its program: of contours, the octets between the ends of contours and the points; of a composite, its end. */
export function withoutProgram(outline: Uint8Array): Uint8Array {
  if (outline.length < 10) return new Uint8Array();
  const view = viewOf(outline);
  const contours = view.getInt16(0);
  if (contours >= 0) {
    const program = 10 + 2 * contours;
    const length = view.getUint16(program);
    const own = new Uint8Array(outline.length - length);
    own.set(outline.subarray(0, program));
    own.set(outline.subarray(program + 2 + length), program + 2);
    return own;
  }
  const components = componentsOf(outline);
  const own = outline.slice(0, components.at(-1)?.end);
  for (const { start, flags } of components) viewOf(own).setUint16(start, flags & ~HAS_PROGRAM);
  return own;
}
