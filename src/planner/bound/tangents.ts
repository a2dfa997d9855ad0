/** The line that is laid against a reading's curve of reach. */
import type { Board } from '../board/board.js';
import type { BestAirings } from './best-airings.js';
import { type CuttingPlane, lowestCut, type Range } from './minimise.js';

/** How near to the truth a bound is to be: prices come to rest with rough ones, fine ones prove more, and exact ones most. */
export type Care = 'rough' | 'fine' | 'exact';

/** One part in so many of what a reading is worth is not looked for any further. */
const PRECISION: Readonly<Record<Care, number>> = { rough: 1024, fine: 8192, exact: 8192 };

/** The best tangents, each sought from the one that was best before; the bound is convex in it. */
export class Tangents {
  readonly #readings: BestAirings;
  readonly #board: Board;
  readonly #range: Range;
  /** By reading. */
  readonly #last: Float64Array;
  #r = 0;
  #asked = 0;
  #precision = 1;

  constructor(board: Board, readings: BestAirings) {
    const steep = board.curve.map(({ worth }) => worth);
    this.#board = board;
    this.#readings = readings;
    const high = Math.max(0, ...steep);
    this.#range = { low: Math.min(high, ...steep), high, stride: 1, parts: 64, turns: 8 };
    this.#last = new Float64Array(board.R).fill(high);
  }

  /** The best bound of a reading that was taken up. */
  best(r: number, care: Care): number {
    this.#r = r;
    this.#precision = PRECISION[care];
    const { x, value } = lowestCut(this, this.#last[r] ?? 0, this.#precision, this.#range);
    this.#last[r] = x;
    if (care !== 'exact') return value;
    if (this.#asked !== x) this.#readings.most(x);
    return this.#readings.exact();
  }

  /** A set of airings that is as good under the curve as under the line shows that no tangent is better. */
  ask(x: number): CuttingPlane {
    const readings = this.#readings;
    const value = readings.most(x);
    this.#asked = x;
    const near = value - readings.met <= value / this.#precision;
    return { x, value, slope: near ? 0 : (this.#board.worth[this.#r] ?? 0) * readings.overshoot };
  }
}
