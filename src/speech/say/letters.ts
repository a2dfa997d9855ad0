/** Letters by their names, and names that mix letters and digits: `điểm a`, `A4`, `4G`. */

import { sayDigits, sayInteger } from './say-number.js';
import { before, beginsLine, isWordAt, matchAt, type SpokenReading, type TextPlace } from './text-place.js';
import { UNIT_PATTERN } from './units.js';

const LETTERS: Readonly<Record<string, string>> = {
  b: 'bê',
  c: 'xê',
  d: 'dê',
  đ: 'đê',
  f: 'ép',
  g: 'giê',
  h: 'hát',
  j: 'gi',
  k: 'ca',
  l: 'e lờ',
  m: 'em',
  n: 'en',
  p: 'pê',
  q: 'quy',
  r: 'rờ',
  s: 'ét',
  t: 'tê',
  v: 'vê',
  w: 'vê kép',
  x: 'ích',
  z: 'dét',
};

/** Words before a single capital that is a letter and no name. */
const LETTERED = /(?:hạng|nhóm|loại|lớp|mẫu|phương án|hình|bảng|biểu|khu|khối|nhà|vitamin)\s+$/iu;

/**
 * Letters one by one, by name.
 *
 * @example
 * sayLetters('csdl'); // 'xê ét dê e lờ'
 */
export function sayLetters(letters: string): string {
  return Array.from(letters.toLowerCase(), (letter) => LETTERS[letter] ?? letter).join(' ');
}

/** `điểm a, b khoản 2`; `a) Thời gian` at the head of a line; `hạng B`; `5 triệu đ`. */
export function readLetter(place: TextPlace): SpokenReading | undefined {
  const { source, index } = place;
  const letter = source.charAt(index);
  if (isWordAt(source, index + 1)) return undefined;
  const lead = before(place, 24);
  const reading = (spoken: string, extra = 0): SpokenReading => ({
    end: index + 1 + extra,
    spoken,
    rule: 'letters',
  });
  const listed =
    place.previous?.rule === 'letters' &&
    /^(?:,| và| hoặc)\s+$/u.test(source.slice(place.previous.end, index));
  if (/\p{Lu}/u.test(letter)) {
    const alike = listed && /^\p{Lu}$/u.test(place.previous?.written ?? '');
    return alike || LETTERED.test(lead) ? reading(sayLetters(letter)) : undefined;
  }
  if (letter === 'đ' && /(?:nghìn|ngàn|triệu|tỷ|tỉ)\s+$/u.test(lead)) return reading('đồng');
  if (beginsLine(source, index) && source.charAt(index + 1) === ')') {
    return reading(`${sayLetters(letter)},`, 1);
  }
  return listed || /điểm\s+$/iu.test(lead) ? reading(sayLetters(letter)) : undefined;
}

/** `A4`, `QL14` (when the lexicon has QL), `TW6`, `COVID-19` stays a word. */
export function readLettersThenDigits(place: TextPlace): SpokenReading | undefined {
  const match = matchAt(/([A-ZĐ]{1,6})(\d{1,5})([A-Za-zĐđ]?)(\d{0,3})(?![\p{L}\p{M}\p{N}])/uy, place);
  if (match === undefined) return undefined;
  const [written, letters = '', digits = '', letter = '', tail = ''] = match;
  const words = place.words.expand(letters) ?? (letters.length === 1 ? sayLetters(letters) : undefined);
  if (words === undefined) return undefined;
  const spoken = [words, sayShort(digits), sayLetters(letter), tail === '' ? '' : sayShort(tail)];
  return { end: place.index + written.length, spoken: spoken.filter(Boolean).join(' '), rule: 'letters' };
}

/** `4G`, `12A1`, `30c`. */
export function readDigitsThenLetters(place: TextPlace): SpokenReading | undefined {
  const match = matchAt(/(\d{1,5})([A-Za-zĐđ]{1,2})(\d{0,3})(?![\p{L}\p{M}\p{N}])/uy, place);
  if (match === undefined) return undefined;
  const [written, digits = '', letters = '', tail = ''] = match;
  if (matchAt(UNIT_PATTERN, place, digits.length) !== undefined) return undefined;
  const spoken = [sayShort(digits), sayLetters(letters), tail === '' ? '' : sayShort(tail)];
  return { end: place.index + written.length, spoken: spoken.filter(Boolean).join(' '), rule: 'letters' };
}

function sayShort(digits: string): string {
  return digits.startsWith('0') && digits.length > 1 ? sayDigits(digits) : sayInteger(digits);
}
