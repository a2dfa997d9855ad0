/** Which size of type, and how many sheets, a week needs. */
import { type GridSession, plainLine, weekGrid } from '../../model/index.js';
import { largestThatFits } from '../type/largest-that-fits.js';
import { layoutFault, type Where } from '../type/layout-issue.js';
import type { RowContext } from './week-blocks.js';
import { type MeasuredRow, measureRow } from './week-cells.js';
import type { GridFrame } from './week-frame.js';
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
  readonly sheets: readonly WeekSheet[];
}

interface WeekSheet {
  readonly frame: GridFrame;
  readonly sessions: readonly MeasuredSession[];
}

/** Heights that the rows of a frame may take, points: the last sheet has the summary below them. */
export interface Room {
  readonly lastSheet: number;
  readonly otherSheets: number;
}

/**
 * The largest type at which the week fits one sheet; otherwise the largest at which it fits two, cut between sessions where that
 * costs no size of type, else between rows, so that both are about as full. Then each of the two has columns of its own: days on which
 * it has nothing are narrow, and the type may grow.
 *
 * @throws LayoutError when two sheets cannot hold it.
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
  const frame = frameOf(grid);
  const room = roomIn(frame);
  const one = largestThatFits({ min: LEAST_ON_ONE, max: LARGEST }, (size) => {
    const sessions = measure(grid, frame, size);
    return heightOf(sessions) <= room.lastSheet ? { size, sheets: [{ frame, sessions }] } : undefined;
  });
  if (one !== undefined) return one;
  const two = largestThatFits({ min: LEAST_ON_TWO, max: LARGEST }, (size) => {
    const sessions = measure(grid, frame, size);
    const cut = evenest(cutsBetweenSessions(sessions), room) ?? evenest(cutsBetweenRows(sessions), room);
    return cut && { size, cut, sheets: cut.map((one) => ({ frame, sessions: one })) };
  });
  if (two !== undefined) {
    // How many lines a frame makes is an estimate: where that of a part does worse, the common one stays.
    const parts = partsLike(grid, two.cut).map((shown, index) => {
      const own = frameOf(shown);
      const roomOf = (one: GridFrame) => roomIn(one)[index === 0 ? 'otherSheets' : 'lastSheet'];
      const fits = heightOf(measure(shown, own, two.size)) <= roomOf(own);
      return fits ? { shown, frame: own, room: roomOf(own) } : { shown, frame, room: roomOf(frame) };
    });
    const wider = largestThatFits({ min: two.size, max: LARGEST }, (size) => {
      const sheets = parts.map((part) => ({ ...part, sessions: measure(part.shown, part.frame, size) }));
      return sheets.every((one) => heightOf(one.sessions) <= one.room) ? { size, sheets } : undefined;
    });
    return wider ?? two;
  }
  throw layoutFault(
    'week-too-long',
    where,
    { vi: 'Lịch tuần này dài hơn hai tờ A4.', en: 'This week is longer than two A4 sheets.' },
    { vi: 'Hãy bớt khung giờ, hoặc viết tên tin, bài ngắn hơn.', en: 'Use fewer windows or shorter titles.' },
  );
}

type Cut = readonly [readonly MeasuredSession[], readonly MeasuredSession[]];

/** The grid cut where the measured rows are. */
function partsLike(grid: readonly GridSession[], [first]: Cut): readonly GridSession[][] {
  const last = first.length - 1;
  const within = first.at(-1)?.rows.length ?? 0;
  const whole = within === grid[last]?.rows.length;
  const part = (from: number, to?: number) =>
    grid.slice(last, last + 1).map(({ title, rows }) => ({ title, rows: rows.slice(from, to) }));
  return [
    [...grid.slice(0, last), ...part(0, within)],
    [...(whole ? [] : part(within)), ...grid.slice(last + 1)],
  ];
}

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
