/** Several steps on a position that are kept together or taken back together. */
import type { Position } from './position.js';

export interface Change {
  /** What the steps so far have gained together. */
  readonly gain: number;
  put(r: number, w: number): void;
  take(r: number, w: number): void;
  /** Takes every step back, the last first. */
  undo(): void;
  /** Lets them stand and begins anew. */
  keep(): void;
}

export function openChange(position: Position): Change {
  /** Reading, window and 1 (put) or 0 (taken), three entries a step. */
  const steps: number[] = [];
  let gain = 0;
  return {
    get gain() {
      return gain;
    },
    put(r, w) {
      gain += position.put(r, w);
      steps.push(r, w, 1);
    },
    take(r, w) {
      gain += position.take(r, w);
      steps.push(r, w, 0);
    },
    undo() {
      while (steps.length > 0) {
        const was = steps.pop();
        const w = steps.pop() ?? 0;
        const r = steps.pop() ?? 0;
        if (was === 1) position.take(r, w);
        else position.put(r, w);
      }
      gain = 0;
    },
    keep() {
      steps.length = 0;
      gain = 0;
    },
  };
}
