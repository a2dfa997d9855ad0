/** Which words of Vietnamese print stay on one line: numbers and their units, articles, telephone numbers, compounds. */
import { type Bond, compoundBonds } from './match-compounds.js';

/** How a word holds to the next. */
export type Hold = Bond | 'whole';

const UNITS = words(
  `đồng ngày giờ phút giây tháng năm tuổi tuần lần lượt bộ bản người hộ trang bước triệu tỷ nghìn ngàn nguồn
xã phường thôn câu bài hồ km m cm mm m² km² ha kg g tấn lít kWh %`,
);

/** Words that a number, a letter or a Roman numeral follows. */
const NUMBERED = words(
  `điều khoản điểm chương mục phần lục số mẫu quý ngày tháng năm bước mức độ tổ thôn phòng khóa đợt lần bảng hình`,
);

/** Short forms that a name follows: “TP. Pleiku”. */
const TITLES = new Set('TP. Tp. TX. Tx. TT. Q. P. H. X.'.split(' '));

/** “15/2025/QĐ-UBND”, “753/QĐ-UBND”: what it is the number of stands before it. */
const DOCUMENT_NUMBER = /^\d+\/(?:\d{4}\/)?\p{Lu}[\p{Lu}\d-]*[.,;:)]*$/u;

/** Groups of figures of a telephone number: “0269”, “(0269)”, “+84”. */
const FIGURES = /^[(+]{0,2}[\d.]+\)?$/;

/** First parts of the names of places in the Central Highlands; the name goes on in the next word. */
const NAME_HEADS = new Set('Ia Ea Chư Krông Kông Đak Đăk Ayun Plei Kon Mang'.split(' '));

/** No compound goes on after a stop, nor into a bracket. */
function isClosed(word: string, next: string): boolean {
  return /[)"”’\],.;:!?…]$/u.test(word) || /^[("“‘[]/u.test(next);
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

function bare(word: string): string {
  return word.toLowerCase().replace(/^[("“‘[]+|[)"”’\],.;:!?…]+$/gu, '');
}

/**
 * How each word but the last holds to the next. Nothing parts what is `whole`, where a line can hold it: numbers and their units, names. A compound may be
 * parted, at a price.
 *
 * @example
 * keepTogether(['Lệ', 'phí', '8.000', 'đồng']); // ['word', undefined, 'whole']
 */
export function keepTogether(text: readonly string[]): Hold[] {
  const plain = text.map(bare);
  const compounds = compoundBonds(
    plain.map((syllable, index) => ({
      text: syllable,
      closed: isClosed(text[index] ?? '', text[index + 1] ?? ''),
    })),
  );
  return text.slice(1).map((next, index) => {
    const word = text[index] ?? '';
    const whole =
      sticks(word, next, plain[index] ?? '', plain[index + 1] ?? '', plain[index - 1] ?? '') ||
      isName(text[index - 1], word, next);
    return whole ? 'whole' : compounds[index];
  });
}

/** “An Khê”, “Đức Cơ”: two words with a capital, inside a sentence; the first word of a sentence has one in any case. */
function isName(before: string | undefined, word: string, next: string): boolean {
  return (
    before !== undefined &&
    !/[.!?:;…–”"]$/u.test(before) &&
    /^[(“]?\p{Lu}\p{Ll}*$/u.test(word) &&
    /^\p{Lu}\p{Ll}*[)”.,;:!?…]*$/u.test(next)
  );
}

function sticks(word: string, next: string, plain: string, plainNext: string, before: string): boolean {
  if (/^[–—\-/&+→=×]$/u.test(next)) return true;
  if (TITLES.has(word) && /^\p{Lu}/u.test(next)) return true;
  if (/[.,;:!?]$/u.test(word)) return false;
  if (DOCUMENT_NUMBER.test(next)) return true;
  if (FIGURES.test(word) && /^\d/.test(next) && /^[\d.]+[.,;)]*$/.test(next)) return true;
  if (/^[(“"]?(?:[\d.,–-]+|…)$/u.test(word) && UNITS.has(plainNext.split('/')[0] ?? '')) return true;
  // “7 giờ 30 phút”.
  if (plain === 'giờ' && /^\d+$/.test(before) && /^\d/.test(next)) return true;
  if (NAME_HEADS.has(word) && /^\p{Lu}/u.test(next)) return true;
  return NUMBERED.has(plain) && /^(?:\d|…|[IVX]+\b|[a-zđ]\)?[.,;]?$)/u.test(next);
}
