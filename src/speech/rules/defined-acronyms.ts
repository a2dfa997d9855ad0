/** Acronyms that a text explains itself: `Hợp tác xã (HTX) … HTX`. */
import type { Entry, KnownWords } from './known-words.js';

/** A bracket that only repeats a name, or names its letters: `(HTX)`, `(sau đây gọi tắt là HTX)`; the group is the letters. */
export const BRACKETED_ACRONYM =
  '\\(\\s*(?:(?:sau đây\\s+)?(?:được\\s+)?(?:gọi|viết) tắt là\\s*:?\\s*)?([\\p{Lu}\\d-]{2,12})\\s*\\)';

const DEFINED = new RegExp(BRACKETED_ACRONYM, 'gu');
const WORD = /[\p{L}\p{M}]+/gu;

/**
 * The lexicon, and what the text itself defines: capitals in brackets that are the initials of the words before them. The lexicon
 * goes before the text. The same words when the text defines nothing.
 */
export function withDefined(words: KnownWords, source: string): KnownWords {
  const own = new Map<string, string>();
  for (const found of source.matchAll(DEFINED)) {
    const acronym = found[1] ?? '';
    if (!/^\p{Lu}+$/u.test(acronym) || own.has(acronym) || words.expand(acronym) !== undefined) continue;
    const name = nameBefore(source.slice(Math.max(0, found.index - 100), found.index), acronym);
    if (name !== undefined) own.set(acronym, name);
  }
  if (own.size === 0) return words;
  return {
    ...words,
    expand: (acronym) => words.expand(acronym) ?? own.get(acronym),
    acronym: (source, index) => words.acronym(source, index) ?? ownAt(own, source, index),
  };
}

function ownAt(own: ReadonlyMap<string, string>, source: string, index: number): Entry | undefined {
  const capitals = /\p{Lu}{2,12}(?![\p{L}\p{M}])/uy;
  capitals.lastIndex = index;
  const written = capitals.exec(source)?.[0];
  const spoken = written === undefined ? undefined : own.get(written);
  return written === undefined || spoken === undefined ? undefined : { written, spoken };
}

/** The last words before a bracket, when the letters in it are their initials. */
export function wordsOfInitials(lead: string, acronym: string): RegExpExecArray[] | undefined {
  const letters = Array.from(acronym);
  const words = [...lead.matchAll(WORD)].slice(-letters.length);
  const fits = letters.every((letter, index) => words[index]?.[0].toUpperCase().startsWith(letter));
  return fits ? words : undefined;
}

/** The words whose initials the letters are, as they are said in the middle of a sentence. */
function nameBefore(lead: string, acronym: string): string | undefined {
  const words = wordsOfInitials(lead, acronym);
  if (words === undefined) return undefined;
  const name = lead.slice(words[0]?.index).trim();
  const [first = '', ...others] = words.map((word) => word[0]);
  if (/[^\p{L}\p{M} ]/u.test(name)) return undefined;
  const proper = others.some((word) => /^\p{Lu}/u.test(word));
  return proper ? name : first.toLowerCase() + name.slice(first.length);
}
