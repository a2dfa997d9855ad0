/** Numbers: cardinals, decimals, with their units; counts and fractions. */

import { sayLetters } from './letters.js';
import { sayDigits, sayFraction, sayInteger, sayNumbered, sayOrdinal, sayTurn } from './say-number.js';
import { before, matchAt, type SpokenReading, type TextPlace } from './text-place.js';
import { sayUnit, UNIT_PATTERN } from './units.js';

/** Dots group thousands, the comma is the decimal mark (Vietnamese usage). */
const NUMBER = /(\d{1,3}(?:\.\d{3}){1,4}(?!\d|\.\d)|\d+)(?:,(\d{1,6})(?!\d|,\d))?/y;
const SECTION = /\d{1,4}(?:\.\d{1,4}){1,6}(?!\d)/y;
const PRODUCT = /\d{1,6}(?:,\d{1,3})?(?:\s?[x×]\s?\d{1,6}(?:,\d{1,3})?){1,3}(?!\d|[./]\d)/uy;
const LIST = /\d{1,4}(?:,\d{1,4}){2,12}(?![\d,])/y;
const RATIO = /\d{1,5}:(?:\d{1,3}(?:\.\d{3}){1,2}|\d{1,7})(?![\d:])/y;
const SCALED = /\d{1,2}\/(?:\d{1,3}(?:\.\d{3}){1,2}|\d{1,7})(?![\d/.])/y;
const SCALE = /(?:tỷ|tỉ) lệ\s+$/iu;
const STANDARD = /(?:ISO|TCVN|QCVN|IEC)(?:\s?\/\s?[A-Z]+)?\s*$/u;
const COUNT = /(\d{1,6}(?:\/\d{1,6}){1,4})(?![\d/])(?:([A-ZĐ])(?![\p{L}\p{M}\p{N}]))?/uy;
/** Groups of thousands apart by spaces, as typists write them: `1 250 000`. */
const SPACED = /[1-9]\d{0,2}(?:[ \u00a0]\d{3}){1,4}(?![ \u00a0]?\d|[.,/]\d)/uy;
/** Words whose number ends there: in `tháng 6 200 hồ sơ` a comma is missing. */
const NUMBERED_BEFORE =
  /(?:tháng|ngày|năm|quý|tuần|thứ|số|điều|khoản|điểm|mục|phần|chương|khóa|lớp|tổ|thôn|làng|đội|khu|phố|đường)\s+$/iu;
/** Things that one looks for by a number with its zeros: `mẫu số 01`, `Chỉ thị 05`; but not `Kế hoạch 05 năm`, which is a count. */
const FILED =
  /(?:mẫu|biểu|tờ khai|phụ lục|nghị quyết|nghị định|chỉ thị|thông tư|quyết định|kết luận|công văn|công điện)\s+(?:số\s*:?\s*)?$/iu;
const COUNTS = /^\s*(?:năm|tháng|ngày|tuần|quý|bộ|bản|tờ|lần|trang|loại)(?![\p{L}\p{M}])/u;
const PARTS: Readonly<Record<string, string>> = {
  '½': 'một phần hai',
  '⅓': 'một phần ba',
  '⅔': 'hai phần ba',
  '¼': 'một phần tư',
  '¾': 'ba phần tư',
};

/** `1.250.000 đồng`, `98,5%`, `05 ngày`, `thứ 2`, `tháng 4`, `mục 3.2`. */
export function readNumber(place: TextPlace): SpokenReading | undefined {
  const section = readSection(place);
  if (section !== undefined) return section;
  const match = matchAt(NUMBER, place);
  if (match === undefined) return undefined;
  const [written, whole = '', fraction] = match;
  const digits = whole.replaceAll('.', '');
  const spoken =
    fraction === undefined
      ? sayWhole(digits, place)
      : `${sayWhole(digits, place)} phẩy ${sayFraction(fraction)}`;
  return withUnit(place, written.length, spoken);
}

/** `17/17 huyện` → trên; `2/3` → phần; `24/24h`; `thứ 4/17`; `số nhà 12/5B`. */
export function readCount(place: TextPlace): SpokenReading | undefined {
  const match = matchAt(COUNT, place);
  if (match === undefined) return undefined;
  const [written, counts = '', letter = ''] = match;
  const numbers = counts.split('/');
  const ranked = /thứ\s+$/iu.test(before(place, 8));
  const word = isFraction(numbers) && !ranked && letter === '' ? ' phần ' : ' trên ';
  const spoken = numbers.map((digits, index) => {
    if (index === 0) return ranked ? sayOrdinal(digits) : sayInteger(digits);
    return word === ' phần ' ? sayTurn(digits) : sayInteger(digits);
  });
  const words = spoken.join(word);
  if (letter !== '')
    return { end: place.index + written.length, spoken: `${words} ${sayLetters(letter)}`, rule: 'number' };
  return withUnit(place, written.length, words);
}

