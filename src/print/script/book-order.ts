/** The order of a book's texts, in which pages fill up and no text needs to be parted, and the pages that it makes. */
import type { SaidParagraph } from './said-paragraphs.js';

/** What scripts.pdf has room for at its closest pitch, in lines; the head of a text and the space between paragraphs with them. */
const PAGE = 37;
/** Of them, on the first page: how a text is found. */
const HINT = 2;
const HEAD = 3.2;
const APART = 0.15;
/** Letters of a line; in a dialogue the names stand before it. */
const LETTERS = 74;
const LETTERS_BESIDE_NAME = 66;
/** So many of the next texts are asked whether they fill up a page. */
const SOON = 10;

/**
 * As they are given, save that the longest of the next few that a page has room for is brought forward to it; and on which page each
 * begins, from 0. How long they are is told from their letters, so that Word and plain text have the same numbers as the PDF.
 */
export function bookOrder<T extends { readonly paragraphs: readonly SaidParagraph[] }>(
  texts: readonly T[],
): (T & { readonly page: number })[] {
  let rest = texts.map((text, place) => ({ text, place, lines: linesOf(text.paragraphs) }));
  const ordered: (T & { readonly page: number })[] = [];
  let number = 0;
  while (rest.length > 0) {
    const page: typeof rest = [];
    let left = number === 0 ? PAGE - HINT : PAGE;
    let next = rest[0];
    while (next !== undefined) {
      const { place, lines } = next;
      page.push(next);
      left -= lines;
      rest = rest.filter((other) => other.place !== place);
      next = rest
        .slice(0, SOON)
        .filter((other) => other.lines <= left)
        .toSorted((a, b) => b.lines - a.lines)[0];
    }
    for (const { text } of page.toSorted((a, b) => a.place - b.place))
      ordered.push({ ...text, page: number });
    number += 1 + Math.ceil(-left / PAGE);
  }
  return ordered;
}

function linesOf(paragraphs: readonly SaidParagraph[]): number {
  return paragraphs.reduce((sum, { speaker, sentences }) => {
    const letters = sentences.reduce(
      (count, sentence) => count + 1 + sentence.reduce((length, { text }) => length + text.length, 0),
      -1,
    );
    return sum + Math.ceil(letters / (speaker === undefined ? LETTERS : LETTERS_BESIDE_NAME)) + APART;
  }, HEAD);
}
