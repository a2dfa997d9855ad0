/** The words of a banner over a street or on a wall. */
import type { Item, ItemVersion } from '../../model/index.js';
import { layoutFault, type Where } from '../type/layout-issue.js';
import { inCapitals } from '../type/runs.js';

/** What is painted or printed on a banner. */
export interface Banner {
  /** In capitals, on one line. */
  readonly text: string;
  /** Words as Vietnamese writes them, between spaces. */
  readonly words: number;
  /** Letters, marks of their own counted with their letter, spaces and punctuation. */
  readonly characters: number;
}

/**
 * What one line of a banner holds. The limits are ours: banners of 0.6–1 m by 8–10 m are usual (one locality's custom, no norm was
 * found), capitals of 30 cm, which are read from across a street, take some 20 cm each, so 8 m hold forty.
 */
const MOST_WORDS = 10;
const MOST_CHARACTERS = 40;

/**
 * The banner of an item (băng rôn, plan III.8.c): `print.headline` in capitals, marks and all (`đ` → `Đ`, `ơ̆` → `Ơ̆`), on one
 * line, without a full stop at its end.
 *
 * @throws LayoutError when the item has no headline, or it is over 10 words or 40 characters; the message says by how much.
 * @example
 * bannerOf({ ...item, print: { products: ['poster'], headline: 'Một cửa, một lần' } }, item.versions[0]); // { text: 'MỘT CỬA, MỘT LẦN', words: 4, characters: 16 }
 */
export function bannerOf(item: Item, version: ItemVersion): Banner {
  const headline = version.headline ?? (version === item.versions[0] ? item.print?.headline : undefined);
  const where = { ...item.origin, slot: 'print.headline' };
  if (headline === undefined) {
    throw layoutFault(
      'no-headline',
      where,
      {
        vi: `tin «${item.id}» chưa có dòng chữ lớn cho băng rôn.`,
        en: `item “${item.id}” has no headline for a banner.`,
      },
      {
        vi: `Hãy viết một dòng, nhiều nhất ${MOST_WORDS} chữ và ${MOST_CHARACTERS} ký tự.`,
        en: `Write one line, at most ${MOST_WORDS} words and ${MOST_CHARACTERS} characters.`,
      },
    );
  }
  return bannerText(headline, where);
}

/**
 * A headline as the line of a banner.
 *
 * @throws LayoutError `long-headline` over 10 words or 40 characters
 */
export function bannerText(headline: string, where: Where): Banner {
  const text = inCapitals(
    headline
      .normalize('NFC')
      .replace(/\s+/gu, ' ')
      .trim()
      .replace(/(?<!\.)\.$/u, ''),
  );
  const words = text.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const characters = [...new Intl.Segmenter('vi', { granularity: 'grapheme' }).segment(text)].length;
  const [overWords, overCharacters] = [words - MOST_WORDS, characters - MOST_CHARACTERS];
  if (overWords > 0 || overCharacters > 0) {
    const over = (word: string, character: string) =>
      [
        ...(overWords > 0 ? [`${overWords} ${word}`] : []),
        ...(overCharacters > 0 ? [`${overCharacters} ${character}`] : []),
      ].join(', ');
    throw layoutFault(
      'long-headline',
      where,
      {
        vi: `băng rôn «${text}» dài ${words} chữ, ${characters} ký tự: thừa ${over('chữ', 'ký tự')}.`,
        en: `the banner “${text}” has ${words} words, ${characters} characters: ${over('word(s)', 'character(s)')} too many.`,
      },
      {
        vi: `Một dòng băng rôn nhiều nhất ${MOST_WORDS} chữ và ${MOST_CHARACTERS} ký tự; hãy viết ngắn lại.`,
        en: `A banner's line holds at most ${MOST_WORDS} words and ${MOST_CHARACTERS} characters; shorten it.`,
      },
    );
  }
  return { text, words, characters };
}
