/** A stream's octets after its filters (ISO 32000-1, 7.4). Filters of pictures are left to those who draw. */
import { constants, inflateRawSync, inflateSync } from 'node:zlib';
import type { Budget } from '../limits.js';
import { PdfFault } from './pdf-fault.js';
import { isArray, isDict, nameOf, type PdfDict, type PdfValue } from './pdf-value.js';

/** The longest single stream, octets. */
const LONGEST_STREAM = 128 * 1024 * 1024;

const SHORT: Readonly<Record<string, string>> = {
  Fl: 'FlateDecode',
  AHx: 'ASCIIHexDecode',
  A85: 'ASCII85Decode',
  LZW: 'LZWDecode',
  RL: 'RunLengthDecode',
  CCF: 'CCITTFaxDecode',
  DCT: 'DCTDecode',
};

/** The names of a stream's filters, in full. */
export function filtersOf(dict: PdfDict, resolve: (value: PdfValue | undefined) => PdfValue): string[] {
  const value = resolve(dict.get('Filter') ?? dict.get('F'));
  const names = isArray(value) ? value.map((entry) => nameOf(resolve(entry))) : [nameOf(value)];
  return names.filter((name) => name !== '').map((name) => SHORT[name] ?? name);
}

/**
 * Undoes the filters of a stream as far as they are not those of pictures.
 *
 * @returns the octets, and the filter that is still on them
 * @throws PdfFault when they would be too many
 */
export function decodeStream(
  { dict, raw }: { readonly dict: PdfDict; readonly raw: Uint8Array },
  resolve: (value: PdfValue | undefined) => PdfValue,
  budget: Budget,
): { readonly bytes: Uint8Array; readonly left: string | undefined } {
  const filters = filtersOf(dict, resolve);
  const parms = resolve(dict.get('DecodeParms') ?? dict.get('DP'));
  let bytes = raw;
  for (const [index, filter] of filters.entries()) {
    const parm = resolve(isArray(parms) ? parms[index] : index === 0 ? parms : null);
    const number = (name: string, otherwise: number) => {
      const value = isDict(parm) ? resolve(parm.get(name)) : null;
      return typeof value === 'number' ? value : otherwise;
    };
    const most = Math.min(LONGEST_STREAM, budget.left('decoded'));
    // These two are held as lists while they grow, which takes eight times the octets.
    const fewer = Math.min(most, LONGEST_STREAM / 8);
    switch (filter) {
      case 'FlateDecode':
        bytes = undoPredictor(inflate(bytes, most), number);
        break;
      case 'LZWDecode':
        bytes = undoPredictor(decodeLzw(bytes, number('EarlyChange', 1), fewer), number);
        break;
      case 'ASCIIHexDecode':
        bytes = decodeAsciiHex(bytes);
        break;
      case 'ASCII85Decode':
        bytes = decodeAscii85(bytes);
        break;
      case 'RunLengthDecode':
        bytes = decodeRunLength(bytes, fewer);
        break;
      default:
        return { bytes, left: filter };
    }
    budget.spend('decoded', bytes.length);
  }
  return { bytes, left: undefined };
}

function inflate(bytes: Uint8Array, most: number): Uint8Array {
  // What is cut off gives what there is, as every reader does.
  const options = { maxOutputLength: Math.max(1, most), finishFlush: constants.Z_SYNC_FLUSH };
  try {
    return inflateSync(bytes, options);
  } catch (error) {
    if (tooLong(error)) {
      throw new PdfFault('limit', {
        vi: `Một luồng dữ liệu giải nén ra hơn ${most} byte.`,
        en: `A stream inflates to more than ${most} bytes.`,
      });
    }
    try {
      return inflateRawSync(bytes.subarray(2), options);
    } catch {
      return new Uint8Array();
    }
  }
}

function tooLong(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}

/** Rows that were written as differences (ISO 32000-1, 7.4.4.4; PNG, RFC 2083, section 6). */
function undoPredictor(bytes: Uint8Array, number: (name: string, otherwise: number) => number): Uint8Array {
  const predictor = number('Predictor', 1);
  if (predictor < 2) return bytes;
  const bits = clamp(number('BitsPerComponent', 8), 1, 16);
  const colours = clamp(number('Colors', 1), 1, 32);
  const columns = clamp(number('Columns', 1), 1, 1 << 20);
  const pixel = Math.max(1, (bits * colours) >> 3);
  const row = (bits * colours * columns + 7) >> 3;
  if (predictor === 2) return bits === 8 ? undoTiff(bytes, row, pixel) : bytes;
  return undoPng(bytes, row, pixel);
}

