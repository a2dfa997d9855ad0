/** Which size of type is the largest that a place allows. */

/** Sizes are tried in steps of this, points. */
export const SIZE_STEP = 0.25;

/** The largest value of a grid for which `fits`, by halving; undefined when not even `min` does. */
export function largestThatFits<T>(
  { min, max }: { readonly min: number; readonly max: number },
  fits: (size: number) => T | undefined,
): T | undefined {
  if (max < min) return undefined;
  const top = fits(max);
  if (top !== undefined) return top;
  let best = fits(min);
  if (best === undefined) return undefined;
  let low = 1;
  let high = Math.ceil((max - min) / SIZE_STEP) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = fits(min + middle * SIZE_STEP);
    if (found === undefined) {
      high = middle - 1;
    } else {
      best = found;
      low = middle + 1;
    }
  }
  return best;
}
