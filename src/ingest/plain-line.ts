/** The text of strangers as one safe line. Pure. */

/**
 * Composed letters, single spaces; no control character, no lone surrogate, no invisible mark (soft hyphens, zero widths, marks that
 * turn the direction of writing).
 */
export function plainLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Surrogate}\uFFFE\uFFFF]/gu, '')
    .trim();
}

/** A line of at most so many characters, cut between words where that is possible. */
export function shortLine(text: string, most: number): string {
  const line = plainLine(text);
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1).replace(/\p{Surrogate}$/u, '');
  const space = cut.lastIndexOf(' ');
  return `${space > most / 2 ? cut.slice(0, space) : cut}…`;
}
