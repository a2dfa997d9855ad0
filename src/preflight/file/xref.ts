/** Where the objects of a file lie: as its tables and streams say (ISO 32000-1, 7.5.4 to 7.5.8), or as a search finds them. */
import type { Budget } from '../limits.js';
import { decodeStream } from './filters.js';
import { isKeyword, Lexer, readValue } from './lexer.js';
import { unreadable } from './pdf-fault.js';
import { dictOf, isArray, isDict, isStream, nameOf, type PdfDict, type PdfValue } from './pdf-value.js';
import { findBytes, readObjectAt } from './read-object.js';

/** At an offset of the file, or the `index`th inside an object stream. */
export type ObjectPlace = { readonly offset: number } | { readonly inside: number; readonly index: number };

export interface Xref {
  readonly places: ReadonlyMap<number, ObjectPlace>;
  readonly trailer: PdfDict;
}

/** A file that was saved again and again has a section each time. */
const MOST_SECTIONS = 4_000;

/**
 * Reads the cross-reference sections from the last to the first.
 *
 * @throws PdfFault when one of them is not where it is said to be, or is none
 */
export function readXref(bytes: Uint8Array, budget: Budget): Xref {
  const places = new Map<number, ObjectPlace>();
  const trailer = new Map<string, PdfValue>();
  const seen = new Set<number>();
  const open = [startOf(bytes)];
  for (let offset = open.pop(); offset !== undefined; offset = open.pop()) {
    if (seen.has(offset)) continue;
    seen.add(offset);
    if (seen.size > MOST_SECTIONS) throw broken();
    const section = readSection(bytes, offset, places, budget);
    for (const [key, value] of section) if (!trailer.has(key)) trailer.set(key, value);
    // The stream beside a table (7.5.8.4) counts before the section that the table follows.
    for (const key of ['Prev', 'XRefStm']) {
      const next = section.get(key);
      if (typeof next === 'number') open.push(next);
    }
  }
  if (!trailer.has('Root')) throw broken();
  return { places, trailer };
}

function startOf(bytes: Uint8Array): number {
  const word = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf('startxref');
  const offset = word < 0 ? undefined : new Lexer(bytes, word + 9).next();
  if (typeof offset !== 'number' || offset < 0 || offset >= bytes.length) throw broken();
  return offset;
}

function readSection(
  bytes: Uint8Array,
  offset: number,
  places: Map<number, ObjectPlace>,
  budget: Budget,
): PdfDict {
  const lexer = new Lexer(bytes, offset);
  const first = lexer.next();
  if (isKeyword(first) && first.keyword === 'xref') return readTable(bytes, lexer.offset, places, budget);
  const found = readObjectAt(bytes, offset);
  if (found === undefined || !isStream(found.value)) throw broken();
  readStream(found.value, places, budget);
  return found.value.dict;
}

function readTable(
  bytes: Uint8Array,
  start: number,
  places: Map<number, ObjectPlace>,
  budget: Budget,
): PdfDict {
  const lexer = new Lexer(bytes, start);
  for (;;) {
    const first = lexer.next();
    if (isKeyword(first) && first.keyword === 'trailer') {
      const trailer = readValue(lexer, true);
      if (!isKeyword(trailer) && isDict(trailer)) return trailer;
      throw broken();
    }
    const count = lexer.next();
    if (typeof first !== 'number' || typeof count !== 'number') throw broken();
    for (let index = 0; index < count; index += 1) {
      const [offset, , kind] = [lexer.next(), lexer.next(), lexer.next()];
      // A count larger than the table ends with it.
      if (typeof offset !== 'number' || !isKeyword(kind)) throw broken();
      budget.spend('objects', 1);
      const object = first + index;
      if (kind.keyword === 'n' && offset > 0 && !places.has(object)) places.set(object, { offset });
    }
  }
}

