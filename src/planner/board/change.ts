/** A way back for a search: steps on a position that are taken back together, plans written down, and how much a step may cost. */
import type { Board } from './board.js';
import type { Position } from './position.js';

/** Several steps that are kept together or taken back together. */
export class Change {
  readonly #position: Position;
  /** Reading, window and 1 (put) or 0 (taken), three entries a step. */
  readonly #steps: number[] = [];
  #gain = 0;

  constructor(position: Position) {
    this.#position = position;
  }

  /** What the steps so far have gained together. */
  get gain(): number {
    return this.#gain;
  }

  put(r: number, w: number): void {
    this.#gain += this.#position.put(r, w);
    this.#steps.push(r, w, 1);
  }

  take(r: number, w: number): void {
    this.#gain += this.#position.take(r, w);
    this.#steps.push(r, w, 0);
  }

  /** Takes every step back, the last first. */
  undo(): void {
    const steps = this.#steps;
    while (steps.length > 0) {
      const was = steps.pop();
      const w = steps.pop() ?? 0;
      const r = steps.pop() ?? 0;
      if (was === 1) this.#position.take(r, w);
      else this.#position.put(r, w);
    }
    this.#gain = 0;
  }

  /** Lets them stand and begins anew. */
  keep(): void {
    const steps = this.#steps;
    while (steps.length > 0) steps.pop();
    this.#gain = 0;
  }
}

/** Every airing of a position, as `r * W + w`. */
export function takeDown({ W }: Board, position: Position): number[] {
  const pairs: number[] = [];
  for (let w = 0; w < W; w += 1) for (const r of position.inside(w)) pairs.push(r * W + w);
  return pairs;
}

/** Makes a position that of a plan that was taken down. */
export function setUp(board: Board, position: Position, pairs: readonly number[]): void {
  const { W } = board;
  const wanted = new Set(pairs);
  for (const pair of takeDown(board, position)) {
    if (!wanted.has(pair)) position.take((pair - (pair % W)) / W, pair % W);
  }
  for (const pair of pairs) {
    const w = pair % W;
    const r = (pair - w) / W;
    if (!position.stands(r, w)) position.put(r, w);
  }
}

/** What an airing that stands adds, in the middle of all: the measure of what a step of a search can lose. */
export function usualGain(board: Board, position: Position): number {
  const losses = takeDown(board, position).map((pair) => {
    const w = pair % board.W;
    const r = (pair - w) / board.W;
    const loss = -position.take(r, w);
    position.put(r, w);
    return loss;
  });
  losses.sort((a, b) => a - b);
  return Math.max(0, losses[losses.length >> 1] ?? 0);
}
