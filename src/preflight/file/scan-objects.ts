/** A file whose cross-reference table cannot be used: its objects are looked for one by one, as readers do. */
import type { Budget } from '../limits.js';
import { findBytes } from './find-bytes.js';
import { openLexer, readValue } from './lexer.js';
import { unreadable } from './pdf-fault.js';
import { isDict, isStream, nameOf, type PdfDict, type PdfValue } from './pdf-value.js';
import { readObjectAt } from './read-object.js';
import type { Place, Xref } from './xref.js';

export interface ScannedObjects extends Xref {
  /** Object streams; what they hold is known once they are opened. */
  readonly packed: readonly number[];
}

/**
 * Every object that says its own number, the last of each number.
 *
 * @throws PdfFault when there can be no catalog among them
 */
export function scanObjects(bytes: Uint8Array, budget: Budget): ScannedObjects {
  const places = new Map<number, Place>();
  const streams: number[] = [];
  const trailer = new Map<string, PdfValue>();
  for (let at = findBytes(bytes, 'obj'); at >= 0; at = findBytes(bytes, 'obj', at + 3)) {
    const start = startOfObject(bytes, at);
    if (start === undefined) continue;
    budget.spend('objects', 1);
    const object = openLexer(bytes, start).next();
    if (typeof object === 'number') places.set(object, { offset: start });
    streams.push(start);
  }
  for (let at = findBytes(bytes, 'trailer'); at >= 0; at = findBytes(bytes, 'trailer', at + 7)) {
    const value = readValue(openLexer(bytes, at + 7), true);
    if (isDict(value as PdfValue)) for (const [key, entry] of value as PdfDict) trailer.set(key, entry);
  }
  let catalog: number | undefined;
  const packed: number[] = [];
  for (const start of streams) {
    const found = readObjectAt(bytes, start);
    if (found === undefined) continue;
    const dict = isStream(found.value) ? found.value.dict : isDict(found.value) ? found.value : undefined;
    const type = nameOf(dict?.get('Type'));
    if (type === 'Catalog') catalog = found.object;
    // The dictionary of a cross-reference stream is a trailer.
    if (type === 'XRef' && dict) for (const [key, entry] of dict) trailer.set(key, entry);
    if (type === 'ObjStm' && dict) {
      packed.push(found.object);
    }
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
function startOfObject(bytes: Uint8Array, at: number): number | undefined {
  const before = String.fromCharCode(...bytes.subarray(Math.max(0, at - 24), at));
  const found = /(\d{1,10})[\s\0]+(\d{1,5})[\s\0]+$/.exec(before);
  return found === null ? undefined : at - found[0].length;
}
