/** One factor on all prices of seconds: the way to good prices that single steps find last. */
import type { Dual } from './descend.js';

/** How much dearer or cheaper is tried first, and what is not looked into any more. */
const WIDEST = 1 / 8;
const FINEST = 1 / 256;

/**
 * Where every window is scarce, their prices are too high or too low together, and a step that sees each by itself goes back and
 * forth across the valley instead of along it. The bound is convex in the factor: it goes on in the direction that is better, with half the
 * stride when neither is. Changes the first `count` prices and gives the bound.
 */
export function levelPrices(dual: Dual, price: Float64Array, count: number): number {
  const begun = Float64Array.from(price);
  const level = (factor: number) => {
    for (let row = 0; row < count; row += 1) {
      const wanted = (begun[row] ?? 0) * factor;
      price[row] = Math.min(Math.max(wanted, dual.low[row] ?? 0), dual.high[row] ?? 0);
    }
    return dual.ask(price);
  };
  let factor = 1;
  let best = level(factor);
  for (let stride = WIDEST; stride >= FINEST; ) {
    const [dearer, cheaper] = [level(factor + stride), level(factor - stride)];
    if (Math.min(dearer, cheaper) < best) {
      factor += dearer < cheaper ? stride : -stride;
      best = Math.min(dearer, cheaper);
    } else stride /= 2;
  }
  level(factor);
  return best;
}
