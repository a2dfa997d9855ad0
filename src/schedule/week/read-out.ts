/** Windows as they are read out: opening, then each item behind its link, then the closing. */
import { type RundownEntry, rundownOf } from '../../model/index.js';
import type { Placement } from '../../planner/index.js';
import type { WindowFrame } from '../../speech/index.js';

/**
 * The rundown of a window that holds these items in this order; without items nothing is said.
 *
 * @throws RangeError when they do not fit
 */
export function readOut(
  { start, seconds }: { readonly start: string; readonly seconds: number },
  frame: WindowFrame,
  items: readonly Placement[],
  { inFull, timeZone }: { readonly inFull: boolean; readonly timeZone: string },
): RundownEntry[] {
  if (items.length === 0) return rundownOf(start, seconds, timeZone, []);
  return rundownOf(start, seconds, timeZone, [
    { part: 'opening', seconds: frame.opening.seconds },
    { part: 'notice', seconds: frame.notices?.seconds ?? 0 },
    ...items.flatMap(({ reading: { item, kind, seconds: length } }, nth) => [
      { part: 'pause' as const, seconds: frame.pause(kind, nth) },
      { part: 'link' as const, seconds: frame.link(kind, nth).seconds },
      { part: 'item' as const, seconds: length, item },
    ]),
    { part: 'closing', seconds: frame.closing(inFull).seconds },
  ]);
}
