/** The columns of a week's days: how wide each is (a day with much to air gets more of the sheet, so that the rows stay low), and their heads. */
import {
  type Campaign,
  type GridSession,
  plainLine,
  shortDateText,
  shortWeekdayText,
  soleDay,
  type WeekPlan,
  weekdayText,
  weekGrid,
  wordsOf,
} from '../../model/index.js';
import { emptyText, inPart } from '../mark/move-mark.js';
import type { Mark } from '../page.js';
import type { Run } from '../type/runs.js';
import { placeBlock } from '../type/set-text.js';
import type { TextSetter } from '../type/text-setter.js';
import { BAND, PAPER } from './week-style.js';

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
const CLOCK_WIDTH = 50;
/** A column holds at least `CHỦ NHẬT 12/7`; of a day that has nothing to say, `CN 12/7`. */
const NARROWEST = 76;
const NARROWEST_EMPTY = 46;
/** Titles in a column that is narrower break at every word, points. */
const NARROWEST_BUSY = 92;
/** Width of a letter of the condensed cut, as a share of the size; a mark behind a title, letters; clock, length and space, points. */
const LETTER = 0.44;
const MARKS = 3;
const BESIDE_TITLE = 54;
/** Space between two items, lines. */
const BETWEEN = 0.25;
const ESTIMATED_SIZE = 9;
/** Width that is moved from one day to another at a time, points, and how often at most. */
const MOVED = 3;
const MOVES = 100;

