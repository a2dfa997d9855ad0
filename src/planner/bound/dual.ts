/**
 * The Lagrangian dual: every shared row gets a price, each window is filled by itself at those prices, and what comes out bounds every
 * plan. Prices that bound well are found by subgradients.
 */
import type { Row, RowEntry } from '../problem/row.js';
import type { Board } from '../search/board.js';
import { WindowFiller } from '../search/fill-window.js';

export interface Dual {
  /** No plan is worth more. */
  readonly bound: number;
  /** What each stand is worth at the best prices. */
  readonly worth: Float64Array;
}

/** Rounds without a better bound before steps become smaller, and by how much. */
const PATIENCE = 25;
const SHRINK = 0.5;
/** Share of the last direction that is kept. */
const MOMENTUM = 0.7;
/** Share of the rounds that count in rough cells, and the length of steps when the fine ones begin. */
const ROUGH = 0.6;
const FINE_LENGTH = 0.3;
/** A window has so many cells at most; one of seven minutes is counted by the second in the end. Rounding down bounds too, less well. */
const ROUGH_CELLS = 60;
const FINE_CELLS = 450;
/** Stands times amounts of a row up to which its sums are worked out. */
const MANY = 1_000_000;

/**
 * The best bound of so many rounds.
 *
 * @param target a value that some plan has: steps are as long as the bound is above it
 */
export function dual(board: Board, rounds: number, target: number): Dual {
  const market = new Market(board);
  const worth = new Float64Array(board.takes.length);
  let bound = Number.POSITIVE_INFINITY;
  let length = 1;
  let stale = 0;
  for (let round = 0; round < rounds; round += 1) {
    if (round === Math.floor(ROUGH * rounds)) {
      market.refine();
      length = FINE_LENGTH;
    }
    const level = market.ask();
    if (level < bound - 1) {
      bound = level;
      worth.set(market.profit);
      stale = 0;
    } else stale += 1;
    if (stale === PATIENCE) {
      length *= SHRINK;
      stale = 0;
    }
    if (!market.move(length * (level - target))) break;
  }
  return { bound: Math.ceil(bound), worth };
}

/** Prices of shared rows, and what is bought and offered at them. */
class Market {
  /** What each stand is worth at the prices. */
  readonly profit: Float64Array;
  readonly #board: Board;
  #filler: WindowFiller;
  readonly #price: Float64Array;
  /** By row: the largest amount of an entry, as a measure of its unit. */
  readonly #scale: Float64Array;
  /** By row: amounts at which its curve bends. */
  readonly #knots: readonly (readonly number[])[];
  /** By row: how much more the windows buy than the row offers. */
  readonly #excess: Float64Array;
  readonly #direction: Float64Array;

