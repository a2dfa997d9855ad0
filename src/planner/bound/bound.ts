/** What no plan can exceed: the proof of how good a plan is, and what it shows of good plans. */
import { type Board, pairsOf } from '../board/board.js';
import type { Position } from '../board/position.js';
import { Market } from './market.js';
import { descend, levelPrices } from './minimise.js';

/** A week at good prices. */
interface Relaxation {
  /**
   * How often each reading stood in each window the last times that prices were asked, from 0 to 1, at `r * W + w`: about as much of it as the
   * relaxation puts there, the linear one at first and Lagrange's once the bound is known.
   */
  shares(): Float64Array;
  /** No legal plan gains more than this; `known` is what the best one found so far does. */
  bound(known: number): number;
}

/**
 * Lagrange's relaxation: what readings compete for – seconds of windows, caps, quotas, topics – gets prices instead of limits, and so do a
 * reading's times of day, so that each reading can be solved by itself, exactly. Because an airing is heard or not, and not in part, that is nearer to the truth
 * than the linear relaxation. Whatever the prices are, the sum is a bound. They are whole numbers and the sum is exact, so the proof holds
 * to the last digit. A good `plan` shows where to begin.
 */
export function relax(board: Board, plan: Position, rounds: number): Relaxation {
  const market = new Market(board);
  const price = firstPrices(board, plan, market.slope.length);
  // Tangents alone are the linear bound: cheap, and all that the prices need to come to rest.
  const settle = (known: number, share: number, length: number) => {
    descend(market, price, known, { rounds: Math.ceil(share * rounds), length });
    levelPrices(market, price, board.W);
  };
  for (const share of FIRST) settle(plan.value, share, LONG);
  return {
    shares: () => market.shares(),
    bound(known) {
      const exact = exactRounds(board, rounds);
      market.care = 'fine';
      settle(known, Math.max(FINE, PROOF - exact / rounds), MIDDLING);
      market.care = 'exact';
      return Math.ceil(descend(market, price, known, { rounds: exact, length: SHORT }));
    },
  };
}

/**
 * Parts of the rounds: before a good plan is known; when one is, with fine tangents, at least; those and the ones in which each reading is
 * solved exactly, together; and of these at most.
 */
const FIRST = [0.3, 0.25];
const FINE = 0.1;
const PROOF = 0.4;
const EXACT = 0.4;
/** A week of so many readings × windows would be solved exactly once. The smaller a week, the cheaper is a round and the more it finds: by the square, but `FEWEST` times at least. */
const ONCE = 10_000;
const FEWEST = 3;
const LONG = 1;
const MIDDLING = 0.3;
const SHORT = 0.15;

function exactRounds(board: Board, rounds: number): number {
  const smaller = ONCE / Math.max(1, pairsOf(board));
  return Math.min(Math.ceil(EXACT * rounds), Math.max(FEWEST, Math.ceil(smaller * smaller)));
}

/** What a good plan does not reach is scarce: its price begins as high as it can be. */
function firstPrices({ W, goals, rates }: Board, plan: Position, rows: number): Float64Array {
  return Float64Array.from({ length: rows }, (_, row) => {
    if (row < W) return 2 * rates.unfilledSecond;
    const goal = goals[row - 2 * W];
    return goal !== undefined && !goal.alone && plan.lacks(row - 2 * W) > 0 ? -goal.price : 0;
  });
}
