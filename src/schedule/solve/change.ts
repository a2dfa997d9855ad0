/** Several steps on a position that are kept together or taken back together. */
import type { Position } from './position.js';

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
