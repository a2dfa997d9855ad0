/** Roman numerals where they are numbers: after `quý`, `khóa`, `chương`…, at the head of a section, or of two letters and more. */

import { sayLetters } from './letters.js';
import { sayInteger, sayOrdinal, sayTurn } from './say-number.js';
import { before, beginsLine, matchAt, type SpokenReading, type TextPlace } from './text-place.js';

const COUNTED =
  /(?:quý|khó[aạ]|khoá|chương|phần|thế kỷ|kỳ|hội|mục|thứ|phụ lục|quyển|tập|cấp|hạng|loại|vùng|khu vực|giai đoạn|đợt|bậc|nhóm)\s+$/iu;
const ROMAN = /[IVXLC]{1,8}(?![\p{L}\p{M}])/uy;
const SECTION = /([IVX]{1,6})((?:\.(?:\d{1,3}|[a-zđ])(?![\p{L}\p{M}\p{N}])){1,5})/uy;
const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** A numeral that its surroundings make a number. */
export function readCountedRoman(place: TextPlace): SpokenReading | undefined {
  const match = matchAt(ROMAN, place);
  const value = match === undefined ? undefined : romanValue(match[0]);
  if (match === undefined || value === undefined) return undefined;
  const { source, index } = place;
  const end = index + match[0].length;
  const lead = before(place, 24);
  const heading = source.charAt(end) === '.' && beginsLine(source, index);
  const listed =
    place.previous?.rule === 'roman' &&
    /^\s*(?:,|;|và|đến|hoặc|[-–])\s*$/u.test(source.slice(place.previous.end, index));
  if (!heading && !listed && !COUNTED.test(lead)) return undefined;
  const year = matchAt(/\/((?:19|20)\d\d)(?!\d)/y, place, match[0].length);
  const said = /thứ\s+$/iu.test(lead) ? sayOrdinal(String(value)) : numberAfter(lead, value);
  if (year === undefined) return { end, spoken: said, rule: 'roman' };
  return {
    end: end + year[0].length,
    spoken: `${said} năm ${sayInteger(year[1] ?? '')}`,
    rule: 'roman',
  };
}

/** Codes of the plan: `II.4.a`. */
export function readRomanSection(place: TextPlace): SpokenReading | undefined {
  const section = matchAt(SECTION, place);
  const head = romanValue(section?.[1] ?? '');
  if (section === undefined || head === undefined) return undefined;
  const parts = (section[2] ?? '').split('.').slice(1);
  const words = parts.map((part) => (/\d/.test(part) ? sayInteger(part) : sayLetters(part)));
  return {
    end: place.index + section[0].length,
    spoken: [sayInteger(String(head)), ...words].join(' chấm '),
    rule: 'roman',
  };
}

/** Two letters and more, anywhere: `XII`, `VIII`. */
export function readBareRoman(place: TextPlace): SpokenReading | undefined {
  const match = matchAt(ROMAN, place);
  if (match === undefined || !/^[IVX]{2,}$/.test(match[0])) return undefined;
  const value = romanValue(match[0]);
  if (value === undefined) return undefined;
  return { end: place.index + match[0].length, spoken: sayInteger(String(value)), rule: 'roman' };
}

function numberAfter(lead: string, value: number): string {
  return /quý\s+$/iu.test(lead) ? sayTurn(String(value)) : sayInteger(String(value));
}

/** The value of a numeral written as the rules want it, up to 89; otherwise `undefined`. */
export function romanValue(numeral: string): number | undefined {
  if (!/^(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(numeral) || numeral === '') return undefined;
  const values = Array.from(numeral, (letter) => VALUES[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
