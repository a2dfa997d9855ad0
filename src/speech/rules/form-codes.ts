/** Codes of printed forms: spelt out, because one asks for the form by them. */
import { before, matchAt, type Place, type Reading } from '../rule.js';
import { sayDigits, sayInteger } from '../say-number.js';
import { sayLetters } from './letters.js';

/** `04a/ĐK`, `01/TK-SDDPNN`, `TK1-TS`, `2C-BNV/2008`: figures and capitals, with a letter and a sign at least. */
const FORM =
  /(?=[\dA-ZĐ]{0,8}[a-z]?[/-])(?=[^\s.,;:)]{0,40}[A-ZĐ])[\dA-ZĐ]{1,8}[a-z]?(?:[/-][\dA-ZĐ]{1,8}){1,3}(?![\p{L}\p{M}\p{N}/-])/uy;
const SIGNS: Readonly<Record<string, string>> = { '/': 'gạch chéo', '-': 'gạch ngang' };

/** A form by its code, after `mẫu` or `mẫu số`. A document that the form belongs to has a year: `01/2015/TT-BTP`. */
export function readFormCode(place: Place): Reading | undefined {
  if (!/(?:mẫu|tờ khai|biểu|phụ lục)\s+(?:số\s*:?\s*)?$/iu.test(before(place, 18))) return undefined;
  const match = matchAt(FORM, place);
  if (match === undefined || /^\d+[a-z]?\/(?:19|20)\d\d\//.test(match[0])) return undefined;
  const parts = match[0].match(/\d+|\p{L}+|[/-]/gu) ?? [];
  return {
    end: place.at + match[0].length,
    spoken: parts.map((part) => SIGNS[part] ?? sayPart(part)).join(' '),
    rule: 'letters',
  };
}

function sayPart(part: string): string {
  if (!/^\d/.test(part)) return sayLetters(part);
  return part.startsWith('0') ? sayDigits(part) : sayInteger(part);
}
