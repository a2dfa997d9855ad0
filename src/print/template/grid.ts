/** The grid of a sheet: columns with gutters between them, and rows as high as a line of text. Lengths in millimetres. */
import { z } from 'zod';
import type { SlotPlace } from './slot.js';
import { mm } from './slot-shapes.js';

/** Columns of a page or, on a folded sheet, of each panel. */
export const gridSchema = z.strictObject({
  columns: z.int().min(1).max(48),
  gutter: mm,
  /** Margins: nothing stands on the grid outside them. */
  left: mm,
  right: mm,
  top: mm,
  bottom: mm,
  /** Height of a row: the baseline grid. */
  baseline: z.number().positive().max(500),
});

export type SheetGrid = z.infer<typeof gridSchema>;

/** First and last, counted from 1. */
export type GridSpan = readonly [number, number];

/** How many rows a page of a height has. */
export function rowCount({ top, bottom, baseline }: SheetGrid, height: number): number {
  return Math.max(0, Math.floor((height - top - bottom) / baseline + 1e-6));
}

/**
 * From the left edge of the first column to the right edge of the last.
 *
 * @example
 * columnsAt({ columns: 12, gutter: 5, left: 20, right: 20, top: 17, bottom: 8, baseline: 6 }, 297, [1, 12]); // { x: 20, width: 257 }
 */
export function columnsAt(
  grid: SheetGrid,
  width: number,
  [first, last]: GridSpan,
): Pick<SlotPlace, 'x' | 'width'> {
  const { columns, gutter, left, right } = grid;
  const column = (width - left - right - gutter * (columns - 1)) / columns;
  return {
    x: left + (first - 1) * (column + gutter),
    width: column * (last - first + 1) + gutter * (last - first),
  };
}

/**
 * From the top of the first row to the bottom of the last.
 *
 * @example
 * rowsAt({ columns: 12, gutter: 5, left: 20, right: 20, top: 17, bottom: 8, baseline: 6 }, [1, 3]); // { y: 17, height: 18 }
 */
export function rowsAt(
  { top, baseline }: SheetGrid,
  [first, last]: GridSpan,
): Pick<SlotPlace, 'y' | 'height'> {
  return { y: top + (first - 1) * baseline, height: (last - first + 1) * baseline };
}
