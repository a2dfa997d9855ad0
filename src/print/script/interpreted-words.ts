/** What an interpreter wants to look up before a window begins: terms, names and numbers of a text, as they are spoken. */
import type { Lexicon } from '../../model/index.js';
import { keepTogether } from '../type/keep-together.js';
import type { SaidParagraph } from './said-paragraphs.js';

/** Names: two or more words with capitals, side by side. */
const NAME = /\p{Lu}[\p{L}\p{M}]*(?: \p{Lu}[\p{L}\p{M}]*)+/gu;

const FIGURE =
  'một|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín|mười|mươi|mốt|trăm|nghìn|ngàn|triệu|tỷ|linh|lẻ|mùng|mồng|phẩy|rưỡi|không';
const COUNTED = 'ngày|tuần|tháng|năm|giờ|phút|đồng|người|hộ|bản|cây số|mét|héc-ta|phần trăm|tuổi';
const YEAR = 'năm (?:nay|trước|sau|(?:hai|một) (?:nghìn|ngàn))';
/** “Quý ba năm nay”: this “năm” is no five. */
const FIGURES = `(?!${YEAR})(?:${FIGURE})(?: (?!${YEAR})(?:${FIGURE}))*`;
/** A day, a month or a quarter with its year, and the number of a law with its own, are never taken apart. */
const DATED = `(?:ngày (?:${FIGURES} )?)?(?:(?<!mỗi )tháng|quý) ${FIGURES}(?:,? ${YEAR}(?: ${FIGURES})?)?(?! ngày)|số ${FIGURES}, ${YEAR}(?: ${FIGURES})?`;
/** Figures with what they count; a single one only with that, and several also alone. */
const COUNT = `(?:ngày |năm |số )?(?:(?:${FIGURE})(?: (?:${FIGURE}))+(?: (?:${COUNTED}))?|(?:${FIGURE}) (?:${COUNTED}))`;
const NUMBER = new RegExp(`(?<![\\p{L}\\p{M}])(?:${DATED}|${COUNT})(?![\\p{L}\\p{M}])`, 'giu');

/**
 * Hard words and names of the lexicon, other names, and numbers with what they count, each once, in the order in which they are said.
 *
 * @example
 * const paragraphs = plainParagraphs(['Phí là hai trăm nghìn đồng. Hỏi ông Rơ Châm Hmrik.']);
 * wordsToInterpret(paragraphs, { acronyms: {}, names: {} }); // ['hai trăm nghìn đồng', 'Rơ Châm Hmrik']
 */
export function wordsToInterpret(
  paragraphs: readonly SaidParagraph[],
  { acronyms, names, hardWords = Object.values(acronyms) }: Lexicon,
): string[] {
  const text = paragraphs
    .flatMap(({ sentences }) => sentences)
    .map((sentence) => sentence.flatMap(({ text: words, seen }) => (seen ? [] : [words])).join(''))
    .join('\n');
  const terms = [...hardWords, ...Object.values(names)].map((term) => term.normalize('NFC'));
  const found = [
    ...terms.flatMap((term) => placesOf(term, text)),
    ...[...text.matchAll(NUMBER)].map(({ 0: words, index }) => ({ start: index, words })),
    ...[...text.matchAll(NAME)].map(({ 0: name, index }) => ({
      start: index,
      words: wholeName(name, text.slice(index + name.length)),
    })),
  ];
  // Of two that overlap, the longer one tells more.
  const inOrder = found.toSorted((a, b) => a.start - b.start || b.words.length - a.words.length);
  const said = new Map<string, string>();
  let end = 0;
  for (const { start, words } of inOrder) {
    if (start < end) continue;
    end = start + words.length;
    const key = words.toLowerCase();
    if (!said.has(key)) said.set(key, words);
  }
  return [...said.values()];
}

/** A name with the rest of its last word or fixed phrase: `Hội Phụ` is none, `Hội Phụ nữ` is. */
function wholeName(name: string, after: string): string {
  const rest = /^(?: \p{Ll}[\p{L}\p{M}]*)+/u.exec(after)?.[0].trim().split(' ') ?? [];
  const last = name.slice(name.lastIndexOf(' ') + 1);
  const parted = keepTogether([last, ...rest]).indexOf(undefined);
  return [name, ...rest.slice(0, parted < 0 ? rest.length : parted)].join(' ');
}

/** Terms of one word say too little, and stand in too many texts. */
function placesOf(term: string, text: string): { start: number; words: string }[] {
  if (!term.includes(' ')) return [];
  const start = text.toLowerCase().indexOf(term.toLowerCase());
  const around = `${text[start - 1] ?? ' '}${text[start + term.length] ?? ' '}`;
  if (start < 0 || /[\p{L}\p{M}\p{N}]/u.test(around)) return [];
  return [{ start, words: text.slice(start, start + term.length) }];
}
