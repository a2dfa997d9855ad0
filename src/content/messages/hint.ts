/** What a mistyped word was meant to be, and what there is. */
import { closest, distance } from 'fastest-levenshtein';
import type { Bilingual } from '../../rule/index.js';

/** Words named before the rest is only «…». */
const NAMED = 12;

/**
 * The known word that a mistyped one was meant to be.
 *
 * @param word as typed; only its first 100 characters count
 * @param known what there is
 * @returns the nearest known word, or `undefined` when none is near: more than a third of its letters, and more than two, differ
 * @example
 * nearestWord('biuld', ['init', 'check', 'build']); // 'build'
 */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const typed = word.slice(0, 100);
  const nearest = closest(typed, [...known]);
  const far = Math.min(Math.max(2, Math.floor(nearest.length / 3)), Math.max(1, typed.length - 1));
  return distance(typed, nearest) <= far ? nearest : undefined;
}

/** “Did you mean …?”, or the list of what there is. */
export function hint(word: string, known: readonly string[]): Bilingual {
  if (known.length === 0) return { vi: 'Hãy bỏ nó đi.', en: 'Remove it.' };
  const nearest = nearestWord(word, known);
  if (nearest === undefined) return choices(known);
  return { vi: `Có phải là «${nearest}»?`, en: `Did you mean \`${nearest}\`?` };
}

/** What there is. */
export function choices(known: readonly string[]): Bilingual {
  return { vi: `Dùng được: ${wordList(known)}.`, en: `Known: ${wordList(known)}.` };
}

/** At most twelve words in a row. */
export function wordList(words: readonly string[]): string {
  return words.slice(0, NAMED).join(', ') + (words.length > NAMED ? '…' : '');
}
