/** A first plan: the airing that gains most for its time, again and again. */
import type { Board } from '../board/board.js';
import type { Position } from '../board/position.js';

/**
 * Puts pins first, then what the relaxation would put in, where its shares are known, then whatever gains most a second, until nothing that is
 * legal gains anything.
 *
 * A gain only shrinks while a plan grows (every term is concave), so an offer whose gain still stands when it comes to the top of
 * the heap is the best there is: lazy greedy, after Minoux. What waits for an earlier part of its series is offered again.
 */
export function start(board: Board, position: Position, shares?: Float64Array): void {
  const { R, W, may, pinned } = board;
  for (let r = 0; r < R; r += 1) {
    for (let w = 0; w < W; w += 1) {
      if (pinned[r * W + w] === 1 && position.allows(r, w) && fits(board, position, r, w)) position.put(r, w);
    }
  }
  if (shares !== undefined) followShares(board, position, shares);
  const open: number[] = [];
  for (let pair = 0; pair < R * W; pair += 1) if (may[pair] === 1) open.push(pair);
  for (let before = -1; before !== position.placed; ) {
    before = position.placed;
    greedily(board, position, open);
  }
}

function greedily(board: Board, position: Position, pairs: readonly number[]): void {
  const { W, seconds } = board;
  const heap = openHeap();
  const offer = (pair: number) => {
    const w = pair % W;
    const r = (pair - w) / W;
    if (!position.allows(r, w) || !fits(board, position, r, w)) return undefined;
    const gain = position.gain(r, w);
    return gain > 0 ? gain / (seconds[r] ?? 1) : undefined;
  };
  for (const pair of pairs) {
    const worth = offer(pair);
    if (worth !== undefined) heap.push(pair, worth);
  }
  for (let top = heap.pop(); top !== undefined; top = heap.pop()) {
    const worth = offer(top.pair);
    if (worth === undefined) continue;
    if (worth < top.worth) {
      heap.push(top.pair, worth);
      continue;
    }
    const w = top.pair % W;
    position.put((top.pair - w) / W, w);
  }
}

function fits({ seconds }: Board, position: Position, r: number, w: number): boolean {
  return (seconds[r] ?? 0) <= position.left(w);
}

interface Offer {
  readonly pair: number;
  readonly worth: number;
}

/** The largest worth first; of equals the smaller pair. */
function openHeap() {
  const heap: Offer[] = [];
  const before = (a: Offer, b: Offer) => a.worth > b.worth || (a.worth === b.worth && a.pair < b.pair);
  return {
    push(pair: number, worth: number): void {
      const offer = { pair, worth };
      let place = heap.length;
      while (place > 0) {
        const parent = (place - 1) >> 1;
        const above = heap[parent];
        if (above === undefined || !before(offer, above)) break;
        heap[place] = above;
        place = parent;
      }
      heap[place] = offer;
    },
    pop(): Offer | undefined {
      const top = heap[0];
      const last = heap.pop();
      if (top === undefined || last === undefined || heap.length === 0) return top;
      let place = 0;
      for (;;) {
        let child = 2 * place + 1;
        let below = heap[child];
        const right = heap[child + 1];
        if (below === undefined) break;
        if (right !== undefined && before(right, below)) {
          below = right;
          child += 1;
        }
        if (!before(below, last)) break;
        heap[place] = below;
        place = child;
      }
      heap[place] = last;
      return top;
    },
  };
}

/** Less of a reading is chance: prices that swung once. */
const CHANCE = 0.005;
/** Airings of which the relaxation has less are not where a plan begins. */
const SOME = 0.01;

/**
 * Puts in whole what the relaxation puts in for the most part, as far as there is room: a plan whose readings are heard about as often and
 * as widely as in the best mixture of plans. What it leaves open is for others to fill.
 */
function followShares(board: Board, position: Position, shares: Float64Array): void {
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
