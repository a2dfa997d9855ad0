/** How far a programme may be off its length. */

const SHARE = 0.03;
const MOST = 30;

/**
 * Whole seconds by which a programme of so many may be longer or shorter than planned: three per cent, thirty seconds at most. Circular
 * 09/2020/TT-BTTTT says so of programmes of ten minutes and more; shorter ones are held to the same share.
 *
 * @example
 * lengthTolerance(300); // 9
 * lengthTolerance(1800); // 30
 */
export function lengthTolerance(seconds: number): number {
  return Math.min(MOST, Math.floor(SHARE * seconds));
}
