/** Chance that is the same on every machine: whole numbers from a seed. */

/**
 * Marsaglia's xorshift with 32 bits. `Math.random` has no seed.
 *
 * @example
 * new Dice(1).roll(6) === new Dice(1).roll(6); // true
 */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = (seed | 0) === 0 ? 1 : seed | 0;
    for (let warm = 0; warm < 8; warm += 1) this.#next();
  }

  /** A whole number from 0 to `sides - 1`. */
  roll(sides: number): number {
    return Math.floor((this.#next() * sides) / 4_294_967_296);
  }

  /** A draw from the exponential distribution of mean 1000, in 64 steps. */
  wait(): number {
    return WAITS[this.#next() >>> 26] ?? 0;
  }

  #next(): number {
    let state = this.#state;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    this.#state = state;
    return state >>> 0;
  }
}

/**
 * -1000 ln u at the middles of 64 equal steps of u. A table, because the last bit of `Math.log` is the engine's to choose, and a
 * plan may not depend on it.
 */
const WAITS: readonly number[] = [
  4852, 3753, 3243, 2906, 2655, 2454, 2287, 2144, 2019, 1908, 1808, 1717, 1633, 1556, 1485, 1418, 1356, 1297,
  1241, 1188, 1138, 1091, 1045, 1002, 960, 920, 882, 845, 809, 774, 741, 709, 678, 647, 618, 589, 562, 535,
  508, 483, 458, 433, 409, 386, 363, 341, 319, 298, 277, 257, 237, 217, 198, 179, 161, 143, 125, 107, 90, 73,
  56, 40, 24, 8,
];