function readStream(
  stream: { readonly dict: PdfDict; readonly raw: Uint8Array },
  places: Map<number, ObjectPlace>,
  budget: Budget,
): void {
  const direct = (value: PdfValue | undefined) => value ?? null;
  const { bytes } = decodeStream(stream, direct, budget);
  const widths = numbers(stream.dict.get('W'));
  const [kindWidth = 0, firstWidth = 0, secondWidth = 0] = widths;
  const width = kindWidth + firstWidth + secondWidth;
  if (widths.length < 3 || width < 1 || width > 24 || widths.some((one) => one < 0)) throw broken();
  const size = stream.dict.get('Size');
  const ranges = numbers(stream.dict.get('Index') ?? [0, typeof size === 'number' ? size : 0]);
  let offset = 0;
  const field = (length: number, otherwise: number) => {
    if (length === 0) return otherwise;
    let value = 0;
    for (let index = 0; index < length; index += 1, offset += 1) value = value * 256 + (bytes[offset] ?? 0);
    return value;
  };
  for (let range = 0; range + 1 < ranges.length; range += 2) {
    const [first = 0, count = 0] = [ranges[range], ranges[range + 1]];
    for (let index = 0; index < count && offset + width <= bytes.length; index += 1) {
      budget.spend('objects', 1);
      const [kind, one, two] = [field(kindWidth, 1), field(firstWidth, 0), field(secondWidth, 0)];
      const object = first + index;
      if (places.has(object)) continue;
      if (kind === 1) places.set(object, { offset: one });
      if (kind === 2) places.set(object, { inside: one, index: two });
    }
  }
}

function numbers(value: PdfValue | undefined): number[] {
  return isArray(value) ? value.filter((entry) => typeof entry === 'number') : [];
}

function broken() {
  return unreadable('Bảng vị trí đối tượng (xref) bị hỏng.', 'The cross-reference table is damaged.');
}

interface ScannedObjects extends Xref {
  /** Object streams; what they hold is known once they are opened. */
  readonly packed: readonly number[];
}

/**
 * The objects of a file whose cross-reference table cannot be used: they are looked for one by one, as readers do. Every object that says
 * its own number counts, the last of each number.
 *
 * @throws PdfFault when there can be no catalog among them
 */
export function scanObjects(bytes: Uint8Array, budget: Budget): ScannedObjects {
  const places = new Map<number, ObjectPlace>();
  const streams: number[] = [];
  const trailer = new Map<string, PdfValue>();
  for (let offset = findBytes(bytes, 'obj'); offset >= 0; offset = findBytes(bytes, 'obj', offset + 3)) {
    const start = startOfObject(bytes, offset);
    if (start === undefined) continue;
    budget.spend('objects', 1);
    const object = new Lexer(bytes, start).next();
    if (typeof object === 'number') places.set(object, { offset: start });
    streams.push(start);
  }
  for (
    let offset = findBytes(bytes, 'trailer');
    offset >= 0;
    offset = findBytes(bytes, 'trailer', offset + 7)
  ) {
    const value = readValue(new Lexer(bytes, offset + 7), true);
    if (!isKeyword(value) && isDict(value)) for (const [key, entry] of value) trailer.set(key, entry);
  }
  let catalog: number | undefined;
  const packed: number[] = [];
  for (const start of streams) {
    const found = readObjectAt(bytes, start);
    if (found === undefined) continue;
    const dict = dictOf(found.value);
    const type = nameOf(dict?.get('Type'));
    if (type === 'Catalog') catalog = found.object;
    // The dictionary of a cross-reference stream is a trailer.
    if (type === 'XRef' && dict) for (const [key, entry] of dict) trailer.set(key, entry);
    if (type === 'ObjStm') packed.push(found.object);
  }
  if (!trailer.has('Root') && catalog !== undefined) trailer.set('Root', { object: catalog });
  if (!trailer.has('Root') && packed.length === 0) {
    throw unreadable(
      'Trong tệp không có mục gốc của một tài liệu PDF.',
      'The file holds no root of a PDF document.',
    );
  }
  return { places, trailer, packed };
}

/** “12 0 obj” is looked for backwards from “obj”. */
function startOfObject(bytes: Uint8Array, offset: number): number | undefined {
  const before = String.fromCharCode(...bytes.subarray(Math.max(0, offset - 24), offset));
  const found = /(\d{1,10})[\s\0]+(\d{1,5})[\s\0]+$/.exec(before);
  return found === null ? undefined : offset - found[0].length;
}