function undoTiff(bytes: Uint8Array, row: number, pixel: number): Uint8Array {
  const out = Uint8Array.from(bytes);
  for (let index = 0; index < out.length; index += 1) {
    if (index % row >= pixel) out[index] = ((out[index] ?? 0) + (out[index - pixel] ?? 0)) & 255;
  }
  return out;
}

function undoPng(bytes: Uint8Array, row: number, pixel: number): Uint8Array {
  const rows = Math.ceil(bytes.length / (row + 1));
  const out = new Uint8Array(rows * row);
  for (let y = 0; y < rows; y += 1) {
    const kind = bytes[y * (row + 1)] ?? 0;
    for (let x = 0; x < row; x += 1) {
      const here = y * row + x;
      const left = x >= pixel ? (out[here - pixel] ?? 0) : 0;
      const up = y > 0 ? (out[here - row] ?? 0) : 0;
      const corner = x >= pixel && y > 0 ? (out[here - row - pixel] ?? 0) : 0;
      out[here] = ((bytes[y * (row + 1) + 1 + x] ?? 0) + guess(kind, left, up, corner)) & 255;
    }
  }
  return out;
}

function guess(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  if (kind !== 4) return 0;
  const estimate = left + up - corner;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.floor(value)));
}

/** 7.4.2 */
function decodeAsciiHex(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  let high: number | undefined;
  for (const byte of bytes) {
    if (byte === 0x3e) break;
    const digit = Number.parseInt(String.fromCharCode(byte), 16);
    if (Number.isNaN(digit)) continue;
    if (high === undefined) high = digit;
    else {
      out.push(high * 16 + digit);
      high = undefined;
    }
  }
  if (high !== undefined) out.push(high * 16);
  return Uint8Array.from(out);
}

/** 7.4.3 */
function decodeAscii85(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  let group: number[] = [];
  const flush = (digits: readonly number[]) => {
    const full = [...digits, 84, 84, 84, 84].slice(0, 5);
    const value = full.reduce((sum, digit) => sum * 85 + digit, 0) % 2 ** 32;
    for (let index = 0; index < digits.length - 1; index += 1) {
      out.push(Math.floor(value / 2 ** (24 - 8 * index)) & 255);
    }
  };
  for (const byte of bytes) {
    if (byte === 0x7e) break;
    if (byte === 0x7a && group.length === 0) out.push(0, 0, 0, 0);
    else if (byte >= 0x21 && byte <= 0x75) {
      group.push(byte - 0x21);
      if (group.length < 5) continue;
      flush(group);
      group = [];
    }
  }
  if (group.length > 1) flush(group);
  return Uint8Array.from(out);
}

/** 7.4.5 */
function decodeRunLength(bytes: Uint8Array, most: number): Uint8Array {
  const out: number[] = [];
  for (let offset = 0; offset < bytes.length && out.length < most; ) {
    const length = bytes[offset] ?? 128;
    if (length === 128) break;
    if (length < 128) {
      for (const byte of bytes.subarray(offset + 1, offset + 2 + length)) out.push(byte);
      offset += length + 2;
    } else {
      for (let count = 257 - length; count > 0; count -= 1) out.push(bytes[offset + 1] ?? 0);
      offset += 2;
    }
  }
  return Uint8Array.from(out);
}

/** 7.4.4: codes of 9 to 12 bits; 256 clears the table, 257 ends the data. */
function decodeLzw(bytes: Uint8Array, early: number, most: number): Uint8Array {
  const out: number[] = [];
  let table: number[][] = [];
  let width = 9;
  let last: readonly number[] | undefined;
  const clear = () => {
    table = Array.from({ length: 258 }, (_, code) => [code]);
    width = 9;
    last = undefined;
  };
  clear();
  let [buffer, held] = [0, 0];
  for (const byte of bytes) {
    buffer = ((buffer << 8) | byte) & 0xffffff;
    held += 8;
    if (held < width) continue;
    held -= width;
    const code = (buffer >> held) & ((1 << width) - 1);
    if (code === 257 || out.length > most) break;
    if (code === 256) {
      clear();
      continue;
    }
    const known = table[code];
    const entry = known ?? (last === undefined ? undefined : [...last, last[0] ?? 0]);
    if (entry === undefined) break;
    for (const value of entry) out.push(value);
    if (last !== undefined && table.length < 4096) table.push([...last, entry[0] ?? 0]);
    last = entry;
    if (table.length + early >= 2 ** width && width < 12) width += 1;
  }
  return Uint8Array.from(out);
}
