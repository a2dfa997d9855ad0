/** Which size of type, and how many sheets, a week needs. */
import { type GridSession, plainLine, weekGrid } from '../../model/index.js';
import { largestThatFits } from '../type/largest-that-fits.js';
import { layoutFault, type Where } from '../type/layout-issue.js';
import type { RowContext } from './week-blocks.js';
import { type MeasuredRow, measureRow } from './week-cells.js';
import type { GridFrame } from './week-frame.js';
import { leadingOf, rhythmOf } from './week-style.js';

/** Sizes of type for the grid, points. Who reads a wall stands before it: below 9 points a week takes one sheet more, as long as there are any. */
const LARGEST = 13;
const READ_ON_A_WALL = 9;
const SMALLEST = 6.5;
const MOST_SHEETS = 4;
/** Sheets that end with a session are worth letters that are so much smaller, points. */
const WHOLE_SESSIONS = 1.5;

export interface MeasuredSession {
  readonly title: string;
  readonly rows: readonly MeasuredRow[];
}

/** The rows of a week, sheet by sheet. */
export interface WeekBody {
  readonly size: number;
  readonly sheets: readonly WeekSheet[];
}

interface WeekSheet {
  readonly frame: GridFrame;
  /** What stands on it, of the week. */
  readonly shown: readonly GridSession[];
  readonly sessions: readonly MeasuredSession[];
}

/** Heights that the rows of a frame may take, points: the last sheet has the summary below them. */
export interface Room {
  readonly lastSheet: number;
  readonly otherSheets: number;
}

/**
 * The week on as few sheets as let its type be read on a wall, in the largest type that fits them: cut between sessions where that costs
 * little, else between rows, so that all are about as full. Each sheet has columns of its own: days on which it has nothing are narrow.
 *
 * @throws LayoutError when four sheets cannot hold it.
 */
export function fitWeek(
  context: Omit<RowContext, 'size' | 'rhythm' | 'frame'>,
  frameOf: (shown: readonly GridSession[]) => GridFrame,
  roomIn: (frame: GridFrame) => Room,
  where: Where,
): WeekBody {
  const grid = weekGrid(context.plan);
  const leading = leadingOf(context.plan, context.campaign);
  const measure = (shown: readonly GridSession[], frame: GridFrame, size: number): MeasuredSession[] => {
    const rhythm = rhythmOf(size, leading);
    return shown.map(({ title, rows }) => ({
      title: plainLine(title),
      rows: rows.map((row) => measureRow(row, { ...context, frame, size, rhythm })),
    }));
  };
  const common = frameOf(grid);
  const ends = grid.map((_, index) => grid.slice(0, index + 1).flatMap(({ rows }) => rows).length);
  const everyRow = grid.flatMap(({ rows }) => rows).map((_, index) => index + 1);
  const onSheets = (count: number, mayEnd: readonly number[]): WeekBody | undefined => {
    const cut = largestThatFits({ min: SMALLEST, max: LARGEST }, (size) => {
      const heights = rowsOf(measure(grid, common, size)).map(({ height }) => height);
      const found = evenest(heights, mayEnd, count, roomIn(common));
      return found && { size, parts: found.map((end, index) => between(grid, found[index - 1] ?? 0, end)) };
    });
    if (cut === undefined) return undefined;
    // How many lines a frame makes is an estimate: where that of a part does worse, the common one stays.
    const parts = cut.parts.map((shown, index) => {
      const roomOf = (frame: GridFrame) => roomIn(frame)[index === count - 1 ? 'lastSheet' : 'otherSheets'];
      const own = frameOf(shown);
      const fits = heightOf(measure(shown, own, cut.size)) <= roomOf(own);
      const frame = fits ? own : common;
      return { shown, frame, room: roomOf(frame) };
    });
    return largestThatFits({ min: cut.size, max: LARGEST }, (size) => {
      const sheets = parts.map((part) => ({ ...part, sessions: measure(part.shown, part.frame, size) }));
      return sheets.every(({ sessions, room }) => heightOf(sessions) <= room) ? { size, sheets } : undefined;
    });
  };
  let largest: WeekBody | undefined;
  for (let count = 1; count <= MOST_SHEETS && (largest?.size ?? 0) < READ_ON_A_WALL; count += 1) {
    const [whole, cut] = [onSheets(count, ends), onSheets(count, everyRow)];
    const enough = Math.max(READ_ON_A_WALL, (cut?.size ?? 0) - WHOLE_SESSIONS);
    const body = (whole?.size ?? 0) < enough ? cut : whole;
    if (body !== undefined && body.size > (largest?.size ?? 0)) largest = body;
  }
  if (largest !== undefined) return largest;
  throw layoutFault(
    'week-too-long',
    where,
    {
      vi: `Lịch tuần này dài hơn ${MOST_SHEETS} tờ A4.`,
      en: `This week is longer than ${MOST_SHEETS} A4 sheets.`,
    },
    { vi: 'Hãy bớt khung giờ, hoặc viết tên tin, bài ngắn hơn.', en: 'Use fewer windows or shorter titles.' },
  );
}

/** Behind which rows, of those that may end a sheet, the sheets end when the fullest of them is the least full; nothing when one overflows. */
function evenest(
  heights: readonly number[],
  ends: readonly number[],
  count: number,
  room: Room,
  from = 0,
): number[] | undefined {
  const share = (to: number, height: number) => heightBetween(heights, from, to) / height;
  const all = heights.length;
  if (count === 1) return share(all, room.lastSheet) <= 1 ? [all] : undefined;
  let best: { readonly ends: number[]; readonly fullest: number } | undefined;
  for (const end of ends) {
    if (end <= from || end >= all) continue;
    if (share(end, room.otherSheets) > 1) break;
    const rest = evenest(heights, ends, count - 1, room, end);
    if (rest === undefined) continue;
    const last = rest.length - 1;
    const fullest = Math.max(
      share(end, room.otherSheets),
      ...rest.map((to, index) => {
        const height = heightBetween(heights, rest[index - 1] ?? end, to);
        return height / (index === last ? room.lastSheet : room.otherSheets);
      }),
    );
    if (fullest < (best?.fullest ?? Number.POSITIVE_INFINITY)) best = { ends: [end, ...rest], fullest };
  }
  return best?.ends;
}

function heightBetween(heights: readonly number[], from: number, to: number): number {
  return heights.slice(from, to).reduce((sum, height) => sum + height, 0);
}

/** The sessions of the grid between two of its rows, counted through. */
function between(grid: readonly GridSession[], from: number, to: number): GridSession[] {
  let before = 0;
  return grid.flatMap(({ title, rows }) => {
    const own = rows.slice(Math.max(0, from - before), Math.max(0, to - before));
    before += rows.length;
    return own.length === 0 ? [] : [{ title, rows: own }];
  });
}

function rowsOf(sessions: readonly MeasuredSession[]): MeasuredRow[] {
  return sessions.flatMap(({ rows }) => rows);
}

function heightOf(sessions: readonly MeasuredSession[]): number {
  return rowsOf(sessions).reduce((sum, row) => sum + row.height, 0);
}
