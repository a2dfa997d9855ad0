/** Words written together without marks, as in addresses: `dichvucong` → dich vu cong. */
import { isVietnameseSyllable } from './syllables.js';

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
