/** A plan whose windows are emptied, and filled again as well as can be while the others stay. */
import { FORBIDDEN, IMPOSSIBLE } from '../problem/curve.js';
import type { Board } from './board.js';
import { WindowFiller } from './fill-window.js';
import { Position } from './position.js';

/** Windows of ten minutes are filled to the second. */
const CELLS = 600;

export class Refill {
  readonly board: Board;
  readonly #position: Position;
  readonly #filler: WindowFiller;
  readonly #profit: Float64Array;

  constructor(board: Board, stands: readonly number[] = []) {
    this.board = board;
    this.#position = new Position(board);
    this.#filler = new WindowFiller(board.problem.rates, board.takes, CELLS, 'up');
    this.#profit = new Float64Array(board.takes.length);
    for (const s of stands) this.#position.put(s);
  }

  value(): number {
    return this.#position.value();
  }

  /** All that stand, in their order in the problem. */
  stands(): number[] {
    return this.#position.all();
  }

  inside(w: number): number[] {
    return this.#position.inside(w);
  }

  empty(w: number): void {
    for (const s of this.#position.inside(w)) this.#position.take(s);
  }

  put(stands: readonly number[]): void {
    for (const s of stands) this.#position.put(s);
  }

  /** Fills an empty window by what each stand adds to the week; with `worth`, by that for those that may stand there. */
  fill(w: number, worth?: Float64Array): void {
    const window = this.board.windows[w];
    if (window === undefined) return;
    for (const s of window.stands) {
      const gain = this.#position.gain(s);
      this.#profit[s] = gain < IMPOSSIBLE || worth === undefined ? gain : (worth[s] as number);
    }
    // Together they may break what none breaks alone, a cap of their kind: then the least of them stays away, and the window is filled again.
    for (let broken = true; broken; ) {
      broken = false;
      const { stands } = this.#filler.fill(window, this.#profit);
      for (const s of [...stands].sort(
        (a, b) => (this.#profit[b] as number) - (this.#profit[a] as number) || a - b,
      )) {
        if (this.#position.gain(s) > IMPOSSIBLE) this.#position.put(s);
        else {
          this.#profit[s] = FORBIDDEN;
          broken = true;
        }
      }
      if (broken) this.empty(w);
    }
  }
}
