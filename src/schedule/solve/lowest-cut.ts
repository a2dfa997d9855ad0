/** The lowest point of a convex function of one number, sought from lines that lie below it: Kelley's cutting planes. */

/** Where it was asked, what it is there, and how it goes on from there: nowhere below that line. */
export interface Cut {
  readonly at: number;
  readonly value: number;
  readonly slope: number;
}

/** A convex function of one number. */
export interface Convex {
  ask(at: number): Cut;
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
 * Gives the lowest cut that was met. One part in `precision` of the value is not looked for any further. A function that knows that it cannot
 * go any lower says so with a slope of 0.
 *
 * @example
 * const square = { ask: (at: number) => ({ at, value: at * at, slope: 2 * at }) };
 * lowestCut(square, 3, 1000, { low: -9, high: 9, stride: 1, parts: 64, turns: 20 }).at; // 0
 */
export function lowestCut(convex: Convex, from: number, precision: number, range: Range): Cut {
  const { low, high, parts, turns } = range;
  let best = convex.ask(from);
  let last = best;
  let left: Cut | undefined;
  let right: Cut | undefined;
  let stride = range.stride;
  for (let turn = 1; turn < turns && last.slope !== 0; turn += 1) {
    if (last.slope > 0) right = last;
    else left = last;
    const next = left && right ? meeting(left, right, parts) : last.at - Math.sign(last.slope) * stride;
    stride *= 4;
    const inside = Math.min(Math.max(next, low), high);
    if (inside === left?.at || inside === right?.at) break;
    if (left && right && best.value - below(left, inside) <= best.value / precision) break;
    last = convex.ask(inside);
    if (last.value < best.value) best = last;
  }
  return best;
}

function below({ at, value, slope }: Cut, there: number): number {
  return value + slope * (there - at);
}

function meeting(left: Cut, right: Cut, parts: number): number {
  const cross = below(right, 0) - below(left, 0);
  return Math.round((parts * cross) / (left.slope - right.slope)) / parts;
}
