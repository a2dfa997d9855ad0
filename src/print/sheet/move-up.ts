/** What moves up on a page: a slot that stands under another, by what that one's text leaves empty; on paper from a roll, every slot. */
import type { LaidSlot } from '../flow/lay-flow.js';
import { moveMark } from '../mark/move-mark.js';
import type { Page } from '../page.js';
import type { SheetSlot } from '../template/slot.js';
import type { Placed } from '../template/slot-places.js';

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

/** What the slots of a roll leave empty is not printed: each moves up by what those above it have left over, and the paper ends with the text. */
export function closeUp(laid: readonly LaidSlot[], page: Page): { laid: LaidSlot[]; page: Page } {
  const spare = laid.map(({ report, marks }) => ({
    bottom: report.y + report.height,
    left: marks.length === 0 ? report.height : spareOf(report.height, report.filled),
  }));
  const savedAbove = (y: number) =>
    spare.reduce((sum, { bottom, left }) => sum + (bottom <= y + 0.01 ? left : 0), 0);
  const moved = laid.map(({ marks, report }): LaidSlot => {
    const up = savedAbove(report.y);
    return {
      marks: marks.map((mark) => moveMark(mark, { dx: 0, dy: -up })),
      report: { ...report, y: report.y - up },
    };
  });
  const height = page.height - savedAbove(page.height);
  return { laid: moved, page: { ...page, height, marks: moved.flatMap(({ marks }) => marks) } };
}

/** Grounds and lines, which fill no share of their own, keep their height. */
function spareOf(height: number, filled: number): number {
  return filled === 0 ? 0 : Math.max(0, (1 - filled) * height);
}
