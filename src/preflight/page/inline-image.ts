/** Pictures inside the content: `BI … ID … EI` (ISO 32000-1, 8.9.7). */
import { isKeyword, type Lexer, readValue } from '../file/lexer.js';
import { isName, type PdfValue } from '../file/pdf-value.js';

const LONG: Readonly<Record<string, string>> = {
  BPC: 'BitsPerComponent',
  CS: 'ColorSpace',
  D: 'Decode',
  DP: 'DecodeParms',
  F: 'Filter',
  H: 'Height',
  IM: 'ImageMask',
  I: 'Interpolate',
  W: 'Width',
};

/** Reads from behind `BI` to behind `EI`; the data are passed over. */
export function readInlineImage(lexer: Lexer): ReadonlyMap<string, PdfValue> {
  const entries = new Map<string, PdfValue>();
  for (;;) {
    const key = readValue(lexer, false);
    if (key === undefined) return entries;
    if (isKeyword(key)) {
      if (key.keyword === 'ID') break;
      continue;
    }
    const value = readValue(lexer, false);
    if (value === undefined) return entries;
    if (isName(key) && !isKeyword(value)) entries.set(LONG[key.name] ?? key.name, value);
  }
  passData(lexer);
  return entries;
}

/** `EI` with white space before it, and after it something that can be content again. */
function passData(lexer: Lexer): void {
  const { bytes } = lexer;
  for (let at = lexer.at + 1; at < bytes.length; at += 1) {
    if (bytes[at] !== 0x45 || bytes[at + 1] !== 0x49) continue;
    if (!isSpace(bytes[at - 1]) || !(bytes[at + 2] === undefined || isSpace(bytes[at + 2]))) continue;
    const after = bytes.subarray(at + 2, at + 12);
    if (after.some((byte) => byte > 126 || (byte < 32 && !isSpace(byte)))) continue;
    lexer.at = at + 2;
    return;
  }
  lexer.at = bytes.length;
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0 || byte === 9 || byte === 10 || byte === 12 || byte === 13 || byte === 32;
}
