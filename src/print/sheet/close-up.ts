/** A sheet from a roll: what its slots leave empty is not printed, so that the paper ends where the text ends. */

import type { LaidSlot } from '../flow/lay-flow.js';
import { moveMark } from '../mark/move-mark.js';
import type { Page } from '../page.js';

/** One under the other: every slot moves up by what those above it have left over. */
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
