/** Where a voice would rest in a line of display text. */

/** Words that belong to what follows: a heading's line should not end in one. */
const LEANING = new Set(
  'có đã đang sẽ không chưa chẳng cứ hãy và của là để ở cho với thì mà khi từ đến tại qua theo về trong trên do bị được các những một'.split(
    ' ',
  ),
);

/**
 * A heading breaks best after a comma, worst after a word that leans on the next: what ending a line in this word costs.
 *
 * @example
 * [lineEndCost('xa,'), lineEndCost('đã'), lineEndCost('nhà')]; // [-0.15, 0.15, 0]
 */
export function lineEndCost(word: string): number {
  if (/[,.;:!?–]$/u.test(word)) return -0.15;
  return LEANING.has(word.toLowerCase()) ? 0.15 : 0;
}
