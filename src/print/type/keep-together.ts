/** Which words of Vietnamese print stay on one line: numbers and their units, articles, telephone numbers, compounds. */
import { PHRASES, WORDS } from './compounds.js';

/** How a syllable holds to the next: inside a word, between the words of a fixed phrase, or not at all. */
type Bond = 'word' | 'phrase' | undefined;

/** How a word holds to the next. */
export type Hold = Bond | 'whole';

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

/** No compound goes on after a stop, nor into a bracket. */
function isClosed(word: string, next: string): boolean {
  return /[)"”’\],.;:!?…]$/u.test(word) || /^[("“‘[]/u.test(next);
}

function bare(word: string): string {
  return word.toLowerCase().replace(/^[("“‘[]+|[)"”’\],.;:!?…]+$/gu, '');
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
  // “mức độ 3 và 4”: no figure begins a line by itself.
  if (/^\d{1,2}$/.test(word) && plainNext === 'và') return true;
  if (plain === 'và' && /^\d{1,2}$/.test(before) && /^\d{1,2}(?![\d./])/.test(next)) return true;
  return NUMBERED.has(plain) && /^(?:\d|…|[IVX]+\b|[a-zđ]\)?[.,;]?$)/u.test(next);
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

/** A word of a text as a compound sees it. `closed`: a comma, a bracket or the like parts it from the next. */
interface Syllable {
  readonly text: string;
  readonly closed: boolean;
}

/**
 * For each syllable but the last, how it holds to the next. Where two words could share a syllable both hold: “công chức năng” is not parted,
 * whichever is meant.
 *
 * @example
 * compoundBonds('nộp thủ tục hành chính'.split(' ').map((text) => ({ text, closed: false }))); // [undefined, 'word', 'phrase', 'word']
 */
export function compoundBonds(syllables: readonly Syllable[]): Bond[] {
  const bonds = new Array<Bond>(Math.max(0, syllables.length - 1)).fill(undefined);
  for (const [bond, tree] of TREES) {
    for (let start = 0; start < bonds.length; start += 1) {
      let branch: Branch | undefined = tree;
      let length = 0;
      for (let here = start; here < syllables.length; here += 1) {
        const syllable = syllables[here];
        // “huyện/xã” ends a compound with what stands before the stroke, “xã/cán bộ” begins one with what stands after it.
        branch = syllable && branch.next.get(edge(syllable.text, here === start));
        if (branch === undefined) break;
        if (branch.ends) length = here - start;
        if (syllable?.closed || (here > start && syllable?.text.includes('/'))) break;
      }
      bonds.fill(bond, start, start + length);
    }
  }
  return bonds;
}

function edge(text: string, first: boolean): string {
  if (!text.includes('/')) return text;
  return first ? text.slice(text.lastIndexOf('/') + 1) : text.slice(0, text.indexOf('/'));
}

/** What a syllable leads to; the number of syllables of an entry where one ends. */
interface Branch {
  readonly next: Map<string, Branch>;
  ends: boolean;
}

/** “hoà”, “uỷ”: where many people write the mark. */
const OLDER: Readonly<Record<string, string>> = Object.fromEntries(
  ['òa oà', 'óa oá', 'ỏa oả', 'õa oã', 'ọa oạ', 'òe oè', 'óe oé', 'ỏe oẻ', 'õe oẽ', 'ọe oẹ']
    .concat(['ùy uỳ', 'úy uý', 'ủy uỷ', 'ũy uỹ', 'ụy uỵ'])
    .map((pair) => pair.split(' ')),
);

/** A syllable as the lists write it. */
function spellings(syllable: string): readonly string[] {
  const older = syllable.slice(0, -2) + (OLDER[syllable.slice(-2)] ?? syllable.slice(-2));
  return older === syllable ? [syllable] : [syllable, older];
}

/** A branch is shared by both spellings of its syllable. */
function grow(entries: readonly string[]): Branch {
  const root: Branch = { next: new Map(), ends: false };
  for (const entry of entries) {
    let reached = root;
    for (const syllable of entry.split(' ')) {
      const branch: Branch = reached.next.get(syllable) ?? { next: new Map(), ends: false };
      for (const spelling of spellings(syllable)) reached.next.set(spelling, branch);
      reached = branch;
    }
    reached.ends = true;
  }
  return root;
}

const TREES = [
  ['phrase', grow(PHRASES)],
  ['word', grow(WORDS)],
] as const;
