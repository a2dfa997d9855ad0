/** Subgradient descent: the way to good prices. */

/** What is asked of prices. */
export interface Dual {
  /** The bound at these prices, rounded to whole numbers; `slope` then says by how much each is too low (below zero: too high). */
  ask(price: Float64Array): number;
  readonly slope: Float64Array;
  /** Limits of the prices, and what a price is measured in: about what one reading takes of it. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly unit: Float64Array;
}

const MEMORY = 0.8;
const STALE = 10;
const SHORTER = 0.6;
/** So often in a row shorter steps are tried. */
const PATIENCE = 3;

/**
 * Steps of Polyak's length towards a value that is known to be reachable, in Camerini's direction, which remembers the ways before;
 * of `length` at first, shorter when nothing is found for a while, until that does not help either. Changes `price` into the best that was met and gives its bound.
 */
export function descend(
  dual: Dual,
  price: Float64Array,
  known: number,
  { rounds, length: first }: { readonly rounds: number; readonly length: number },
): number {
  const rows = price.length;
  const way = new Float64Array(rows);
  const bestPrice = Float64Array.from(price);
  let best = Infinity;
  let length = first;
  let stale = 0;
  let shortened = 0;
  for (let round = 0; round < rounds; round += 1) {
    const found = dual.ask(price);
    if (found < best) {
      if (best - found > (best - known) / 100) {
        stale = 0;
        shortened = 0;
      }
      best = found;
      bestPrice.set(price);
    } else stale += 1;
    if (best <= known) break;
    if (stale >= STALE) {
      stale = 0;
      shortened += 1;
      if (shortened === PATIENCE) break;
      length *= SHORTER;
      price.set(bestPrice);
      way.fill(0);
    }
    let square = 0;
    for (let row = 0; row < rows; row += 1) {
      let turned = (dual.slope[row] ?? 0) / (dual.unit[row] ?? 1) + MEMORY * (way[row] ?? 0);
      // A price at its limit that would have to go beyond it is no way to go.
      const at = price[row] ?? 0;
      if (turned > 0 ? at <= (dual.low[row] ?? 0) : at >= (dual.high[row] ?? 0)) turned = 0;
      way[row] = turned;
      square += turned * turned;
    }
    if (square === 0) break;
    const step = (length * (found - known)) / square;
    for (let row = 0; row < rows; row += 1) {
      const moved = (price[row] ?? 0) - (step * (way[row] ?? 0)) / (dual.unit[row] ?? 1);
      price[row] = Math.min(Math.max(moved, dual.low[row] ?? 0), dual.high[row] ?? 0);
    }
  }
  price.set(bestPrice);
  return best;
}
