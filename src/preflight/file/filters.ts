/** A stream's octets after its filters (ISO 32000-1, 7.4). Filters of pictures are left to those who draw. */
import { constants, inflateRawSync, inflateSync } from 'node:zlib';
import type { Budget } from '../limits.js';
import { PdfFault } from './pdf-fault.js';
import { isArray, isDict, nameOf, type PdfDict, type PdfValue } from './pdf-value.js';
import { undoPredictor } from './predictor.js';
import { decodeAscii85, decodeAsciiHex, decodeLzw, decodeRunLength } from './text-filters.js';

/** The longest single stream, octets. */
export const LONGEST_STREAM = 128 * 1024 * 1024;

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
