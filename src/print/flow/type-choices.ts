/** What is tried so that a text fits its slot: cuts and sizes of type, points, and what may be parted. */
import type { Face } from '../page.js';
import type { TypeStyle } from '../template/slot.js';
import { narrowerFaces } from '../type/faces.js';
import { SIZE_STEP } from '../type/largest-that-fits.js';

/** The cuts and sizes that an overflow policy allows, in the order in which they are tried. */
export function allowances(style: TypeStyle): { face: Face; min: number; max: number }[] {
  const { min, max } = style.size;
  if (style.overflow === 'error') return [{ face: style.face, min: max, max }];
  const faces = [style.face, ...(style.overflow === 'shrink' ? [] : narrowerFaces(style.face))];
  const step = style.size.step;
  if (step === undefined) return faces.map((face) => ({ face, min, max }));
  const sizes = stepsDown(max, min, step);
  return faces.flatMap((face) => sizes.map((size) => ({ face, min: size, max: size })));
}

/** From the largest size down in steps, the smallest at last. */
function stepsDown(max: number, min: number, step: number): number[] {
  const count = Math.ceil((max - min) / step - 1e-9);
  return [...Array.from({ length: count }, (_, index) => max - index * step), min];
}

/** From this size on nobody sees a quarter of a point. */
const LARGE = 20;

/** Sizes that display text may take instead of one that fits: a little smaller, and one step down where sizes go in steps. */
export function smallerSizes(
  size: number,
  { min, step }: { readonly min: number; readonly step?: number | undefined },
): number[] {
  if (step !== undefined) return [Math.max(min, size - step)].filter((one) => one < size);
  const by = size < LARGE ? SIZE_STEP : 2 * SIZE_STEP;
  const count = Math.floor((size - Math.max(min, 0.82 * size)) / by);
  return Array.from({ length: count }, (_, index) => size - (index + 1) * by);
}

/** What keeps a text from breaking just anywhere. */
export interface Holding {
  /** Words joined by no-break spaces stay on one line even where that is too wide. */
  readonly keepJoined: boolean;
  /** A word of several syllables parted to save a line. */
  readonly tight: boolean;
}

/** What is let go, in this order, when no size of a slot can hold a text: words of several syllables, then what its author joined. */
export function holdings(text: string): readonly Holding[] {
  const joins = /[\u00A0\u202F\u2007]/u.test(text) ? [true, false] : [false];
  return joins.flatMap((keepJoined) => [false, true].map((tight) => ({ keepJoined, tight })));
}
