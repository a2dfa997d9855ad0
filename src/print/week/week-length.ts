/** The length of an item in a column of its own: figures stand under figures and primes under primes, though the cut's figures are of several widths. */
import { shortLengthText } from '../../model/index.js';
import type { Mark } from '../page.js';
import type { TextSetter } from '../type/text-setter.js';
import { INK } from './week-palette.js';

/** Room of a figure and of the primes, as shares of the size. */
const FIGURE = 0.5;
const PRIMES: Readonly<Record<string, number>> = { '′': 0.24, '″': 0.42 };

interface Part {
  readonly text: string;
  readonly width: number;
}

function partsOf(seconds: number, size: number): Part[] {
  return [...shortLengthText(seconds)].map((text) => ({ text, width: (PRIMES[text] ?? FIGURE) * size }));
}

/** How wide a length stands, points. */
export function lengthWidth(seconds: number, size: number): number {
  return partsOf(seconds, size).reduce((sum, { width }) => sum + width, 0);
}

/** A length that ends at `right`. */
export function placeLength(
  seconds: number,
  size: number,
  setter: TextSetter,
  { right, baseline, block }: { readonly right: number; readonly baseline: number; readonly block: string },
): Mark[] {
  const parts = partsOf(seconds, size);
  let x = right - parts.reduce((sum, { width }) => sum + width, 0);
  return parts.flatMap(({ text, width }) => {
    const marks = setter.line(
      text,
      { face: 'condensed', size },
      { x, width, align: 'center', baseline, colour: INK, block },
    );
    x += width;
    return marks;
  });
}