  constructor(board: Board) {
    const shared = board.rows.slice(0, board.firstLocal);
    this.#board = board;
    this.#filler = new WindowFiller(board.problem.rates, board.takes, ROUGH_CELLS, 'down');
    this.profit = new Float64Array(board.takes.length);
    this.#price = Float64Array.from(shared, firstPrice);
    this.#scale = Float64Array.from(shared, ({ entries }) =>
      entries.reduce((most, [, amount]) => Math.max(most, Math.abs(amount)), 1),
    );
    this.#knots = shared.map((row, i) => {
      const able = row.entries.filter(([stand]) => board.never[stand] === 0);
      const most = able.reduce((sum, [, amount]) => sum + Math.max(0, amount), 0);
      const base = board.base[i] as number;
      return knotsOf({ ...row, entries: able }, board.worth.subarray(base, base + most + 1));
    });
    this.#excess = new Float64Array(shared.length);
    this.#direction = new Float64Array(shared.length);
  }

  /** From now on, windows are filled in fine cells. */
  refine(): void {
    const { problem, takes } = this.#board;
    this.#filler = new WindowFiller(problem.rates, takes, FINE_CELLS, 'down');
  }

  /** The bound at the prices. */
  ask(): number {
    this.#excess.fill(0);
    this.#weigh();
    return this.#board.fixed + this.#buy() + this.#offer();
  }

  /** What stands are worth: what they are worth anyway, and each unit of their rows its price. */
  #weigh(): void {
    const { bonus, from, local, rowAt, amountAt } = this.#board;
    for (let s = 0; s < this.profit.length; s += 1) {
      let profit = bonus[s] as number;
      for (let k = from[s] as number, end = local[s] as number; k < end; k += 1)
        profit += (this.#price[rowAt[k] as number] as number) * (amountAt[k] as number);
      this.profit[s] = profit;
    }
  }

  /** Each window is filled as is best at the prices. */
  #buy(): number {
    const { windows, from, local, rowAt, amountAt } = this.#board;
    let sum = 0;
    for (const window of windows) {
      const { worth, stands } = this.#filler.fill(window, this.profit);
      sum += worth;
      for (const s of stands) {
        for (let k = from[s] as number, end = local[s] as number; k < end; k += 1) {
          const i = rowAt[k] as number;
          this.#excess[i] = (this.#excess[i] as number) + (amountAt[k] as number);
        }
      }
    }
    return sum;
  }

  /** Each row comes to the amount that is best for it: its worth, less what the amount is sold for. */
  #offer(): number {
    const { base, worth } = this.#board;
    let sum = 0;
    for (let i = 0; i < this.#price.length; i += 1) {
      const price = this.#price[i] as number;
      let most = Number.NEGATIVE_INFINITY;
      let amount = 0;
      for (const knot of this.#knots[i] as readonly number[]) {
        const here = (worth[(base[i] as number) + knot] as number) - price * knot;
        if (here > most) [most, amount] = [here, knot];
      }
      sum += most;
      this.#excess[i] = (this.#excess[i] as number) - amount;
    }
    return sum;
  }

  /** What is bought more than offered becomes dearer – worth less to whoever buys; false where nothing is. */
  move(length: number): boolean {
    let norm = 0;
    for (let i = 0; i < this.#price.length; i += 1) {
      const slope = (this.#excess[i] as number) / (this.#scale[i] as number);
      const direction = MOMENTUM * (this.#direction[i] as number) + slope;
      this.#direction[i] = direction;
      norm += direction ** 2;
    }
    if (norm === 0) return false;
    const step = length / norm;
    for (let i = 0; i < this.#price.length; i += 1)
      this.#price[i] =
        (this.#price[i] as number) - (step * (this.#direction[i] as number)) / (this.#scale[i] as number);
    return true;
  }
}

/**
 * Amounts that can be best for a row, whatever the price: the corners of the least concave curve above all amounts that its stands can come
 * to. Where those would be too many, the bends of its own curve, which is nowhere lower.
 */
function knotsOf({ entries, unit, curve: { steps } }: Row, worth: Float64Array): number[] {
  const most = worth.length - 1;
  if (unit === 'points' && entries.length * most < MANY) return cornersOf(sumsOf(entries, most), worth);
  const knots = [0];
  for (const { length } of steps) knots.push(Math.min(most, (knots.at(-1) as number) + length));
  return [...knots, most];
}

/** Every sum of some of the amounts, in order. */
function sumsOf(entries: readonly RowEntry[], most: number): number[] {
  const can = new Uint8Array(most + 1);
  can[0] = 1;
  for (const [, amount] of entries)
    for (let z = most; z >= amount; z -= 1) if (can[z - amount] === 1) can[z] = 1;
  return [...can.keys()].filter((z) => can[z] === 1);
}

/** The corners of the upper hull of points. */
function cornersOf(amounts: readonly number[], worth: Float64Array): number[] {
  const slope = (a: number, b: number) => ((worth[b] as number) - (worth[a] as number)) / (b - a);
  const corners: number[] = [];
  for (const z of amounts) {
    for (;;) {
      const [before, last] = corners.slice(-2);
      if (before === undefined || last === undefined || slope(before, last) > slope(last, z)) break;
      corners.pop();
    }
    corners.push(z);
  }
  return corners;
}

/** Prices to begin with: what the first unit is worth, of reach the second hundred points. */
function firstPrice({ rule, curve: { steps, beyond } }: Row): number {
  if (rule === 'reach') return steps[Math.min(1, steps.length - 1)]?.slope ?? beyond;
  return Math.max(-1e6, Math.min(steps[0]?.slope ?? 0, 1e7));
}
