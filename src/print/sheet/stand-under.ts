/** What stands under a text stands so far below its last line, not below the box that was kept for it. */
import type { LaidSlot } from '../flow/lay-flow.js';
import { moveMark } from '../mark/move-mark.js';
import type { Placed } from '../template/place-slots.js';
import type { SheetSlot } from '../template/slot.js';

/**
 * Slots that name another with `under` move up by what that one left empty below its text, and by what it moved up itself; `laid[i]` is what
 * `placed[i]` became.
 */
export function standUnder(placed: readonly Placed[], laid: readonly LaidSlot[]): LaidSlot[] {
  const rises = new Map<string, number>();
  const spares = new Map(placed.map(({ slot }, index) => [slot.id, spareBelow(slot, laid[index])]));
  return laid.map((one, index) => {
    const slot = placed[index]?.slot;
    if (slot?.under === undefined) return one;
    const rise = (rises.get(slot.under) ?? 0) + (spares.get(slot.under) ?? 0);
    rises.set(slot.id, rise);
    if (rise === 0) return one;
    return {
      marks: one.marks.map((mark) => moveMark(mark, { dx: 0, dy: -rise })),
      report: { ...one.report, y: one.report.y - rise },
    };
  });
}

/** Points between the end of a text and the end of its box; of a slot without text, nothing. */
function spareBelow(slot: SheetSlot, laid: LaidSlot | undefined): number {
  if (laid === undefined || laid.report.size === 0 || !('valign' in slot)) return 0;
  const { height, filled } = laid.report;
  return Math.max(0, 1 - filled) * height * BELOW[slot.valign];
}

/** How much of the empty room of a box lies below its text. */
const BELOW = { top: 1, middle: 0.5, bottom: 0 } as const;
