/** Cardinals, decimals and the numbers that change their word after `tháng`, `thứ` and `quý`. Northern forms: linh, nghìn. */
import { doReadNumber, ReadingConfig } from 'read-vietnamese-number';

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;

/** As announcers of the north say it; the regions' words are put in later (`inRegion`). */
const NORTHERN: ReadingConfig = Object.assign(new ReadingConfig(), {
  unit: [],
  units: [[], ['nghìn'], ['triệu'], ['tỷ']],
  oddText: 'linh',
});

/** Above this many digits nobody hears a quantity any more: the digits are read one by one. */
const LONGEST = 15;

/**
 * A whole number in words. Leading zeros are dropped (`05 ngày` → năm ngày); above 15 digits it is read digit by digit.
 *
 * @example
 * sayInteger('2005'); // 'hai nghìn không trăm linh năm'
 */
export function sayInteger(digits: string): string {
  const bare = digits.replace(/^0+(?=\d)/, '');
  if (bare.length > LONGEST) return sayDigits(digits);
  return doReadNumber(bare, NORTHERN);
}

/** Each digit on its own, `1022` → một không hai hai. */
export function sayDigits(digits: string): string {
  return Array.from(digits, (digit) => DIGITS[Number(digit)] ?? digit).join(' ');
}

/**
 * The digits after a decimal comma: two as a number, a leading zero or more than two one by one.
 *
 * @example
 * sayFraction('75'); // 'bảy mươi lăm'
 */
export function sayFraction(digits: string): string {
  return digits.length > 2 || digits.startsWith('0') ? sayDigits(digits) : sayInteger(digits);
}

/**
 * A number that names a thing, as that of a document or a form: its leading zeros are said, because one looks for it by them.
 *
 * @example
 * sayNumbered('05'); // 'không năm'
 */
export function sayNumbered(digits: string): string {
  const zeros = /^0*(?=\d)/.exec(digits)?.[0] ?? '';
  return [...(zeros === '' ? [] : [sayDigits(zeros)]), sayInteger(digits)].join(' ');
}

/** After `tháng` and `quý`: the fourth is tư. */
export function sayTurn(digits: string): string {
  return Number(digits) === 4 ? 'tư' : sayInteger(digits);
}

/** After `thứ`: nhất, hai, ba, tư… */
export function sayOrdinal(digits: string): string {
  return Number(digits) === 1 ? 'nhất' : sayTurn(digits);
}
