/** A sheet of a workbook as data: rows of cells, and how it is seen and printed. */
import type { CellStyle } from './cell-styles.js';

/** Letters of a cell that holds more than one kind. */
export interface TextRun {
  readonly text: string;
  readonly strong?: boolean;
}

/** A number, a text, a text of several runs, or a formula with the value that it has. */
export type CellValue =
  | number
  | string
  | readonly TextRun[]
  | { readonly formula: string; readonly value: number };

/** A cell; without a value it is only coloured. */
export interface Cell {
  readonly style: CellStyle;
  readonly value?: CellValue;
}

export interface Row {
  /** From column A on; `undefined` leaves a cell out. */
  readonly cells: readonly (Cell | undefined)[];
  /** Lines of text that it has room for. @default 1 */
  readonly lines?: number;
}

/** Cells that are one: from a row and column to another, all counted from 0 and all within. */
export interface Merge {
  readonly from: readonly [row: number, column: number];
  readonly to: readonly [row: number, column: number];
}

/** One sheet: A4 landscape, as wide as the paper. */
export interface Sheet {
  /** At most 31 letters, none of `[]:*?/\`. */
  readonly name: string;
  /** Width of each column, digits. */
  readonly widths: readonly number[];
  readonly rows: readonly Row[];
  readonly merges?: readonly Merge[];
  /** Rows that stay in sight above, and are printed again on each page. */
  readonly headRows: number;
  /** Columns that stay in sight at the left. */
  readonly headColumns?: number;
  /** The last of the head rows has buttons to filter and sort what is below it, so many columns wide. */
  readonly filtered?: boolean;
  /** So many columns are printed. @default all */
  readonly printedColumns?: number;
  /** Stands at the foot of each page, before the page number. */
  readonly foot: string;
}
