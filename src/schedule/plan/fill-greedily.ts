/** The plain answer to a problem: the worthiest legal airing first, until nothing legal is left. */
import { openLedger } from './ledger.js';
import { orderWindows } from './order-windows.js';
import { placeByWorth } from './place-by-worth.js';
import { placeMinimums } from './place-minimums.js';
import type { Placement, Problem } from './problem.js';

/**
 * Weekly minimums and urgent items first. Then whatever adds most for its time, within the share that is left after the stations
 * that relay this one: once a day, and oftener only in the time that is left. Then, beyond that share, whatever keeps a
 * window from staying empty. Last, the order inside each window.
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
  placeByWorth(problem, ledger, (_, window) => ledger.isEmpty(window));
  return orderWindows(problem, ledger.placed);
}
