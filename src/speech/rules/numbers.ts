/** Numbers: cardinals, decimals, with their units; counts and fractions. */
import { before, matchAt, type Place, type Reading } from '../rule.js';
import { sayDigits, sayFraction, sayInteger, sayOrdinal, sayTurn } from '../say-number.js';
import { sayUnit, UNIT_PATTERN } from './units.js';

/** Dots group thousands, the comma is the decimal mark (Vietnamese usage). */
const NUMBER = /(\d{1,3}(?:\.\d{3}){1,4}(?!\d|\.\d)|\d+)(?:,(\d{1,6})(?!\d|,\d))?/y;
const SECTION = /\d{1,4}(?:\.\d{1,4}){1,6}(?!\d)/y;
const PRODUCT = /\d{1,6}(?:,\d{1,3})?(?:\s?[x×]\s?\d{1,6}(?:,\d{1,3})?){1,3}(?!\d|[./]\d)/uy;
const LIST = /\d{1,4}(?:,\d{1,4}){2,12}(?![\d,])/y;
const RATIO = /\d{1,4}:\d{1,7}(?![\d:])/y;
const COUNT = /(\d{1,6})((?:\/\d{1,6}){1,4})(?![\d/])/y;

/** `1.250.000 đồng`, `98,5%`, `05 ngày`, `thứ 2`, `tháng 4`, `mục 3.2`. */
export function readNumber(place: Place): Reading | undefined {
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

/** `17/17 huyện` → trên; `2/3` → phần; `24/24h`. */
export function readCount(place: Place): Reading | undefined {
  const match = matchAt(COUNT, place);
  if (match === undefined) return undefined;
  const numbers = match[0].split('/');
  const word = isFraction(numbers) ? ' phần ' : ' trên ';
  const spoken = numbers.map((digits, index) =>
    word === ' phần ' && index > 0 ? sayTurn(digits) : sayInteger(digits),
  );
  return withUnit(place, match[0].length, spoken.join(word));
}

/** `4x6 cm`, `3 × 4`. */
export function readProduct(place: Place): Reading | undefined {
  const match = matchAt(PRODUCT, place);
  if (match === undefined) return undefined;
  const sides = match[0].split(/\s?[x×]\s?/u).map((side) => {
    const [whole = '', fraction] = side.split(',');
    return fraction === undefined ? sayInteger(whole) : `${sayInteger(whole)} phẩy ${sayFraction(fraction)}`;
  });
  return withUnit(place, match[0].length, sides.join(' nhân '));
}

/** `tháng 1,2,3`: three numbers and more between bare commas are a list. */
export function readList(place: Place): Reading | undefined {
  const match = matchAt(LIST, place);
  if (match === undefined) return undefined;
  return {
    end: place.at + match[0].length,
    spoken: match[0].split(',').map(sayInteger).join(', '),
    rule: 'number',
  };
}

/** `bản đồ 1:500`. */
export function readRatio(place: Place): Reading | undefined {
  const match = matchAt(RATIO, place);
  if (match === undefined) return undefined;
  return {
    end: place.at + match[0].length,
    spoken: match[0].split(':').map(sayInteger).join(' trên '),
    rule: 'number',
  };
}

function withUnit(place: Place, length: number, spoken: string): Reading {
  const unit = matchAt(UNIT_PATTERN, place, length);
  if (unit === undefined) return { end: place.at + length, spoken, rule: 'number' };
  return {
    end: place.at + length + unit[0].length,
    spoken: `${spoken} ${sayUnit(unit[1] ?? '')}`,
    rule: 'number',
  };
}

function sayWhole(digits: string, place: Place): string {
  const lead = before(place, 8);
  if (digits.length <= 2 && /thứ\s+$/iu.test(lead)) return sayOrdinal(digits);
  if (digits.length <= 2 && /(?:tháng|quý)\s+$/iu.test(lead)) return sayTurn(digits);
  // A quantity never starts with two zeros, nor with one before two digits and more.
  return /^0\d{2,}$/.test(digits) ? sayDigits(digits) : sayInteger(digits);
}

/** Numbers of sections and versions, `3.2.1`, which are not thousands. */
function readSection(place: Place): Reading | undefined {
  const match = matchAt(SECTION, place);
  if (match === undefined || /^\d{1,3}(?:\.\d{3})+$/.test(match[0])) return undefined;
  const parts = match[0].split('.').map((part) => (/^0\d/.test(part) ? sayDigits(part) : sayInteger(part)));
  return withUnit(place, match[0].length, parts.join(' chấm '));
}

/** Halves, thirds, quarters, tenths: the parts that people say with `phần`. */
function isFraction(numbers: readonly string[]): boolean {
  return numbers.length === 2 && /^(?:1\/(?:[2-9]|10)|2\/3|3\/4|2\/5|3\/5|4\/5)$/.test(numbers.join('/'));
}
