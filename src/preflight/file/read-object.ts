/** What stands at a place in a file: an indirect object (ISO 32000-1, 7.3.10), or a word. */
import { isKeyword, Lexer, readValue } from './lexer.js';
import { isDict, type PdfValue } from './pdf-value.js';

/**
 * The object at an offset, with its number; `undefined` when none stands there.
 *
 * @param lengthOf the number that a stream's `Length` is, when it stands elsewhere
 */
export function readObjectAt(
  bytes: Uint8Array,
  offset: number,
  lengthOf: (value: PdfValue | undefined) => number | undefined = (value) =>
    typeof value === 'number' ? value : undefined,
): { readonly object: number; readonly value: PdfValue } | undefined {
  if (offset < 0 || offset >= bytes.length) return undefined;
  const lexer = new Lexer(bytes, offset);
  const [object, generation, word] = [lexer.next(), lexer.next(), lexer.next()];
  if (typeof object !== 'number' || typeof generation !== 'number') return undefined;
  if (!isKeyword(word) || word.keyword !== 'obj') return undefined;
  const value = readValue(lexer, true);
  if (value === undefined || isKeyword(value)) return { object, value: null };
  if (!isDict(value)) return { object, value };
  const next = lexer.next();
  if (!isKeyword(next) || next.keyword !== 'stream') return { object, value };
  return { object, value: { dict: value, raw: rawOf(bytes, lexer, lengthOf(value.get('Length'))) } };
}

function rawOf(bytes: Uint8Array, lexer: Lexer, length: number | undefined): Uint8Array {
  let start = lexer.offset;
  if (bytes[start] === 13) start += 1;
  if (bytes[start] === 10) start += 1;
  if (length !== undefined && length >= 0 && start + length <= bytes.length) {
    const after = new Lexer(bytes, start + length).next();
    if (isKeyword(after) && after.keyword.startsWith('endstream'))
      return bytes.subarray(start, start + length);
  }
  // The length is wrong: the stream ends where it is said to end.
  const end = findBytes(bytes, 'endstream', start);
  return bytes.subarray(start, end < 0 ? bytes.length : end);
}

/** Where an ASCII word stands at or after `from`; -1 when it does not. */
export function findBytes(bytes: Uint8Array, word: string, from = 0): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(word, from, 'latin1');
}
