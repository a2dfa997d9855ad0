/** What the relaxation of a week says of plans: where to begin, and what need not be tried. */
import type { Board } from './board.js';
import type { Position } from './position.js';

/** Less of a reading is chance: prices that swung once. */
const CHANCE = 0.005;
/** Airings of which the relaxation has less are not where a plan begins. */
const SOME = 0.01;

/**
 * Puts in whole what the relaxation puts in for the most part, as far as there is room: a plan whose readings are heard about as often and
 * as widely as in the best mixture of plans. What it leaves open is for others to fill.
 */
export function followShares(board: Board, position: Position, shares: Float64Array): void {
  const { W, seconds } = board;
  const share = (pair: number) => shares[pair] ?? 0;
  const most = [...shares.keys()].filter((pair) => share(pair) > SOME);
  most.sort((a, b) => share(b) - share(a) || a - b);
  for (const pair of most) {
    const w = pair % W;
    const r = (pair - w) / W;
    if ((seconds[r] ?? 0) > position.left(w) || !position.allows(r, w)) continue;
    if (position.gain(r, w) > 0) position.put(r, w);
  }
}

/** The readings of each window that the relaxation ever wanted there, and those that stand there already. */
export function likelyReadings(
  { W, candidates }: Board,
  position: Position,
  shares: Float64Array,
): Int32Array[] {
  return candidates.map((list, w) =>
    list.filter((r) => (shares[r * W + w] ?? 0) > CHANCE || position.stands(r, w)),
  );
}
