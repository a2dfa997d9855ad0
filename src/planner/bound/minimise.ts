/** Three ways to the lowest point of a convex function: steps in many prices at once, one factor on some of them, cutting planes in one number. */

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
 * Subgradient descent: steps of Polyak's length towards a value that is known to be reachable, in Camerini's direction, which remembers the ways before;
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
      const current = price[row] ?? 0;
      if (turned > 0 ? current <= (dual.low[row] ?? 0) : current >= (dual.high[row] ?? 0)) turned = 0;
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
  const ask = (x: number) => {
    level(x);
    const value = dual.ask(price);
    let slope = 0;
    for (let row = 0; row < count; row += 1)
      if (price[row] === (begun[row] ?? 0) * x) slope += (begun[row] ?? 0) * (dual.slope[row] ?? 0);
    return { x, value, slope };
  };
  level(lowestCut({ ask }, 1, PRECISION, RANGE).x);
}

/** Where it was asked, what it is there, and how it goes on from there: nowhere below that line. */
export interface CuttingPlane {
  readonly x: number;
  readonly value: number;
  readonly slope: number;
}

/** A convex function of one number. */
export interface Convex {
  ask(x: number): CuttingPlane;
}

/** Where it is sought. */
export interface Range {
  readonly low: number;
  readonly high: number;
  /** How far is gone at first, four times as far at each further step, until the lowest point lies between two cuts. */
  readonly stride: number;
  /** Only whole parts of so many are asked for: a binary number holds them exactly. */
  readonly parts: number;
  /** It is not asked more often. */
  readonly turns: number;
}

/**
 * Kelley's cutting planes: the lowest point, sought from lines that lie below the function. Gives the lowest cut that was met. One part in `precision` of the value is not looked for any further. A function that knows that it cannot
 * go any lower says so with a slope of 0.
 *
 * @example
 * const square = { ask: (x: number) => ({ x, value: x * x, slope: 2 * x }) };
 * lowestCut(square, 3, 1000, { low: -9, high: 9, stride: 1, parts: 64, turns: 20 }).x; // 0
 */
export function lowestCut(convex: Convex, from: number, precision: number, range: Range): CuttingPlane {
  const { low, high, parts, turns } = range;
  let best = convex.ask(from);
  let last = best;
  let left: CuttingPlane | undefined;
  let right: CuttingPlane | undefined;
  let stride = range.stride;
  for (let turn = 1; turn < turns && last.slope !== 0; turn += 1) {
    if (last.slope > 0) right = last;
    else left = last;
    const next = left && right ? meeting(left, right, parts) : last.x - Math.sign(last.slope) * stride;
    stride *= 4;
    const inside = Math.min(Math.max(next, low), high);
    if (inside === left?.x || inside === right?.x) break;
    if (left && right && best.value - below(left, inside) <= best.value / precision) break;
    last = convex.ask(inside);
    if (last.value < best.value) best = last;
  }
  return best;
}

function below({ x, value, slope }: CuttingPlane, there: number): number {
  return value + slope * (there - x);
}

function meeting(left: CuttingPlane, right: CuttingPlane, parts: number): number {
  const cross = below(right, 0) - below(left, 0);
  return Math.round((parts * cross) / (left.slope - right.slope)) / parts;
}
