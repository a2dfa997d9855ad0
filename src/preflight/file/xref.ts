/** Where the objects of a file lie (ISO 32000-1, 7.5.4 to 7.5.8): tables, streams, and what they say of the file before. */
import type { Budget } from '../limits.js';
import { decodeStream } from './filters.js';
import { findLast } from './find-bytes.js';
import { isKeyword, openLexer, readValue } from './lexer.js';
import { unreadable } from './pdf-fault.js';
import { isArray, isDict, isStream, type PdfDict, type PdfValue } from './pdf-value.js';
import { readObjectAt } from './read-object.js';

/** At an offset of the file, or the `index`th inside an object stream. */
export type Place = { readonly offset: number } | { readonly inside: number; readonly index: number };

export interface Xref {
  readonly places: ReadonlyMap<number, Place>;
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
  const places = new Map<number, Place>();
  const trailer = new Map<string, PdfValue>();
  const seen = new Set<number>();
  const open = [startOf(bytes)];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    if (seen.size > MOST_SECTIONS) throw broken();
    const section = readSection(bytes, at, places, budget);
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
  const word = findLast(bytes, 'startxref');
  const at = word < 0 ? undefined : openLexer(bytes, word + 9).next();
  if (typeof at !== 'number' || at < 0 || at >= bytes.length) throw broken();
  return at;
}

function readSection(bytes: Uint8Array, at: number, places: Map<number, Place>, budget: Budget): PdfDict {
  const lexer = openLexer(bytes, at);
  const first = lexer.next();
  if (isKeyword(first) && first.keyword === 'xref') return readTable(bytes, lexer.at, places, budget);
  const found = readObjectAt(bytes, at);
  if (found === undefined || !isStream(found.value)) throw broken();
  readStream(found.value, places, budget);
  return found.value.dict;
}

function readTable(bytes: Uint8Array, at: number, places: Map<number, Place>, budget: Budget): PdfDict {
  const lexer = openLexer(bytes, at);
  for (;;) {
    const first = lexer.next();
    if (isKeyword(first) && first.keyword === 'trailer') {
      const trailer = readValue(lexer, true);
      if (isDict(trailer as PdfValue)) return trailer as PdfDict;
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
  places: Map<number, Place>,
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
  let at = 0;
  const field = (length: number, otherwise: number) => {
    if (length === 0) return otherwise;
    let value = 0;
    for (let index = 0; index < length; index += 1, at += 1) value = value * 256 + (bytes[at] ?? 0);
    return value;
  };
  for (let range = 0; range + 1 < ranges.length; range += 2) {
    const [first = 0, count = 0] = [ranges[range], ranges[range + 1]];
    for (let index = 0; index < count && at + width <= bytes.length; index += 1) {
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
