/** Letters that no typeface has: what is said of them, and what stands in their place where a line alone is lost. */
import type { LayoutError } from '../../errors.js';
import type { Bilingual } from '../../model/index.js';
import type { Face } from '../page.js';
import { fallbackFace, familyName } from './faces.js';
import { layoutFault, type Where } from './layout-issue.js';
import type { Typefaces } from './load-typefaces.js';

/** Writings that are spoken of by name. */
const WRITINGS: readonly (readonly [RegExp, Bilingual])[] = [
  [/\p{Script=Khmer}/u, { vi: 'chữ Khmer', en: 'Khmer' }],
  [/\p{Script=Cham}/u, { vi: 'chữ Chăm', en: 'Cham' }],
  [/\p{Script=Tai_Viet}/u, { vi: 'chữ Thái', en: 'Tai Viet' }],
  [/\p{Script=Lao}/u, { vi: 'chữ Lào', en: 'Lao' }],
  [/\p{Script=Thai}/u, { vi: 'chữ Thái Lan', en: 'Thai' }],
  [/\p{Script=Han}/u, { vi: 'chữ Hán', en: 'Han' }],
];

/**
 * The writing that a character is of; undefined for a sign, an emoji, and what cannot be seen.
 *
 * @example
 * writingOf('ស')?.en; // 'Khmer'
 * writingOf('😀'); // undefined
 */
export function writingOf(char: string): Bilingual | undefined {
  const named = WRITINGS.find(([of]) => of.test(char))?.[1];
  if (named !== undefined) return named;
  return /[\p{L}\p{M}\p{N}]/u.test(char) ? { vi: 'chữ này', en: 'this writing' } : undefined;
}

/**
 * The characters of a text that no cut of a typeface has, nor the one that stands in for it; each once.
 *
 * @example
 * missingLetters('Xã ស្រុក', await loadTypefaces())[0]; // 'ស'
 */
export function missingLetters(text: string, typefaces: Typefaces, face: Face = 'regular'): string[] {
  if (typefaces[face].covers(text) === undefined) return [];
  const other = typefaces[fallbackFace(face)];
  const seen = text.normalize('NFC').replace(UNSEEN, '');
  // A letter and its marks come from one cut.
  return [...new Set(seen.match(/\P{M}\p{M}*/gu))].flatMap((letter) =>
    typefaces[face].covers(letter) === undefined ? [] : (other.covers(letter) ?? []),
  );
}

/** What is not drawn: spaces, and where a word may be divided. */
const UNSEEN = /[\s\u00AD\u200B\u2007\u2009-\u2011\u202F\u2060\uFEFF]/gu;

/**
 * What is to be done about a character: nobody is told to write another script than their own.
 *
 * @example
 * missingFix('😀').en; // 'Take it out, or put another sign in its place.'
 */
export function missingFix(char: string): Bilingual {
  return writingOf(char) === undefined
    ? { vi: 'Hãy bỏ hoặc thay ký tự này.', en: 'Take it out, or put another sign in its place.' }
    : {
        vi: 'Bản này viết đúng, cứ giữ nguyên: bộ phông đi kèm chưa có chữ ấy, nên chưa làm được tờ in. Trang, kênh tin, Word, chữ trơn vẫn đủ.',
        en: 'The text is right as it is: the typefaces that come along lack its letters, so it cannot be printed yet. Pages, feeds, Word and plain text have it whole.',
      };
}

/**
 * A character as it is named to people: itself, and its number.
 *
 * @example
 * letterName('ស'); // '“ស” (U+179F)'
 */
export function letterName(char: string): string {
  const code = `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return /\p{C}/u.test(char) ? code : `“${char}” (${code})`;
}

/** A sheet that cannot be set for want of a letter. */
export function missingGlyph(char: string, face: Face, where: Where): LayoutError {
  const [own, other] = [familyName(face), familyName(fallbackFace(face))];
  return layoutFault(
    'missing-glyph',
    where,
    {
      vi: `Phông chữ ${own} (${face}) và phông dự phòng ${other} đều không có ký tự ${letterName(char)}.`,
      en: `Neither ${own} (${face}) nor ${other}, which stands in for it, has a glyph for ${letterName(char)}.`,
    },
    missingFix(char),
  );
}

/**
 * A text whose words that cannot be set are told in their place: a title costs its line and never the week of a station.
 *
 * @example
 * printable('Xã ស្រុក ថ្មី (PL)', 'regular', await loadTypefaces()); // 'Xã [chữ Khmer, xem scripts.txt] (PL)'
 */
export function printable(text: string, face: Face, typefaces: Typefaces): string {
  if (missingLetters(text, typefaces, face).length === 0) return text;
  let told = '';
  const words = text.split(/([ \u00A0\n]+)/u).map((word) => {
    const [lost] = missingLetters(word, typefaces, face);
    if (lost === undefined) {
      if (word.trim() !== '') told = '';
      return word;
    }
    const writing = writingOf(lost)?.vi;
    const mark =
      writing === undefined
        ? `[${letterName(lost).replace(/^“.*” \(|\)$/gu, '')}]`
        : `[${writing}, xem scripts.txt]`;
    if (mark === told) return '';
    told = mark;
    return mark;
  });
  return words
    .join('')
    .replace(/([ \u00A0]){2,}/gu, '$1')
    .trimEnd();
}
