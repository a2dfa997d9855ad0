/** Where sentences end, and where an announcer takes breath inside them. */
import { syllablesIn } from './say/syllables.js';

/**
 * The sentences of a paragraph. A full stop ends one only before a capital, a digit or a quotation mark.
 *
 * @example
 * sentencesOf('Bà con mang hồ sơ đến xã. Cán bộ sẽ hướng dẫn.'); // ['Bà con mang hồ sơ đến xã.', 'Cán bộ sẽ hướng dẫn.']
 */
export function sentencesOf(paragraph: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of paragraph.matchAll(/[.!?…]+["”»’)]*\s+(?=["“«‘(–-]?\s?[\p{Lu}\p{N}])/gu)) {
    const end = match.index + match[0].length;
    sentences.push(paragraph.slice(start, end).trim());
    start = end;
  }
  return [...sentences, paragraph.slice(start).trim()].filter((sentence) => sentence !== '');
}

/** Less than this was not worth a breath, and less than that is said with the same one: after `Một là,` nobody stops. */
const LEAST_BEFORE = 4;
const LEAST_AFTER = 3;

/** A space behind the mark that ends a clause. */
const CLAUSE_END = / (?<=[,;:–—-]["”’»)]* )/u;

/**
 * A sentence of spoken text, cut where breath is taken: at the end of a clause, behind its comma, semicolon, colon or dash, but never
 * behind a few syllables or before a few. In between nothing is guessed. The least numbers of syllables (4 before, 3 after) are ours.
 *
 * @example
 * breathsOf('Nộp hồ sơ xong, bà con đừng về vội.'); // ['Nộp hồ sơ xong,', 'bà con đừng về vội.']
 * @example
 * breathsOf('Một là, xem ngày hẹn.'); // ['Một là, xem ngày hẹn.']
 */
export function breathsOf(sentence: string): string[] {
  const breaths: string[] = [];
  let open = '';
  for (const clause of sentence.split(CLAUSE_END)) {
    if (open !== '' && syllablesIn(open) >= LEAST_BEFORE) {
      breaths.push(open);
      open = clause;
    } else open = open === '' ? clause : `${open} ${clause}`;
  }
  const last = breaths.at(-1);
  if (last === undefined || syllablesIn(open) >= LEAST_AFTER) return [...breaths, open];
  return [...breaths.slice(0, -1), `${last} ${open}`];
}
