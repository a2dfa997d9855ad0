/** What findings are worded with: lengths as people write them, and lines of a page. */
import type { Bilingual } from '../../rule/index.js';
import type { PageWord } from '../facts.js';
import { type Rect, tenth, union } from '../page/matrix.js';

/** A text with numbers in it: Vietnamese writes `4,2`, English `4.2`. */
export function inDecimals(text: string): Bilingual {
  return { vi: text.replaceAll('.', ','), en: text };
}

/** A length in words: `4,2 mm`. */
export function lengthWords(length: number): Bilingual {
  return inDecimals(`${tenth(length)} mm`);
}

/** Words that stand beside each other on a line, as one. */
export interface Phrase {
  readonly text: string;
  readonly box: Rect;
}

/** The lines of words, so that a finding names a line once. @param words in the order of the page */
export function phrasesOf(words: readonly PageWord[]): Phrase[] {
  const phrases: Phrase[] = [];
  let last: { phrase: Phrase; word: PageWord } | undefined;
  for (const word of words) {
    const joined = last !== undefined && follows(last.word, word);
    const phrase: Phrase =
      joined && last !== undefined
        ? { text: `${last.phrase.text} ${word.text}`, box: union(last.phrase.box, word.box) }
        : { text: word.text, box: word.box };
    if (joined) phrases[phrases.length - 1] = phrase;
    else phrases.push(phrase);
    last = { phrase, word };
  }
  return phrases;
}

function follows(before: PageWord, after: PageWord): boolean {
  const em = before.size * 0.353;
  const gap = after.box.left - before.box.right;
  return Math.abs(before.box.bottom - after.box.bottom) < 0.3 * em && gap > -0.3 * em && gap < em;
}
