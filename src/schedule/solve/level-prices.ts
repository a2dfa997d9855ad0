/** One factor on all prices of seconds: the way to good prices that single steps find last. */
import type { Dual } from './descend.js';
import { lowestCut } from './lowest-cut.js';

/** How much dearer or cheaper is tried first, how fine, and how often. */
const RANGE = { low: 0, high: 2, stride: 1 / 8, parts: 256, turns: 8 };
/** One part in so many of the bound is not looked for any further. */
const PRECISION = 32_768;

/**
 * Where every window is scarce, their prices are too high or too low together, and a step that sees each by itself goes back and
 * forth across the valley instead of along it. The bound is convex in the factor. Changes the first `count` prices into the best that were met.
 */
export function levelPrices(dual: Dual, price: Float64Array, count: number): void {
  const begun = Float64Array.from(price);
  const level = (factor: number) => {
    for (let row = 0; row < count; row += 1) {
      const wanted = (begun[row] ?? 0) * factor;
      price[row] = Math.min(Math.max(wanted, dual.low[row] ?? 0), dual.high[row] ?? 0);
    }
  };
  const ask = (at: number) => {
    level(at);
    const value = dual.ask(price);
    let slope = 0;
    for (let row = 0; row < count; row += 1)
      if (price[row] === (begun[row] ?? 0) * at) slope += (begun[row] ?? 0) * (dual.slope[row] ?? 0);
    return { at, value, slope };
  };
  level(lowestCut({ ask }, 1, PRECISION, RANGE).at);
}
