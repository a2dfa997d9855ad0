/** How far apart two lines have to stand so that no letter comes near one above or below it. */
import type { Line } from './break-lines.js';
import type { Typefaces } from './load-typefaces.js';

/** Letters that do not stand above each other but this near, as a share of the size, are seen together. */
const BESIDE = 0.06;

interface Letter {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * The ink between two baselines, points: the deepest letter of the upper line and the highest of the lower one, where they stand above
 * each other. `shift` is how much further right the lower line begins.
 */
export function inkBetween(
  upper: Line,
  lower: Line,
  shift: number,
  size: number,
  typefaces: Typefaces,
): number {
  const above = lettersOf(upper, 0, size, typefaces).filter(({ bottom }) => bottom > 0);
  const below = lettersOf(lower, shift, size, typefaces);
  const near = BESIDE * size;
  const overLetters = below.map(({ left, right, top }) => {
    const over = above.filter((letter) => letter.left < right + near && left - near < letter.right);
    return top + Math.max(0, ...over.map(({ bottom }) => bottom));
  });
  return Math.max(0, ...overLetters, ...above.map(({ bottom }) => bottom));
}

function lettersOf(line: Line, shift: number, size: number, typefaces: Typefaces): Letter[] {
  return line.pieces.flatMap(({ text, face, x, spacing = 0 }) => {
    const typeface = typefaces[face];
    let before = '';
    return (text.normalize('NFC').match(/\P{M}\p{M}*/gu) ?? []).flatMap((letter, index): Letter[] => {
      const left = shift + x + typeface.width(before, size) + index * spacing;
      before += letter;
      if (letter.trim() === '') return [];
      return [{ left, right: left + typeface.width(letter, size), ...typeface.bounds(letter, size) }];
    });
  });
}
