/**
 * A TrueType font (OpenType 1.9) cut down to the glyphs of one document. A letter with marks becomes one composite glyph, so that a PDF
 * can move, space and copy it as one. The programs that fit letters to the pixels of coarse screens are left out: on paper they do nothing,
 * on a screen they move an edge by a part of a pixel, and they are half of a subset.
 */
import { ARE_WORDS, componentsOf, GOES_ON, tablesOf, viewOf, withoutProgram } from './font-tables.js';

/** A glyph of the font, and where it stands inside a composite, in units of the font. */
export interface GlyphPart {
  readonly id: number;
  readonly x: number;
  readonly y: number;
}

/** A glyph of the subset: one part that stands where it is, or several. */
export interface SubsetGlyph {
  readonly parts: readonly GlyphPart[];
  /** Units of the font. */
  readonly advance: number;
}

/** Flags of a component (`glyf`, composite glyph description), beside those of its size. */
const ARE_OFFSETS = 0x0002;
const METRICS_OF_FIRST = 0x0200;

/**
 * The bytes of a font that holds `glyphs`, numbered in their order; the first is the one for what is missing.
 *
 * @throws RangeError when the font has no TrueType outlines
 *
 * @example
 * subsetFont(bytes, [{ parts: [{ id: 0, x: 0, y: 0 }], advance: 600 }]).length < bytes.length; // true
 */
export function subsetFont(bytes: Uint8Array, glyphs: readonly SubsetGlyph[]): Uint8Array {
  const font = openFont(bytes);
  const outlines: Uint8Array[] = [];
  const numbers = new Map<number, number>();
  const wanted = [...glyphs];
  wanted.forEach(({ parts: [only, ...more] }, number) => {
    if (only !== undefined && more.length === 0 && isPlain(only) && !numbers.has(only.id))
      numbers.set(only.id, number);
  });
  const numberOf = (id: number) => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    const number = wanted.push({ parts: [{ id, x: 0, y: 0 }], advance: font.advance(id) }) - 1;
    numbers.set(id, number);
    return number;
  };
  let deepest = 0;
  // Components are glyphs of their own and join the list while it is gone through.
  for (let number = 0; number < wanted.length; number += 1) {
    const { parts } = wanted[number] ?? { parts: [] };
    const [only, ...more] = parts;
    if (only === undefined) outlines.push(new Uint8Array());
    else if (more.length === 0 && isPlain(only)) outlines.push(renumbered(font.outline(only.id), numberOf));
    else {
      const inked = parts.filter(({ id }) => font.outline(id).length > 0);
      deepest = Math.max(deepest, inked.length);
      outlines.push(composite(inked, font, numberOf));
    }
  }
  return assemble(font, wanted, outlines, deepest);
}

/** A font whose tables were found: they are looked through once for all documents. */
interface OpenFont {
  table(tag: string): Uint8Array | undefined;
  outline(id: number): Uint8Array;
  advance(id: number): number;
}

function isPlain({ x, y }: GlyphPart): boolean {
  return x === 0 && y === 0;
}

const opened = new WeakMap<Uint8Array, OpenFont>();

function openFont(bytes: Uint8Array): OpenFont {
  const font = opened.get(bytes) ?? openTables(bytes);
  opened.set(bytes, font);
  return font;
}

function openTables(bytes: Uint8Array): OpenFont {
  const tables = tablesOf(bytes);
  const need = (tag: string) => {
    const table = tables.get(tag);
    if (table === undefined) throw new RangeError(`the font has no table ${tag}`);
    return viewOf(table);
  };
  const [loca, glyf, hmtx] = [need('loca'), need('glyf'), need('hmtx')];
  const long = need('head').getInt16(50) === 1;
  const measured = need('hhea').getUint16(34);
  const offset = (id: number) => (long ? loca.getUint32(4 * id) : 2 * loca.getUint16(2 * id));
  const outlines = new Map<number, Uint8Array>();
  return {
    table: (tag) => tables.get(tag),
    outline: (id) => {
      const known = outlines.get(id);
      if (known !== undefined) return known;
      const whole = new Uint8Array(glyf.buffer, glyf.byteOffset + offset(id), offset(id + 1) - offset(id));
      const outline = withoutProgram(whole);
      outlines.set(id, outline);
      return outline;
    },
    advance: (id) => hmtx.getUint16(4 * Math.min(id, measured - 1)),
  };
}

/** An outline whose components are named by their numbers in the subset. */
function renumbered(outline: Uint8Array, numberOf: (id: number) => number): Uint8Array {
  const components = componentsOf(outline);
  if (components.length === 0) return outline;
  const own = Uint8Array.from(outline);
  const view = viewOf(own);
  for (const { start } of components) view.setUint16(start + 2, numberOf(view.getUint16(start + 2)));
  return own;
}

