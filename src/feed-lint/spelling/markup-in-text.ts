/** Signs that a plain text holds markup (RSS Advisory Board, best practices: CharacterData). */
import { ENTITY_NAMES, isHtmlElement } from './html-words.js';

/**
 * What makes a plain text look like HTML: an end tag, or a reference to a character; `undefined` when nothing does.
 *
 * @param hexadecimal whether `&` and `<` are spelled as hexadecimal references in the source, which says that they are meant as text
 */
export function htmlIn(text: string, hexadecimal: boolean): string | undefined {
  for (const [whole, name = ''] of text.matchAll(/<\/(\w+)>/g)) {
    if (isHtmlElement(name.toLowerCase())) return whole;
  }
  if (hexadecimal) return undefined;
  for (const [whole, name = ''] of text.matchAll(/&(#?\w+)/g)) {
    if (ENTITY_NAMES.has(name) || /[^a-z]/i.test(name)) return whole;
  }
  return undefined;
}

/** What a reader may take for markup although it is not: `<` before a letter. */
export function markupLike(text: string): string | undefined {
  return /&#[x0-9]|<[/a-zA-Z][^>]{0,20}>?/.exec(text)?.[0];
}
