/** Cardinals, decimals and the numbers that change their word after `tháng`, `thứ` and `quý`. Northern forms: linh, nghìn. */

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const SCALES = ['', 'nghìn', 'triệu'] as const;

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
  return bare === '0' ? DIGITS[0] : sayGroups(bare, false).join(' ');
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

/** `continued`: something was said before, so that an empty hundred is said too (`không trăm linh năm`). */
function sayGroups(digits: string, continued: boolean): string[] {
  if (/^0*$/.test(digits)) return [];
  if (digits.length > 9) {
    const words = [...sayGroups(digits.slice(0, -9), continued), 'tỷ'];
    return [...words, ...sayGroups(digits.slice(-9), true)];
  }
  const words: string[] = [];
  const padded = digits.padStart(9, '0');
  for (const [power, start] of [
    [2, 0],
    [1, 3],
    [0, 6],
  ] as const) {
    const group = padded.slice(start, start + 3);
    if (group === '000') continue;
    words.push(...sayGroup(group, continued || words.length > 0));
    if (SCALES[power] !== '') words.push(SCALES[power]);
  }
  return words;
}

function sayGroup(group: string, continued: boolean): string[] {
  const [hundreds = 0, tens = 0, units = 0] = Array.from(group, Number);
  const words: string[] = [];
  if (hundreds > 0 || continued) words.push(DIGITS[hundreds] ?? '', 'trăm');
  if (tens === 0 && units > 0 && words.length > 0) words.push('linh');
  if (tens === 1) words.push('mười');
  if (tens > 1) words.push(DIGITS[tens] ?? '', 'mươi');
  if (units > 0) words.push(sayUnit(units, tens));
  return words;
}

function sayUnit(units: number, tens: number): string {
  if (units === 1 && tens > 1) return 'mốt';
  if (units === 4 && tens > 1) return 'tư';
  if (units === 5 && tens > 0) return 'lăm';
  return DIGITS[units] ?? '';
}
