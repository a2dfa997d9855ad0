/** A sheet of a workbook as data: rows of cells, how it is seen and printed, and what stands in every one. */
import {
  type Campaign,
  dateText,
  exactClockText,
  plainLine,
  secondsOfClock,
  type WeekPlan,
} from '../../../model/index.js';
import { caveats, stationOf } from '../week-facts.js';
import type { CellStyle } from './cell-styles.js';

/** Letters of a cell that holds more than one kind. */
export interface TextRun {
  readonly text: string;
  readonly strong?: boolean;
}

/** A number, a text, a text of several runs, or a formula with the value that it has. */
type CellValue = number | string | readonly TextRun[] | { readonly formula: string; readonly value: number };

/** A cell; without a value it is only coloured. */
export interface SheetCell {
  readonly style: CellStyle;
  readonly value?: CellValue;
}

export interface SheetRow {
  /** From column A on; `undefined` leaves a cell out. */
  readonly cells: readonly (SheetCell | undefined)[];
  /** Lines of text that it has room for. @default 1 */
  readonly lines?: number;
}

/** Cells that are one: from a row and column to another, all counted from 0 and all within. */
export interface Merge {
  readonly from: readonly [row: number, column: number];
  readonly to: readonly [row: number, column: number];
}

/** One sheet: A4 landscape, as wide as the paper. */
export interface Worksheet {
  /** At most 31 letters, none of `[]:*?/\`. */
  readonly name: string;
  /** Width of each column, digits. */
  readonly widths: readonly number[];
  readonly rows: readonly SheetRow[];
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

/**
 * How high a cell has to be, as programs measure a text only when somebody edits it: lines that it takes in a column so many digits wide.
 * A letter of running text is a seventh narrower than a digit.
 */
export function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((0.88 * line.length) / width)), 0);
}

/** Dates and times as Excel counts them: days since 30 December 1899, on the wall clock, without a zone. */
const DAY = 86_400;

/** The number of a date. @example serialDate('2020-07-06'); // 44018 */
export function serialDate(date: string): number {
  return Date.parse(date) / (DAY * 1000) + 25_569;
}

/** The part of the day that has passed at an instant, ISO with offset. @example serialClock('2020-07-06T06:00:00+07:00'); // 0.25 */
export function serialClock(iso: string): number {
  return secondsOfClock(exactClockText(iso)) / DAY;
}

/** A length in seconds as a part of a day, which sums up to hours. @example serialLength(43_200); // 0.5 */
export function serialLength(seconds: number): number {
  return seconds / DAY;
}

/** Station and week; what the sheet is, with what it has to say of itself; the heads of its columns. */
export function headRows(
  plan: WeekPlan,
  campaign: Campaign,
  about: string,
  columns: readonly string[],
): SheetRow[] {
  const notices = [about, ...caveats(campaign, plan)].join(' · ');
  return [
    { cells: [{ style: 'title', value: weekTitle(plan, campaign) }], lines: 1.6 },
    { cells: [{ style: 'notice', value: notices }], lines: 1.2 },
    { cells: columns.map((value) => ({ style: 'head', value })), lines: 2 },
  ];
}

/** How many rows they are. */
export const HEAD_ROWS = 3;

/** `Đài Krông Pa: chương trình phát thanh từ ngày 06/7/2020 đến ngày 12/7/2020` */
export function weekTitle(plan: WeekPlan, campaign: Campaign): string {
  const name = plainLine(stationOf(campaign, plan).name);
  return `${name}: chương trình phát thanh từ ngày ${dateText(plan.from)} đến ngày ${dateText(plan.until)}`;
}

export function footOf(plan: WeekPlan, campaign: Campaign): string {
  const sample = campaign.demonstration ? 'Bản mẫu, chưa phải lịch chính thức · ' : '';
  return `${sample}${plainLine(stationOf(campaign, plan).name)} · tuần ${plan.week}`;
}
