/** How far apart two lines have to stand so that no letter comes near one above or below it. */
import { memoryBy } from '../../model/index.js';
import type { Line } from './break-lines.js';
import type { Typeface, Typefaces } from './load-typefaces.js';

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
  return line.pieces.flatMap(({ text, face, x, spacing = 0 }) =>
    letters(typefaces[face], text, () => lettersAnew(text, typefaces[face])).map((letter) => {
      const left = shift + x + letter.index * spacing;
      return {
        left: left + letter.left * size,
        right: left + letter.right * size,
        top: letter.top * size,
        bottom: letter.bottom * size,
      };
    }),
  );
}

/** Pieces whose letters were measured: each is tried at a dozen sizes. */
const letters = memoryBy<Typeface, readonly (Letter & { readonly index: number })[]>(1000);

/** The letters of a piece and their place in it, as shares of the size. */
function lettersAnew(text: string, typeface: Typeface): (Letter & { readonly index: number })[] {
  let before = '';
  return (text.normalize('NFC').match(/\P{M}\p{M}*/gu) ?? []).flatMap((letter, index) => {
    const left = typeface.width(before, 1);
    before += letter;
    if (letter.trim() === '') return [];
    return [{ index, left, right: left + typeface.width(letter, 1), ...typeface.bounds(letter, 1) }];
  });
}
