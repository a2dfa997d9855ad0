/** Plain text in columns. */

/**
 * A text on lines of at most so many columns, broken at spaces (a no-break space is none, and is put out as a space). A word that is longer than a line stands
 * alone on one. Letters with marks of their own count one: `ơ̆`.
 *
 * @param first what the first line begins with
 * @param other what the others begin with; as many spaces as `first` is wide when it is left out
 * @example
 * wrapped('Bà con mang hồ sơ đến xã.', 16, 'Mai: '); // ['Mai: Bà con mang', '     hồ sơ đến', '     xã.']
 */
export function wrapped(
  text: string,
  columns: number,
  first = '',
  other = ' '.repeat(columnsOf(first)),
): string[] {
  const composed = text.normalize('NFC');
  const widthOf = /\p{M}/u.test(composed) ? columnsOf : (word: string) => word.length;
  const lines: string[] = [];
  let open = first;
  let used = columnsOf(first);
  let empty = true;
  for (const word of composed.split(/[ \n]+/u)) {
    const width = widthOf(word);
    if (!empty && used + 1 + width > columns) {
      lines.push(open);
      open = other + word;
      used = columnsOf(other) + width;
    } else {
      open += empty ? word : ` ${word}`;
      used += empty ? width : 1 + width;
    }
    empty = false;
  }
  return [...lines, open].map((line) => line.replaceAll('\u00a0', ' '));
}

/** How many columns a text takes. */
function columnsOf(text: string): number {
  return text.normalize('NFC').replace(/\p{M}/gu, '').length;
}
