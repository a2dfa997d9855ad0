/** A column under the grid of a week: a title, and rows of words with a figure at their right. */
import type { Mark } from '../page.js';
import type { Run } from '../type/runs.js';
import { placeBlock, type TextBlock } from '../type/set-text.js';
import type { TextSetter } from '../type/text-setter.js';
import { inRhythm, rhythmOf } from './rhythm.js';
import { INK } from './week-palette.js';

/** How the words under the grid are set. */
export const SMALL = { face: 'condensed', size: 7.5, leading: 1.2 } as const;

const LINES = rhythmOf(SMALL.size, SMALL.leading);
const TITLE_SIZE = 8;
/** From the top to the first row, and between two rows, points. */
const HEAD = 13;
const GAP = 1.5;

export interface Column {
  readonly width: number;
  readonly title: string;
  readonly rows: readonly SummaryRow[];
}

export interface SummaryRow {
  readonly cells: readonly SummaryCell[];
}

export interface SummaryCell {
  /** From the left of the column, points. */
  readonly from: number;
  readonly width: number;
  readonly left: TextBlock;
  readonly right?: TextBlock;
}

/** Words of a cell, so that a figure stands on the line of its words. */
export function small(
  setter: TextSetter,
  text: string | readonly Run[],
  width: number,
  face: 'condensed' | 'condensed-bold' = 'condensed',
): TextBlock {
  return inRhythm(setter.set(text, width, { ...SMALL, face }), LINES);
}

export function columnHeight({ rows }: Column): number {
  return rows.reduce((sum, row) => sum + rowHeight(row) + GAP, HEAD);
}

function rowHeight({ cells }: SummaryRow): number {
  return Math.max(...cells.map(({ left }) => left.height));
}

export function placeColumn(
  { title, width, rows }: Column,
  setter: TextSetter,
  x: number,
  y: number,
): Mark[] {
  const head = { x, width, align: 'left', colour: INK, baseline: y + 7 } as const;
  const marks: Mark[] = setter.line(title, { face: 'bold', size: TITLE_SIZE }, head);
  let top = y + HEAD;
  for (const row of rows) {
    for (const cell of row.cells) {
      const place = { x: x + cell.from, y: top, width: cell.width, colour: INK };
      marks.push(...placeBlock(cell.left, { ...place, align: 'left' }));
      if (cell.right !== undefined) marks.push(...placeBlock(cell.right, { ...place, align: 'right' }));
    }
    top += rowHeight(row) + GAP;
  }
  return marks;
}
