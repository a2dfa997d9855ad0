/** The plain answer to a problem: the worthiest legal airing first, until nothing legal is left. */
import { type Ledger, openLedger } from './ledger.js';
import { orderWindows } from './order-windows.js';
import { placeByWorth } from './place-by-worth.js';
import { placeMinimums } from './place-minimums.js';
import type { Placement, Problem } from './problem.js';

/**
 * Weekly minimums and urgent items first. Then whatever adds most for its time, within the share that is left after the stations
 * that relay this one: once a day, and oftener only in the time that is left. Then, beyond that share, whatever keeps a
 * window from staying empty. Last, the order inside each window; as that moves airings by seconds, a window that had to stay empty may
 * be filled now.
 */
export function fillGreedily(problem: Problem): Placement[] {
  const ledger = openLedger(problem);
  placeMinimums(problem, ledger);
  placeByWorth(
    problem,
    ledger,
    (reading, window) => ledger.isFirstOfDay(reading, window) && ledger.isFair(reading, window),
  );
  placeByWorth(problem, ledger, ledger.isFair);
  placeInEmpty(problem, ledger);
  return fillWhatOrderFreed(problem, orderWindows(problem, ledger.placed));
}

function placeInEmpty(problem: Problem, ledger: Ledger): void {
  placeByWorth(problem, ledger, (_, window) => ledger.isEmpty(window));
}

/** What it adds stands alone in its window, so that no order changes again. */
function fillWhatOrderFreed(problem: Problem, ordered: readonly Placement[]): Placement[] {
  const ledger = openLedger(problem);
  for (const { reading, window } of ordered) ledger.place(reading, window);
  if (problem.windows.some((_, window) => ledger.isEmpty(window))) placeInEmpty(problem, ledger);
  return [...ledger.placed];
}
