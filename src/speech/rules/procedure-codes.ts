/** Codes of procedures and dossiers: read figure by figure, because they are written down or typed. */

import { matchAt, type Place, type Reading } from '../rule.js';
import { sayDigits } from '../say-number.js';
import { sayLetters } from './letters.js';

/** `1.000948`, `1.000948.H21`, `1.000948.000.00.00.H21`. */
const PROCEDURE = /\d\.\d{6}(?:\.\d{2,3}){0,3}(?:\.[A-Z]\d{1,3})?(?![\p{L}\p{N}])/uy;
/** `H21.65-220914-0011`: unit, date, serial. */
const DOSSIER = /[A-Z]\d{2}(?:\.\d{1,3}){1,3}-\d{6}-\d{4}(?![\p{L}\p{N}])/uy;

export function readProcedureCode(place: Place): Reading | undefined {
  const match = matchAt(PROCEDURE, place);
  if (match === undefined) return undefined;
  return {
    end: place.at + match[0].length,
    spoken: match[0].split('.').map(sayPart).join(' chấm '),
    rule: 'procedure-code',
  };
}

export function readDossierCode(place: Place): Reading | undefined {
  const match = matchAt(DOSSIER, place);
  if (match === undefined) return undefined;
  const groups = match[0].split('-').map((group) => group.split('.').map(sayPart).join(' chấm '));
  return { end: place.at + match[0].length, spoken: groups.join(', gạch ngang, '), rule: 'procedure-code' };
}

function sayPart(part: string): string {
  const lettered = /^([A-Z])(\d+)$/.exec(part);
  if (lettered === null) return sayDigits(part);
  return `${sayLetters(lettered[1] ?? '')} ${sayDigits(lettered[2] ?? '')}`;
}
