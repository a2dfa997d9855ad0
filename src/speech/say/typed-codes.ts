/** Codes that people look for or type: printed forms, procedures, dossiers. Figure by figure, letter by letter. */
import { sayLetters } from './letters.js';
import { sayDigits, sayInteger } from './say-number.js';
import { before, matchAt, type SpokenReading, type TextPlace } from './text-place.js';

/** `04a/ĐK`, `01/TK-SDDPNN`, `TK1-TS`, `2C-BNV/2008`: figures and capitals, with a letter and a sign at least. */
const FORM =
  /(?=[\dA-ZĐ]{0,8}[a-z]?[/-])(?=[^\s.,;:)]{0,40}[A-ZĐ])[\dA-ZĐ]{1,8}[a-z]?(?:[/-][\dA-ZĐ]{1,8}){1,3}(?![\p{L}\p{M}\p{N}/-])/uy;

/** A printed form by its code, spelt out, because one asks for it by that: after `mẫu` or `mẫu số`. A document that the form belongs to has a year: `01/2015/TT-BTP`. */
export function readFormCode(place: TextPlace): SpokenReading | undefined {
  if (!/(?:mẫu|tờ khai|biểu|phụ lục)\s+(?:số\s*:?\s*)?$/iu.test(before(place, 18))) return undefined;
  const match = matchAt(FORM, place);
  if (match === undefined || /^\d+[a-z]?\/(?:19|20)\d\d\//.test(match[0])) return undefined;
  const parts = match[0].match(/\d+|\p{L}+|[/-]/gu) ?? [];
  return {
    end: place.index + match[0].length,
    spoken: parts.map((part) => SIGNS[part] ?? sayPart(part)).join(' '),
    rule: 'letters',
  };
}

const SIGNS: Readonly<Record<string, string>> = { '/': 'gạch chéo', '-': 'gạch ngang' };

function sayPart(part: string): string {
  if (!/^\d/.test(part)) return sayLetters(part);
  return part.startsWith('0') ? sayDigits(part) : sayInteger(part);
}

/** `1.000948`, `1.000948.H21`, `1.000948.000.00.00.H21`. */
const PROCEDURE = /\d\.\d{6}(?:\.\d{2,3}){0,3}(?:\.[A-Z]\d{1,3})?(?![\p{L}\p{N}])/uy;
/** `H21.65-220914-0011`: unit, date, serial. */
const DOSSIER = /[A-Z]\d{2}(?:\.\d{1,3}){1,3}-\d{6}-\d{4}(?![\p{L}\p{N}])/uy;

export function readProcedureCode(place: TextPlace): SpokenReading | undefined {
  const match = matchAt(PROCEDURE, place);
  if (match === undefined) return undefined;
  return {
    end: place.index + match[0].length,
    spoken: match[0].split('.').map(sayFigures).join(' chấm '),
    rule: 'procedure-code',
  };
}

export function readDossierCode(place: TextPlace): SpokenReading | undefined {
  const match = matchAt(DOSSIER, place);
  if (match === undefined) return undefined;
  const groups = match[0].split('-').map((group) => group.split('.').map(sayFigures).join(' chấm '));
  return {
    end: place.index + match[0].length,
    spoken: groups.join(', gạch ngang, '),
    rule: 'procedure-code',
  };
}

function sayFigures(part: string): string {
  const lettered = /^([A-Z])(\d+)$/.exec(part);
  if (lettered === null) return sayDigits(part);
  return `${sayLetters(lettered[1] ?? '')} ${sayDigits(lettered[2] ?? '')}`;
}
