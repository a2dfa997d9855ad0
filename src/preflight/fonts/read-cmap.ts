/** CMaps: which octets are one code, and what a code means (ISO 32000-1, 9.7.5 and 9.10.3; Adobe Technical Note 5411). */
import { isKeyword, Lexer, readValue } from '../file/lexer.js';
import { isArray, isString, type PdfValue } from '../file/pdf-value.js';
import type { Budget } from '../limits.js';

export interface CMap {
  /** Codes → text, UTF-16 as it is written. */
  readonly text: ReadonlyMap<number, string>;
  /** Codes → glyph identifiers of a composite font. */
  readonly cids: ReadonlyMap<number, number>;
  /** Lengths of codes, octets, with the first and last of each. */
  readonly spaces: readonly { readonly length: number; readonly first: number; readonly last: number }[];
}

/** The longest range: all codes of two octets. */
const LONGEST_RANGE = 65_536;

export function readCMap(bytes: Uint8Array, budget: Budget): CMap {
  const text = new Map<number, string>();
  const cids = new Map<number, number>();
  const spaces: { length: number; first: number; last: number }[] = [];
  const lexer = new Lexer(bytes);
  let stack: PdfValue[] = [];
  for (let value = readValue(lexer, false); value !== undefined; value = readValue(lexer, false)) {
    budget.spend('operators', 1);
    if (!isKeyword(value)) {
      stack.push(value);
      continue;
    }
    if (value.keyword === 'endcodespacerange') {
      for (const [first, last] of grouped(stack, 2)) {
        const length = isString(first) ? first.string.length : 2;
        spaces.push({ length, first: codeOf(first), last: codeOf(last) });
      }
    } else if (value.keyword === 'endbfchar') {
      for (const [code, meaning] of grouped(stack, 2)) text.set(codeOf(code), utf16(meaning));
    } else if (value.keyword === 'endcidchar') {
      for (const [code, cid] of grouped(stack, 2)) if (typeof cid === 'number') cids.set(codeOf(code), cid);
    } else if (value.keyword === 'endbfrange' || value.keyword === 'endcidrange') {
      for (const [first, last, start] of grouped(stack, 3)) {
        const count = Math.min(codeOf(last) - codeOf(first) + 1, LONGEST_RANGE);
        budget.spend('operators', Math.max(0, count));
        for (let index = 0; index < count; index += 1) {
          const code = codeOf(first) + index;
          if (typeof start === 'number') cids.set(code, start + index);
          else text.set(code, isArray(start) ? utf16(start[index]) : following(utf16(start), index));
        }
      }
    }
    stack = [];
  }
  return { text, cids, spaces };
}

function grouped(values: readonly PdfValue[], size: number): (readonly (PdfValue | undefined)[])[] {
  return Array.from({ length: Math.floor(values.length / size) }, (_, index) =>
    values.slice(index * size, index * size + size),
  );
}

function codeOf(value: PdfValue | undefined): number {
  if (typeof value === 'number') return value;
  const octets = isString(value) ? value.string.slice(-4) : '';
  return [...octets].reduce((sum, octet) => sum * 256 + octet.charCodeAt(0), 0);
}

function utf16(value: PdfValue | undefined): string {
  const octets = isString(value) ? value.string : '';
  let text = '';
  for (let index = 0; index + 1 < octets.length; index += 2) {
    text += String.fromCharCode(octets.charCodeAt(index) * 256 + octets.charCodeAt(index + 1));
  }
  return octets.length === 1 ? octets : text;
}

/** The text whose last unit is so many further on. */
function following(text: string, by: number): string {
  if (by === 0 || text === '') return text;
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + by);
}