/** Several glyphs as one, the first with its metrics. */
function composite(
  parts: readonly GlyphPart[],
  font: OpenFont,
  numberOf: (id: number) => number,
): Uint8Array {
  if (parts.length === 0) return new Uint8Array();
  const boxes = parts.map(({ id, x, y }) => {
    const outline = viewOf(font.outline(id));
    return [2, 4, 6, 8].map((offset) => outline.getInt16(offset) + (offset % 4 === 2 ? x : y));
  });
  const edge = (side: number, pick: (...values: number[]) => number) =>
    Math.round(pick(...boxes.map((box) => box[side] ?? 0)));
  const view = new DataView(new ArrayBuffer(10 + 8 * parts.length));
  view.setInt16(0, -1);
  view.setInt16(2, edge(0, Math.min));
  view.setInt16(4, edge(1, Math.min));
  view.setInt16(6, edge(2, Math.max));
  view.setInt16(8, edge(3, Math.max));
  parts.forEach(({ id, x, y }, index) => {
    const entry = 10 + 8 * index;
    const goesOn = index < parts.length - 1 ? GOES_ON : 0;
    const measures = index === 0 && x === 0 ? METRICS_OF_FIRST : 0;
    view.setUint16(entry, ARE_WORDS | ARE_OFFSETS | goesOn | measures);
    view.setUint16(entry + 2, numberOf(id));
    view.setInt16(entry + 4, Math.round(x));
    view.setInt16(entry + 6, Math.round(y));
  });
  return new Uint8Array(view.buffer);
}

function assemble(
  font: OpenFont,
  glyphs: readonly SubsetGlyph[],
  outlines: readonly Uint8Array[],
  deepest: number,
): Uint8Array {
  const loca = new DataView(new ArrayBuffer(4 * (outlines.length + 1)));
  const hmtx = new DataView(new ArrayBuffer(4 * outlines.length));
  const glyf = new Uint8Array(outlines.reduce((sum, outline) => sum + padded(outline.length), 0));
  let end = 0;
  outlines.forEach((outline, number) => {
    glyf.set(outline, end);
    end += padded(outline.length);
    loca.setUint32(4 * (number + 1), end);
    hmtx.setUint16(4 * number, Math.round(glyphs[number]?.advance ?? 0));
    hmtx.setInt16(4 * number + 2, outline.length < 10 ? 0 : viewOf(outline).getInt16(2));
  });
  const tables: [string, Uint8Array][] = [];
  const add = (tag: string, change: (table: DataView) => void) => {
    const table = font.table(tag);
    if (table === undefined) return;
    const own = Uint8Array.from(table);
    change(viewOf(own));
    tables.push([tag, own]);
  };
  tables.push(['glyf', glyf]);
  add('head', (head) => {
    head.setUint32(8, 0);
    head.setInt16(50, 1);
  });
  add('hhea', (hhea) => hhea.setUint16(34, outlines.length));
  tables.push(['hmtx', new Uint8Array(hmtx.buffer)], ['loca', new Uint8Array(loca.buffer)]);
  add('maxp', (maxp) => {
    maxp.setUint16(4, outlines.length);
    // What programs would need: no second zone, no storage, no stack.
    maxp.setUint16(14, 1);
    for (let offset = 16; offset <= 26; offset += 2) maxp.setUint16(offset, 0);
    if (deepest === 0) return;
    maxp.setUint16(28, Math.max(maxp.getUint16(28), deepest));
    maxp.setUint16(30, maxp.getUint16(30) + 1);
  });
  return withDirectory(tables.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Tables behind a directory (OpenType 1.9, “Organization of an OpenType Font”), with their check sums. */
function withDirectory(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const head = 12 + 16 * tables.length;
  const bytes = new Uint8Array(head + tables.reduce((sum, [, table]) => sum + padded(table.length), 0));
  const view = viewOf(bytes);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x0001_0000);
  view.setUint16(4, tables.length);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * (tables.length - 2 ** power));
  let start = head;
  let adjusted = 0;
  tables.forEach(([tag, table], index) => {
    bytes.set(table, start);
    const entry = 12 + 16 * index;
    for (let letter = 0; letter < 4; letter += 1) bytes[entry + letter] = tag.charCodeAt(letter);
    view.setUint32(entry + 4, checkSum(view, start, table.length));
    view.setUint32(entry + 8, start);
    view.setUint32(entry + 12, table.length);
    if (tag === 'head') adjusted = start + 8;
    start += padded(table.length);
  });
  if (adjusted > 0) view.setUint32(adjusted, (0xb1b0_afba - checkSum(view, 0, bytes.length)) >>> 0);
  return bytes;
}

function checkSum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let offset = start; offset < start + padded(length); offset += 4)
    sum = (sum + view.getUint32(offset)) >>> 0;
  return sum;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}
