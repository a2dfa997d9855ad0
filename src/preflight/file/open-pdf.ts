/** A PDF as a store of objects that can be asked for. */
import type { Budget } from '../limits.js';
import { decodeStream } from './filters.js';
import { isKeyword, Lexer, readValue } from './lexer.js';
import { PdfFault, unreadable } from './pdf-fault.js';
import {
  dictOf,
  isArray,
  isDict,
  isRef,
  isStream,
  nameOf,
  type PdfDict,
  type PdfStream,
  type PdfValue,
  textOf,
} from './pdf-value.js';
import { findBytes, readObjectAt } from './read-object.js';
import { type ObjectPlace, readXref, scanObjects, type Xref } from './xref.js';

export interface PdfFile {
  readonly trailer: PdfDict;
  /** As the first line says, `1.7`; '' when it does not. */
  readonly version: string;
  /** The cross-reference table could not be used. */
  readonly rebuilt: boolean;
  /** What a reference stands for, and anything else as it is; null for what is not there. */
  resolve(value: PdfValue | undefined): PdfValue;
  /** An entry of a dictionary, resolved, when it is a dictionary; a stream's own dictionary counts. */
  dict(value: PdfValue | undefined): PdfDict | undefined;
  /** An array's entries as they are written, and resolved. */
  array(value: PdfValue | undefined): readonly PdfValue[];
  values(value: PdfValue | undefined): readonly PdfValue[];
  number(value: PdfValue | undefined, otherwise: number): number;
  /** '' for anything else. */
  name(value: PdfValue | undefined): string;
  text(value: PdfValue | undefined): string;
  /** A stream's octets, but for the filters of pictures. */
  decode(stream: PdfStream): { readonly bytes: Uint8Array; readonly left: string | undefined };
}

/**
 * Opens a file.
 *
 * @throws PdfFault for what is no PDF, is damaged beyond reading, is encrypted, or is larger than the budget
 */
export function openPdf(bytes: Uint8Array, budget: Budget): PdfFile {
  const head = findBytes(bytes.subarray(0, 4096), '%PDF-');
  if (bytes.length === 0) throw unreadable('Tệp rỗng, không có byte nào.', 'The file is empty.');
  if (head < 0) throw unreadable('Đây không phải tệp PDF.', 'This is no PDF.');
  // Offsets count from the first line, whatever a mail program put before it.
  const body = bytes.subarray(head);
  const version = /^%PDF-(\d\.\d)/.exec(String.fromCharCode(...body.subarray(0, 8)))?.[1] ?? '';
  const file = openWith(body, version, budget);
  if (file.trailer.has('Encrypt')) {
    throw new PdfFault('encrypted', {
      vi: 'Tệp bị khóa bằng mật khẩu hoặc bị cấm sửa.',
      en: 'The file is encrypted.',
    });
  }
  return file;
}

function openWith(bytes: Uint8Array, version: string, budget: Budget): PdfFile {
  try {
    const file = storeOf(bytes, version, budget, readXref(bytes, budget), false);
    if (file.trailer.has('Encrypt') || hasPages(file)) return file;
  } catch (error) {
    if (!(error instanceof PdfFault) || error.rule === 'limit') throw error;
  }
  const scanned = scanObjects(bytes, budget);
  const places = new Map(scanned.places);
  const trailer = new Map(scanned.trailer);
  const packed = storeOf(bytes, version, budget, { places, trailer }, true);
  for (const object of scanned.packed) {
    for (const [index, [number, value]] of packed.inside(object).entries()) {
      places.set(number, { inside: object, index });
      if (!trailer.has('Root') && isDict(value) && nameOf(value.get('Type')) === 'Catalog')
        trailer.set('Root', { object: number });
    }
  }
  const file = storeOf(bytes, version, budget, { places, trailer }, true);
  if (trailer.has('Encrypt') || hasPages(file)) return file;
  throw unreadable('Không tìm thấy trang nào trong tệp.', 'No page is found in the file.');
}

