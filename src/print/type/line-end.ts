/** What it costs to end a line here: where a voice would rest, and what is parted. */
import type { Hold } from './keep-together.js';

/** Words that belong to what follows: a heading's line should not end in one. */
const LEANING = new Set(
  'có đã đang sẽ không chưa chẳng cứ hãy và của là để ở cho với thì mà khi từ đến tại qua theo về trong trên do bị được các những một'.split(
    ' ',
  ),
);

/**
 * A line of display text ends best after a comma, worse after a word that leans on the next, worse still inside a phrase: what ending it in this
 * word costs.
 *
 * @example
 * [lineEndCost('xa,'), lineEndCost('nhà'), lineEndCost('đã'), lineEndCost('tục', 'phrase')]; // [-0.15, 0, 0.15, 0.4]
 */
export function lineEndCost(word: string, hold?: Hold): number {
  if (hold !== undefined) return hold === 'phrase' ? 0.4 : 0.5;
  if (/[,.;:!?–]$/u.test(word)) return -0.15;
  return LEANING.has(word.toLowerCase()) ? 0.15 : 0;
}

/** One short word, as a Vietnamese syllable is; an address or a number may stand alone. */
export function isSyllable(text: string): boolean {
  return /^\p{L}{1,7}[\p{P}]*$/u.test(text);
}

/** What it costs display text that a line before the last is a single syllable, unless a comma gives it a rest of its own. */
export function loneSyllableCost(line: string): number {
  return isSyllable(line) && lineEndCost(line) >= 0 ? 0.4 : 0;
}

/**
 * The same in running text, where only what is parted counts.
 *
 * @example
 * [runningEndCost(undefined), runningEndCost('phrase'), runningEndCost('word')]; // [0, 0.14, 0.5]
 */
export function runningEndCost(hold: Hold): number {
  if (hold === undefined) return 0;
  return hold === 'phrase' ? 0.14 : 0.5;
}

/**
 * How many lines more are better than a line that parts a word; in display text no number is too large, for a smaller size is there in its stead.
 *
 * @example
 * [linesForWhole('word', false), linesForWhole('phrase', false)]; // [1, 0]
 */
export function linesForWhole(hold: Hold, display: boolean): number {
  if (!partsWord(hold)) return 0;
  return display ? 100 : 1;
}

/**
 * Does a line that ends here part a word?
 *
 * @example
 * [partsWord('word'), partsWord('phrase')]; // [true, false]
 */
export function partsWord(hold: Hold): boolean {
  return hold === 'word' || hold === 'whole';
}
