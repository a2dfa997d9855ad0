/** How wide each day's column is: a day with much to air gets more of the sheet, so that the rows stay low. */
import { type Campaign, soleDay, type WeekPlan, weekGrid, wordsOf } from '../../model/index.js';

/** Where the columns stand, points. */
export interface GridFrame {
  readonly x: number;
  readonly sessionWidth: number;
  readonly clockWidth: number;
  readonly days: readonly DayColumn[];
}

export interface DayColumn {
  readonly x: number;
  readonly width: number;
  readonly offAir: boolean;
}

const SESSION_WIDTH = 42;
const CLOCK_WIDTH = 46;
/** A column holds at least `CHỦ NHẬT 12/07`. */
const NARROWEST = 76;
/** Width of a letter of the condensed cut, as a share of the size; marks and length behind a title, letters. */
const LETTER = 0.44;
const MARKS = 12;
const ESTIMATED_SIZE = 8.5;

export function weekFrame(plan: WeekPlan, campaign: Campaign, x: number, width: number): GridFrame {
  const free = width - SESSION_WIDTH - CLOCK_WIDTH;
  const rows = lettersByRow(plan, campaign);
  const loads = plan.days.map((_, day) =>
    rows.reduce((sum, row) => sum + (row[day] ?? []).reduce(add, 0), 0),
  );
  const candidates = [0, 0.2, 0.4, 0.6, 0.8, 1].map((bias) => widthsFor(loads, free, bias));
  const widths = candidates.reduce((best, next) =>
    linesNeeded(rows, next) < linesNeeded(rows, best) - 0.5 ? next : best,
  );
  let left = x + SESSION_WIDTH + CLOCK_WIDTH;
  return {
    x,
    sessionWidth: SESSION_WIDTH,
    clockWidth: CLOCK_WIDTH,
    days: plan.days.map(({ offAir }, day) => {
      const column = { x: left, width: widths[day] ?? 0, offAir };
      left += column.width;
      return column;
    }),
  };
}

/** Per row of windows, per day: the letters of each airing. */
function lettersByRow(plan: WeekPlan, campaign: Campaign): number[][][] {
  return weekGrid(plan).flatMap(({ rows }) =>
    rows.flatMap((row) =>
      row.kind === 'relay' || soleDay(row) !== undefined
        ? []
        : [
            row.cells.map((slot) =>
              (slot?.airings ?? []).map((airing) => wordsOf(campaign, airing).title.length + MARKS),
            ),
          ],
    ),
  );
}

function widthsFor(loads: readonly number[], free: number, bias: number): number[] {
  const total = loads.reduce(add, 0);
  const busy = loads.filter((load) => load > 0).length;
  const spare = free - NARROWEST * loads.length;
  return loads.map((load) => {
    const even = busy === 0 ? 1 / loads.length : load > 0 ? 1 / busy : 0;
    const byLoad = total === 0 ? even : load / total;
    return NARROWEST + spare * ((1 - bias) * even + bias * byLoad);
  });
}

/** Lines that the rows need together: each row is as high as its fullest cell. */
function linesNeeded(rows: readonly (readonly (readonly number[])[])[], widths: readonly number[]): number {
  return rows.reduce((sum, row) => {
    const cells = row.map((airings, day) => {
      const letters = ((widths[day] ?? NARROWEST) - 7) / (LETTER * ESTIMATED_SIZE);
      return airings.reduce((lines, length) => lines + Math.ceil((1.08 * length) / letters) + 0.3, 0);
    });
    return sum + Math.max(1, ...cells);
  }, 0);
}

function add(a: number, b: number): number {
  return a + b;
}