/** `shown` is what stands on the sheet: all of the week, or its part. */
export function weekFrame(
  plan: WeekPlan,
  campaign: Campaign,
  { x, width }: { readonly x: number; readonly width: number },
  shown: readonly GridSession[] = weekGrid(plan),
): GridFrame {
  const free = width - SESSION_WIDTH - CLOCK_WIDTH;
  const rows = lettersByRow(shown, campaign);
  const loads = plan.days.map((_, day) =>
    rows.reduce((sum, row) => sum + (row[day] ?? []).reduce(add, 0), 0),
  );
  const silent = loads.every((load) => load === 0);
  const least = plan.days.map(({ offAir, notes }, day) =>
    loads[day] !== 0 ? NARROWEST_BUSY : silent || offAir || notes.length > 0 ? NARROWEST : NARROWEST_EMPTY,
  );
  const candidates = [0, 0.2, 0.4, 0.6, 0.8, 1].map((bias) => widthsFor(loads, least, free, bias));
  const best = candidates.reduce((found, next) =>
    linesNeeded(rows, next) < linesNeeded(rows, found) ? next : found,
  );
  const widths = silent ? best : withMoves(rows, best, least);
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

/** Widths moved from day to day, as long as that makes the rows lower. */
function withMoves(
  rows: readonly (readonly (readonly number[])[])[],
  from: readonly number[],
  least: readonly number[],
): readonly number[] {
  const days = from.map((_, day) => day);
  const moves = days.flatMap((giver) => days.flatMap((taker) => (taker === giver ? [] : [{ giver, taker }])));
  let [widths, lines] = [from, linesNeeded(rows, from)];
  for (let move = 0; move < MOVES; move += 1) {
    const next = moves
      .filter(({ giver }) => (widths[giver] ?? 0) - MOVED >= (least[giver] ?? 0))
      .map(({ giver, taker }) =>
        widths.map((width, day) => width + (day === taker ? MOVED : day === giver ? -MOVED : 0)),
      )
      .map((candidate) => ({ candidate, needed: linesNeeded(rows, candidate) }))
      .reduce((a, b) => (b.needed < a.needed - 0.001 ? b : a), { candidate: widths, needed: lines });
    if (next.candidate === widths) break;
    [widths, lines] = [next.candidate, next.needed];
  }
  return widths;
}

/** Per row of windows, per day: the letters of each airing. */
function lettersByRow(shown: readonly GridSession[], campaign: Campaign): number[][][] {
  return shown.flatMap(({ rows }) =>
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

function widthsFor(loads: readonly number[], least: readonly number[], free: number, bias: number): number[] {
  const total = loads.reduce(add, 0);
  const busy = loads.filter((load) => load > 0).length;
  const spare = free - least.reduce(add, 0);
  return loads.map((load, day) => {
    const even = busy === 0 ? 1 / loads.length : load > 0 ? 1 / busy : 0;
    const byLoad = total === 0 ? even : load / total;
    return (least[day] ?? NARROWEST) + spare * ((1 - bias) * even + bias * byLoad);
  });
}

/**
 * Lines that the rows need together. A row is as high as its fullest cell; the others count a little, so that width that is moved to one
 * of several full days is seen to help before the last of them has its share. Square roots and products alone: the same on every machine.
 */
function linesNeeded(rows: readonly (readonly (readonly number[])[])[], widths: readonly number[]): number {
  return rows.reduce((sum, row) => {
    const cells = row.map((airings, day) => {
      const letters = ((widths[day] ?? NARROWEST) - BESIDE_TITLE) / (LETTER * ESTIMATED_SIZE);
      return airings.reduce((lines, length) => lines + Math.max(1, length / letters + 0.4) + BETWEEN, 0);
    });
    const eighths = cells.reduce((powers, lines) => powers + (lines * lines * lines * lines) ** 2, 0);
    return sum + Math.max(1, Math.sqrt(Math.sqrt(Math.sqrt(eighths))));
  }, 0);
}

function add(a: number, b: number): number {
  return a + b;
}

/** Size of the names of days, and their distance from what parts the columns, points. */
const DAY_SIZE = 11;
const DAY_CLEAR = 3;
/** Below this the name of a day is shortened rather than its letters, points. */
const DAY_LEAST = 9;

/** The band with the names of the days, from `y` on; its height follows the longest note of a day. */
export function dayHeads(
  plan: WeekPlan,
  setter: TextSetter,
  frame: GridFrame,
  { y, width: whole }: { readonly y: number; readonly width: number },
): { height: number; marks: Mark[] } {
  const heads = plan.days.map((day, index) => {
    const { x = 0, width = 0 } = frame.days[index] ?? {};
    const notes = [...(day.offAir ? ['NGHỈ PHÁT'] : []), ...day.notes.map(plainLine)].join(' – ');
    return {
      place: { x: x + 3, width: width - 6, align: 'center' as const },
      title: titleOf(day.date, width - 6 - 2 * DAY_CLEAR, setter),
      note: setter.set(notes, width - 6, { face: 'condensed', size: 7.5, leading: 1.15 }),
    };
  });
  const widest = Math.max(
    ...heads.map(({ title, place }) => {
      const natural = setter.set(title, Number.POSITIVE_INFINITY, { face: 'condensed', size: DAY_SIZE });
      return natural.width / (place.width - 2 * DAY_CLEAR);
    }),
  );
  const size = DAY_SIZE / Math.max(1, widest);
  const height = 19 + Math.max(...heads.map(({ note }) => (note.height > 0 ? note.height + 3 : 0)));
  return {
    height,
    marks: [
      { kind: 'rect', x: frame.x, y, width: whole, height, fill: BAND },
      // Above the sessions and the clock times stands nothing.
      inPart(emptyText({ x: frame.x, baseline: y + 13.5 }), { type: 'TD', id: 'corner', columns: 2 }),
      ...heads.flatMap(({ title, note, place }, day) => {
        const head = [
          ...setter.line(title, { face: 'condensed', size }, { ...place, baseline: y + 13.5, colour: PAPER }),
          ...placeBlock(note, { ...place, y: y + 18.5, colour: PAPER }),
        ];
        return head.map((mark) => inPart(mark, { type: 'TH', id: `${day}`, scope: 'Column' }));
      }),
    ],
  };
}

/** The name of a day and its date; the short name where the column is narrow. */
function titleOf(date: string, room: number, setter: TextSetter): Run[] {
  const [long, short] = [weekdayText(date).toUpperCase(), shortWeekdayText(date)].map((name): Run[] => [
    { text: name, strong: true },
    { text: `  ${shortDateText(date)}` },
  ]);
  const natural = setter.set(long ?? [], Number.POSITIVE_INFINITY, { face: 'condensed', size: DAY_LEAST });
  return (natural.width > room ? short : long) ?? [];
}
