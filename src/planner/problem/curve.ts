/** Concave piecewise-linear functions of a whole number from 0: what an amount is worth. */

/** From 0 on: so much for each of the next `length` units, then for each of those that follow. Slopes never rise. */
export interface Curve {
  /** The worth of nothing. */
  readonly at0: number;
  readonly steps: readonly { readonly length: number; readonly slope: number }[];
  /** The worth of each unit beyond the steps. */
  readonly beyond: number;
}

/** What a unit costs that may not be: more than all else together, and a number still, so that plans in the making can be compared. */
export const FORBIDDEN = -1e12;

/** Worth that a legal change cannot reach. */
export const IMPOSSIBLE = FORBIDDEN / 2;

/**
 * What is left of a change of worth when hard rules that are broken, or kept again, are left out.
 *
 * @example
 * soft(FORBIDDEN - 700); // -700
 */
export function soft(change: number): number {
  return change - FORBIDDEN * Math.round(change / FORBIDDEN);
}

/**
 * The worth of an amount.
 *
 * @example
 * worthAt(atMost(3), 3); // 0
 */
export function worthAt({ at0, steps, beyond }: Curve, amount: number): number {
  if (amount < 0) return at0 - amount * FORBIDDEN;
  let worth = at0;
  let left = amount;
  for (const { length, slope } of steps) {
    const taken = Math.min(left, length);
    worth += taken * slope;
    left -= taken;
  }
  return worth + left * beyond;
}

/** Nothing is gained up to a limit, and more may not be. */
export function atMost(limit: number): Curve {
  return { at0: 0, steps: [{ length: Math.max(0, limit), slope: 0 }], beyond: FORBIDDEN };
}

/** Each unit that is missing costs `price`. */
export function atLeast(wanted: number, price: number): Curve {
  const missing = Math.max(0, wanted);
  return { at0: -missing * price, steps: [{ length: missing, slope: price }], beyond: 0 };
}

/** Each unit beyond `free` costs `price`. */
export function beyond(free: number, price: number): Curve {
  return { at0: 0, steps: [{ length: Math.max(0, free), slope: 0 }], beyond: -price };
}

/** Each of the first `most` units is worth so much, more are worth nothing. */
export function upTo(most: number, worth: number): Curve {
  return { at0: 0, steps: [{ length: most, slope: worth }], beyond: 0 };
}

/** Each unit is worth the same. */
export function linear(worth: number): Curve {
  return { at0: 0, steps: [], beyond: worth };
}

/** The curve as it goes on when `before` units are there already; the first of the units still to come starts from nothing. */
export function after({ steps, beyond: last }: Omit<Curve, 'at0'>, before: number): Curve {
  let skip = before;
  const left = steps.map(({ length, slope }) => {
    const gone = Math.min(length, skip);
    skip -= gone;
    return { length: length - gone, slope };
  });
  return { at0: 0, steps: left.filter(({ length }) => length > 0), beyond: last };
}
