/** What is read aloud, in paragraphs of whole sentences. */

/** A paragraph as it is read. */
export interface SaidParagraph {
  /** Who speaks, in a dialogue: `Mai`. */
  readonly speaker: string | undefined;
  /** The sentences, without the speaker's name. */
  readonly sentences: readonly string[];
}

/** Paragraphs of `scriptOf` as they stand in a script. */
export function saidParagraphs(paragraphs: readonly string[]): readonly SaidParagraph[] {
  const known = said.get(paragraphs);
  if (known !== undefined) return known;
  const fresh = paragraphs.map((text): SaidParagraph => {
    const lead = /^(\p{Lu}[\p{L}\p{M}]*(?: [\p{L}\p{M}]+){0,2}): /u.exec(text);
    return {
      speaker: lead?.[1],
      sentences: sentencesOf(text.slice(lead?.[0].length ?? 0)),
    };
  });
  said.set(paragraphs, fresh);
  return fresh;
}

/** An item is taken apart once for all stations: what `scriptOf` gives is the same list every time. */
const said = new WeakMap<readonly string[], readonly SaidParagraph[]>();

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
