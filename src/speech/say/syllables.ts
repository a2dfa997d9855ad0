/** Syllables: what a Vietnamese announcer's pace is counted in. */
import { boundedMemory } from '../../model/index.js';

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const ONSET = '(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx])?';
const NUCLEUS = '(?:uyê|uye|uya|iê|ie|yê|ye|ươ|uô|uo|oa|oă|oe|oo|uâ|uê|uơ|uy|ưa|ia|ya|ua|[aăâeêioôơuưy])';
const CODA = '(?:ch|ng|nh|[cmnpt]|[iouy])?';
const SYLLABLE = new RegExp(`^${ONSET}${NUCLEUS}${CODA}$`);

/** Is this, whatever its case and tone mark, the shape of one Vietnamese syllable? */
export function isVietnameseSyllable(word: string): boolean {
  return word.length <= 8 && SYLLABLE.test(toneless(word));
}

/** The word in small letters without its tone mark; ă, â, ê, ô, ơ, ư and đ keep theirs. */
function toneless(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(TONES, '').normalize('NFC');
}

/**
 * How many syllables it takes to say a text that `toSpoken` has made. A Vietnamese word is one syllable; any other word
 * counts its groups of vowels (`Pleiku` 2, `internet` 3); capitals with hardly a vowel
 * (`BHYT` 4) are spelt, a digit that is left is one syllable.
 *
 * @example
 * syllablesIn('Bà con mang hồ sơ đến Pleiku.'); // 8
 */
export function syllablesIn(text: string): number {
  const words = text.normalize('NFC').match(/[\p{L}\p{M}]+|\p{N}/gu) ?? [];
  return words.reduce((sum, word) => sum + counted(word, () => syllablesOf(word)), 0);
}

/** The same few words come back again and again. */
const counted = boundedMemory<number>(10_000);

function syllablesOf(word: string): number {
  if (isVietnameseSyllable(word)) return 1;
  const plain = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const vowels = plain.match(/[aeiouy]+/g)?.length ?? 0;
  const spelt = vowels === 0 || (word === word.toUpperCase() && vowels * 3 < plain.length);
  return spelt ? Math.min(plain.length, 12) : vowels;
}

/** Words written together without marks, as in addresses: `dichvucong` → dich vu cong. */
const LONGEST = 40;

/**
 * The syllables of a word written together, fewest first, each with a consonant before its vowel where that is possible;
 * `undefined` when the word is no row of Vietnamese syllables.
 *
 * @example
 * splitSyllables('dichvucong'); // ['dich', 'vu', 'cong']
 */
export function splitSyllables(word: string): string[] | undefined {
  if (word.length > LONGEST) return undefined;
  // best[i]: the cheapest row of syllables for the first i letters.
  const best: ({ cost: number; row: string[] } | undefined)[] = [{ cost: 0, row: [] }];
  for (let end = 1; end <= word.length; end += 1) {
    for (let start = Math.max(0, end - 7); start < end; start += 1) {
      const head = best[start];
      const syllable = word.slice(start, end);
      if (head === undefined || !isVietnameseSyllable(syllable)) continue;
      const cost = head.cost + 2 + (/^[aeiouy]/.test(syllable) ? 3 : 0);
      const current = best[end];
      if (current === undefined || cost < current.cost) best[end] = { cost, row: [...head.row, syllable] };
    }
  }
  return best[word.length]?.row;
}
