/** Words with places in them: `“{value}” is no address.` */
import type { Bilingual } from './rule.js';

/** What fills the places of a rule's words. A text comes from the subject, a pair of sentences from the rule itself. */
export type Values = Readonly<Record<string, string | Bilingual>>;

/** The longest piece of a subject that a finding repeats, in characters. */
const SHOWN = 80;

/**
 * Puts values into the places of both wordings. A text of strangers steers no terminal, breaks no line and has an end; a place that no
 * value fills stays as it is written, so that it is seen.
 *
 * @example
 * fill({ vi: '«{value}» sai.', en: '“{value}” is wrong.' }, { value: 'a\nb' }).en; // '“a b” is wrong.'
 */
export function fill(words: Bilingual, values: Values): Bilingual {
  const filled = (locale: keyof Bilingual) =>
    words[locale].replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      if (value === undefined) return place;
      return typeof value === 'string' ? excerpt(value) : clean(value[locale]);
    });
  return { vi: filled('vi'), en: filled('en') };
}

/**
 * The same words in both languages, which `fill` leaves whole: a path, a reason that a machine gave, a list of what there is.
 *
 * @example
 * fill({ vi: 'thiếu {path}.', en: '{path} is missing.' }, { path: inBoth('a/b.md') }).en; // 'a/b.md is missing.'
 */
export function inBoth(words: string): Bilingual {
  return { vi: words, en: words };
}

/** A piece of a subject as a finding repeats it: one line, no controls, 80 characters at the most. */
export function excerpt(text: string): string {
  const letters = [...clean(text.slice(0, SHOWN * 4))];
  return letters.length > SHOWN ? `${letters.slice(0, SHOWN).join('')}…` : letters.join('');
}

function clean(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ');
}
