/** The sizes of type that a slot may take. */
import { SIZE_STEP } from '../type/largest-that-fits.js';

/** From the largest size down in steps, the smallest at last. */
export function stepsDown(max: number, min: number, step: number): number[] {
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
