/** How high a cell has to be: programs measure a text only when somebody edits it. */

/** Lines that a text takes in a column so many digits wide. A letter of running text is a seventh narrower than a digit. */
export function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((0.88 * line.length) / width)), 0);
}