/** `10 000`, `1 250 000 đồng`. */
export function readSpacedNumber(place: TextPlace): SpokenReading | undefined {
  const match = matchAt(SPACED, place);
  if (match === undefined || NUMBERED_BEFORE.test(before(place, 12))) return undefined;
  return withUnit(place, match[0].length, sayInteger(match[0].replace(/\D/g, '')));
}

/** `½`, `2½`. */
export function readPart(place: TextPlace): SpokenReading | undefined {
  const sign = place.source.charAt(place.index);
  const part = Object.hasOwn(PARTS, sign) ? PARTS[sign] : undefined;
  if (part === undefined) return undefined;
  const mixed = /\d\s?$/.test(before(place, 2));
  const spoken = mixed ? (sign === '½' ? ' rưỡi' : ` và ${part}`) : part;
  return { end: place.index + 1, spoken, rule: 'number' };
}

/** `4x6 cm`, `3 × 4`. */
export function readProduct(place: TextPlace): SpokenReading | undefined {
  const match = matchAt(PRODUCT, place);
  if (match === undefined) return undefined;
  const sides = match[0].split(/\s?[x×]\s?/u).map((side) => {
    const [whole = '', fraction] = side.split(',');
    return fraction === undefined ? sayInteger(whole) : `${sayInteger(whole)} phẩy ${sayFraction(fraction)}`;
  });
  return withUnit(place, match[0].length, sides.join(' nhân '));
}

/** `tháng 1,2,3`: three numbers and more between bare commas are a list. */
export function readList(place: TextPlace): SpokenReading | undefined {
  const match = matchAt(LIST, place);
  if (match === undefined) return undefined;
  return {
    end: place.index + match[0].length,
    spoken: match[0].split(',').map(sayInteger).join(', '),
    rule: 'number',
  };
}

/** `bản đồ 1:500`, `tỷ lệ 1/2.000`; after a standard, the year of its edition: `ISO 9001:2015`. */
export function readRatio(place: TextPlace): SpokenReading | undefined {
  const match = matchAt(RATIO, place) ?? (SCALE.test(before(place, 24)) ? matchAt(SCALED, place) : undefined);
  if (match === undefined) return undefined;
  const edition = STANDARD.test(before(place, 24)) && /:(?:19|20)\d\d$/.test(match[0]);
  const numbers = match[0].split(/[:/]/).map((digits) => sayInteger(digits.replaceAll('.', '')));
  return {
    end: place.index + match[0].length,
    spoken: numbers.join(edition ? ' năm ' : ' trên '),
    rule: 'number',
  };
}

function withUnit(place: TextPlace, length: number, spoken: string): SpokenReading {
  const unit = matchAt(UNIT_PATTERN, place, length);
  if (unit === undefined) return { end: place.index + length, spoken, rule: 'number' };
  return {
    end: place.index + length + unit[0].length,
    spoken: `${spoken} ${sayUnit(unit[1] ?? '')}`,
    rule: 'number',
  };
}

function sayWhole(digits: string, place: TextPlace): string {
  const lead = before(place, 8);
  if (digits.length <= 2 && /thứ\s+$/iu.test(lead)) return sayOrdinal(digits);
  if (digits.length <= 2 && /(?:tháng|quý)\s+$/iu.test(lead)) return sayTurn(digits);
  if (/^0\d/.test(digits) && digits.length <= 4 && FILED.test(before(place, 24))) {
    const counts = COUNTS.test(
      place.source.slice(place.index + digits.length, place.index + digits.length + 8),
    );
    return counts ? sayInteger(digits) : sayNumbered(digits);
  }
  // A quantity never starts with two zeros, nor with one before two digits and more.
  return /^0\d{2,}$/.test(digits) ? sayDigits(digits) : sayInteger(digits);
}

/** Numbers of sections and versions, `3.2.1`, which are not thousands. */
function readSection(place: TextPlace): SpokenReading | undefined {
  const match = matchAt(SECTION, place);
  if (match === undefined || /^\d{1,3}(?:\.\d{3})+$/.test(match[0])) return undefined;
  const parts = match[0].split('.').map((part) => (/^0\d/.test(part) ? sayDigits(part) : sayInteger(part)));
  return withUnit(place, match[0].length, parts.join(' chấm '));
}

/** Halves, thirds, quarters, tenths: the parts that people say with `phần`. */
function isFraction(numbers: readonly string[]): boolean {
  return numbers.length === 2 && /^(?:1\/(?:[2-9]|10)|2\/3|3\/4|2\/5|3\/5|4\/5)$/.test(numbers.join('/'));
}
