/** Which size of type, and how many sheets, a week needs. */
import { plainLine, weekGrid } from '../../model/index.js';
import { largestThatFits } from '../type/largest-that-fits.js';
import { layoutFault, type Where } from '../type/layout-issue.js';
import type { RowContext } from './week-blocks.js';
import { type MeasuredRow, measureRow } from './week-cells.js';
import { leadingOf, rhythmOf } from './week-style.js';

/** Sizes of type for the grid, points: one sheet down to 8, then two: on a wall two sheets of 11 points are worth more than one of 7.5. */
const LARGEST = 13;
const LEAST_ON_ONE = 8;
const LEAST_ON_TWO = 6.5;

export interface MeasuredSession {
  readonly title: string;
  readonly rows: readonly MeasuredRow[];
}

/** The rows of a week, sheet by sheet. */
export interface WeekBody {
  readonly size: number;
  readonly sheets: readonly (readonly MeasuredSession[])[];
}

/** Heights that the rows may take, points: the last sheet has the summary below them. */
export interface Room {
  readonly lastSheet: number;
  readonly otherSheets: number;
}

/**
 * The largest type at which the week fits one sheet; otherwise the largest at which it fits two, cut between sessions where that
 * costs no size of type, else between rows, so that both are about as full.
 *
 * @throws LayoutError when two sheets cannot hold it.
 */
export function fitWeek(context: Omit<RowContext, 'size' | 'rhythm'>, room: Room, where: Where): WeekBody {
  const grid = weekGrid(context.plan);
  const leading = leadingOf(context.plan, context.campaign);
  const measure = (size: number): MeasuredSession[] => {
    const rhythm = rhythmOf(size, leading);
    return grid.map(({ title, rows }) => ({
      title: plainLine(title),
      rows: rows.map((row) => measureRow(row, { ...context, size, rhythm })),
    }));
  };
  const one = largestThatFits({ min: LEAST_ON_ONE, max: LARGEST }, (size) => {
    const sessions = measure(size);
    return heightOf(sessions) <= room.lastSheet ? { size, sheets: [sessions] } : undefined;
  });
  if (one !== undefined) return one;
  const two = largestThatFits({ min: LEAST_ON_TWO, max: LARGEST }, (size) => {
    const sessions = measure(size);
    const sheets = evenest(cutsBetweenSessions(sessions), room) ?? evenest(cutsBetweenRows(sessions), room);
    return sheets === undefined ? undefined : { size, sheets };
  });
  if (two !== undefined) return two;
  throw layoutFault(
    'week-too-long',
    where,
    { vi: 'Lịch tuần này dài hơn hai tờ A4.', en: 'This week is longer than two A4 sheets.' },
    { vi: 'Hãy bớt khung giờ, hoặc viết tên tin, bài ngắn hơn.', en: 'Use fewer windows or shorter titles.' },
  );
}

type Cut = readonly [readonly MeasuredSession[], readonly MeasuredSession[]];

/** The cut whose fuller sheet is the least full; nothing when every cut leaves a sheet too full. */
function evenest(cuts: readonly Cut[], room: Room): Cut | undefined {
  const fullest = ([first, second]: Cut) =>
    Math.max(heightOf(first) / room.otherSheets, heightOf(second) / room.lastSheet);
  return cuts.filter((cut) => fullest(cut) <= 1).sort((a, b) => fullest(a) - fullest(b))[0];
}

function cutsBetweenSessions(sessions: readonly MeasuredSession[]): Cut[] {
  return sessions.slice(1).map((_, index): Cut => [sessions.slice(0, index + 1), sessions.slice(index + 1)]);
}

function cutsBetweenRows(sessions: readonly MeasuredSession[]): Cut[] {
  return sessions.flatMap(({ title, rows }, index) =>
    rows.slice(1).map(
      (_, row): Cut => [
        [...sessions.slice(0, index), { title, rows: rows.slice(0, row + 1) }],
        [{ title, rows: rows.slice(row + 1) }, ...sessions.slice(index + 1)],
      ],
    ),
  );
}

function heightOf(sessions: readonly MeasuredSession[]): number {
  return sessions.flatMap((session) => session.rows).reduce((sum, row) => sum + row.height, 0);
}
