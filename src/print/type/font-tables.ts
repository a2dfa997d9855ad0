/** What is read of the tables of a font file (OpenType 1.9): outlines without the programs that fit them to pixels. */

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

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
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
