/** Which size of type, and how many sheets, a week needs. */
import { plainLine } from '../model/index.js';
import { layoutFault, type Where } from './layout-issue.js';
import { type MeasuredRow, measureRow, type RowContext } from './week-cells.js';
import { weekGrid } from './week-grid.js';

/** Sizes of type for the grid, points, largest first: one sheet down to 7.5, then two sheets. */
const SIZES_ONE = [11.5, 11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5];
const SIZES_TWO = [11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5];

/** The rows of a week, sheet by sheet. */
export interface WeekBody {
  readonly size: number;
  /** Per sheet, per session: its name and its rows. */
  readonly sheets: readonly (readonly { readonly title: string; readonly rows: readonly MeasuredRow[] }[])[];
}

/** Heights that the rows may take, points: the last sheet has the summary below them. */
export interface Room {
  readonly lastSheet: number;
  readonly otherSheets: number;
}

/**
 * The largest type at which the week fits one sheet, otherwise two: sessions stay whole where they can.
 *
 * @throws LayoutError when two sheets cannot hold it.
 */
export function fitWeek(context: Omit<RowContext, 'size'>, room: Room, where: Where): WeekBody {
  const grid = weekGrid(context.plan);
  const measure = (size: number) =>
    grid.map(({ title, rows }) => ({
      title: plainLine(title),
      rows: rows.map((row) => measureRow(row, { ...context, size })),
    }));
  const heightOf = (rows: readonly MeasuredRow[]) => rows.reduce((sum, row) => sum + row.height, 0);
  for (const size of SIZES_ONE) {
    const sessions = measure(size);
    if (heightOf(sessions.flatMap((session) => session.rows)) <= room.lastSheet)
      return { size, sheets: [sessions] };
  }
  for (const size of SIZES_TWO) {
    const first: { title: string; rows: MeasuredRow[] }[] = [];
    const second: { title: string; rows: MeasuredRow[] }[] = [];
    for (const { title, rows } of measure(size)) {
      // A session stays whole when the first sheet can take it; otherwise it is cut between rows.
      const used = heightOf(first.flatMap((session) => session.rows));
      const whole = second.length === 0 && used + heightOf(rows) <= room.otherSheets;
      let height = used;
      const upper = rows.filter((row) => {
        height += row.height;
        return whole || (second.length === 0 && first.length === 0 && height <= room.otherSheets);
      });
      const lower = rows.slice(upper.length);
      if (upper.length > 0) first.push({ title, rows: upper });
      if (lower.length > 0) second.push({ title, rows: lower });
    }
    if (heightOf(second.flatMap((session) => session.rows)) <= room.lastSheet)
      return { size, sheets: [first, second] };
  }
  throw layoutFault(
    'week-too-long',
    where,
    { vi: 'Lịch tuần này dài hơn hai tờ A4.', en: 'This week is longer than two A4 sheets.' },
    { vi: 'Hãy bớt khung giờ, hoặc viết tên tin, bài ngắn hơn.', en: 'Use fewer windows or shorter titles.' },
  );
}
