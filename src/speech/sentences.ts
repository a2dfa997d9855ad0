/** Where sentences end. */

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
