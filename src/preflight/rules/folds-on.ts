/** The folds of a page, and between which sides of a box one may run. */
import type { JobFacts } from '../job-facts.js';

/** A fold, millimetres from the left edge or from the top one. */
export interface Fold {
  readonly fold: number;
  readonly near: 'left' | 'top';
  readonly far: 'right' | 'bottom';
}

/** @param page counts from 1 */
export function foldsOn(page: number, job: JobFacts | undefined): Fold[] {
  const down = job?.folds[page - 1] ?? [];
  const across = job?.foldsAcross?.[page - 1] ?? [];
  return [
    ...down.map((fold): Fold => ({ fold, near: 'left', far: 'right' })),
    ...across.map((fold): Fold => ({ fold, near: 'top', far: 'bottom' })),
  ];
}