function hasPages({ trailer, dict }: PdfFile): boolean {
  return dict(dict(trailer.get('Root'))?.get('Pages')) !== undefined;
}

interface Store extends PdfFile {
  inside(object: number): readonly (readonly [number, PdfValue])[];
}

function storeOf(
  bytes: Uint8Array,
  version: string,
  budget: Budget,
  { places, trailer }: Xref,
  rebuilt: boolean,
): Store {
  const known = new Map<number, PdfValue>();
  const opened = new Map<number, readonly (readonly [number, PdfValue])[]>();
  const opening = new Set<number>();
  let repaired: ReadonlyMap<number, ObjectPlace> | undefined;

  function find(object: number): PdfValue {
    const value = known.get(object);
    if (value !== undefined) return value;
    const place = places.get(object);
    // An object that needs itself to be read is not there.
    if (place === undefined || opening.has(object)) return null;
    opening.add(object);
    budget.spend('objects', 1);
    const found = readAt(object, place);
    opening.delete(object);
    known.set(object, found);
    return found;
  }

  function readAt(object: number, place: ObjectPlace): PdfValue {
    if ('inside' in place) {
      const packed = inside(place.inside);
      const [number, value] = packed[place.index] ?? [];
      if (number === object) return value ?? null;
      return packed.find(([candidate]) => candidate === object)?.[1] ?? null;
    }
    const found = objectAt(place.offset);
    if (found?.object === object) return found.value;
    if (rebuilt) return null;
    // The table points elsewhere: this object is where it says itself.
    repaired ??= scanObjects(bytes, budget).places;
    const other = repaired.get(object);
    return other !== undefined && 'offset' in other ? (objectAt(other.offset)?.value ?? null) : null;
  }

  function objectAt(offset: number) {
    return readObjectAt(bytes, offset, (value) => {
      const length = resolve(value);
      return typeof length === 'number' ? length : undefined;
    });
  }

  function inside(object: number): readonly (readonly [number, PdfValue])[] {
    const done = opened.get(object);
    if (done !== undefined) return done;
    opened.set(object, []);
    const stream = find(object);
    const values = isStream(stream) ? unpack(stream) : [];
    opened.set(object, values);
    return values;
  }

  function unpack(stream: PdfStream): [number, PdfValue][] {
    const data = decodeStream(stream, resolve, budget).bytes;
    const first = number(stream.dict.get('First'), 0);
    const heads = new Lexer(data);
    const values: [number, PdfValue][] = [];
    while (heads.offset < first) {
      const [number, offset] = [heads.next(), heads.next()];
      if (typeof number !== 'number' || typeof offset !== 'number' || offset < 0) break;
      budget.spend('objects', 1);
      const value = readValue(new Lexer(data, first + offset), true);
      values.push([number, value === undefined || isKeyword(value) ? null : value]);
    }
    return values;
  }

  function resolve(value: PdfValue | undefined): PdfValue {
    let current = value ?? null;
    for (let hops = 0; isRef(current); hops += 1) {
      if (hops > 20) return null;
      current = find(current.object);
    }
    return current;
  }

  function array(value: PdfValue | undefined): readonly PdfValue[] {
    const found = resolve(value);
    return isArray(found) ? found : [];
  }

  function number(value: PdfValue | undefined, otherwise: number): number {
    const found = resolve(value);
    return typeof found === 'number' ? found : otherwise;
  }

  return {
    trailer,
    version,
    get rebuilt() {
      return rebuilt || repaired !== undefined;
    },
    resolve,
    inside,
    decode: (stream) => decodeStream(stream, resolve, budget),
    dict: (value) => dictOf(resolve(value)),
    array,
    values: (value) => array(value).map(resolve),
    number,
    name: (value) => nameOf(resolve(value)),
    text: (value) => textOf(resolve(value)),
  };
}
