/** The rows of a week's grid, measured at one size of type and placed. */
import {
  clockText,
  type GridRow,
  instantOf,
  isoAt,
  later,
  plainLine,
  type RelayRow,
  shortDateText,
  soleDay,
  type WindowRow,
  weekdayText,
} from '../../model/index.js';
import { emptyText, inPart } from '../mark/move-mark.js';
import type { Mark, Part } from '../page.js';
import { placeBlock, type TextBlock } from '../type/set-text.js';
import { starText, wideBars } from './relay-bars.js';
import {
  cellEntries,
  PAD,
  type RowContext,
  rowLabel,
  stack,
  stackHeight,
  type WeekEntry,
} from './week-blocks.js';
import type { DayColumn, GridFrame } from './week-frame.js';
import { HAIRLINE, INK, inRhythm, PALE, type Rhythm, RULE, SHADE } from './week-style.js';

/** A row that knows its height and draws itself at a height that may be larger. */
export interface MeasuredRow {
  readonly height: number;
  readonly grows: boolean;
  place(y: number, height: number): Mark[];
}

const WIDE_COLUMNS = 4;
/** Space above and below the words of a relay, points. */
const BAR_PAD = 1.5;

/** The clock time at the head of a row. */
const HEAD: Part = { type: 'TH', id: 'clock', scope: 'Row' };

/** Words as a cell of their row; a cell without words is there, too. */
function inCell(marks: readonly Mark[], cell: Part, { x }: { readonly x: number }, y: number): Mark[] {
  const words = marks.length > 0 ? marks : [emptyText({ x: x + PAD, baseline: y + PAD })];
  return words.map((mark) => inPart(mark, cell));
}

export function measureRow(row: GridRow, context: RowContext): MeasuredRow {
  if (row.kind === 'relay') return measureRelay(row, context);
  const day = soleDay(row);
  return day === undefined ? measureWindow(row, context) : measureWide(row, day, context);
}

function measureRelay(row: RelayRow, context: RowContext): MeasuredRow {
  const { plan, setter, frame, size, rhythm } = context;
  const type = { face: 'condensed', size: Math.max(7, size - 0.5) } as const;
  const left = frame.x + frame.sessionWidth;
  const dates = plan.days.map(({ date }) => date);
  const clock = inRhythm(
    setter.set([{ text: row.clock, strong: true }], frame.clockWidth - 2 * PAD, type),
    rhythm,
  );
  const bars = wideBars(row).map((bar) => {
    const { slot } = bar;
    const end = clockText(isoAt(later(instantOf(slot.start), slot.seconds), plan.timeZone));
    const star = starText(bar, dates);
    const title = plainLine(slot.title);
    const text = star.length > 1 ? `${title} (đến ${end}), ${star}` : `${title}${star} (đến ${end})`;
    const own = frame.days.slice(bar.firstDay, bar.firstDay + bar.days);
    const width = own.reduce((sum, day) => sum + day.width, 0);
    return {
      ...bar,
      x: own[0]?.x ?? left,
      width,
      block: inRhythm(setter.set(text, width - 2 * PAD, type), rhythm),
    };
  });
  const height = Math.max(clock.height, ...bars.map(({ block }) => block.height)) + 2 * BAR_PAD;
  const place = (block: TextBlock, x: number, y: number, width: number, align: 'left' | 'center') =>
    placeBlock(block, { x: x + PAD, y, width: width - 2 * PAD, align, colour: INK });
  return {
    height,
    grows: false,
    place: (y, whole) => [
      ...inCell(place(clock, left, y + BAR_PAD, frame.clockWidth, 'left'), HEAD, { x: left }, y),
      ...frame.days.flatMap((day) => emptyCell(true, day, y, whole)),
      ...frame.days.flatMap((column, day): Mark[] => {
        const bar = bars.find(({ firstDay, days }) => firstDay <= day && day < firstDay + days);
        if (bar === undefined) return inCell([], { type: 'TD', id: `${day}` }, column, y);
        const { firstDay, days, x, width, block } = bar;
        if (firstDay !== day) return [];
        return [
          { kind: 'rect', x, y, width, height: whole, fill: SHADE },
          ...inCell(
            place(block, x, y + BAR_PAD, width, 'center'),
            { type: 'TD', id: `${day}`, columns: days },
            column,
            y,
          ),
        ];
      }),
      ...[0, ...bars.flatMap((bar) => [bar.firstDay, bar.firstDay + bar.days])]
        .flatMap((edge) => frame.days[edge] ?? [])
        .map((day) => upright(day.x, y, whole)),
      upright(left, y, whole),
      rule(left, y + whole, frame),
    ],
  };
}

/** A window of one day only, with many items: the day is named and the items stand in columns across the row. */
function measureWide(row: WindowRow, day: number, context: RowContext): MeasuredRow {
  const { plan, setter, frame, size, rhythm } = context;
  const slot = row.cells[day];
  const first = frame.days[0];
  const last = frame.days.at(-1);
  if (slot === undefined || first === undefined || last === undefined) return measureWindow(row, context);
  const left = frame.x + frame.sessionWidth;
  const width = last.x + last.width - first.x;
  const label = rowLabel(row, context);
  const date = plan.days[day]?.date ?? '';
  const name = setter.set(`CHỈ ${weekdayText(date).toUpperCase()} ${shortDateText(date)}`, width - 2 * PAD, {
    face: 'condensed-bold',
    size,
  });
  const columnWidth = width / WIDE_COLUMNS;
  const columns = inColumns(cellEntries(slot, row, context, columnWidth - PAD), WIDE_COLUMNS, rhythm);
  const tallest = Math.max(...columns.map((entries) => stackHeight(entries, rhythm)));
  const top = PAD + name.height + 4;
  return {
    height: Math.max(top + tallest, PAD + stackHeight(label, rhythm)) + PAD,
    grows: true,
    place: (y, whole) => [
      ...inCell(
        stack(label, context, { x: left + PAD, y: y + PAD, width: frame.clockWidth - 2 * PAD }),
        HEAD,
        { x: left },
        y,
      ),
      ...inCell(
        [
          ...placeBlock(name, { x: first.x + PAD, y: y + PAD, width, align: 'left', colour: INK }),
          ...columns.flatMap((entries, index) =>
            stack(entries, context, {
              x: first.x + PAD + index * columnWidth,
              y: y + top,
              width: columnWidth - 3 * PAD,
            }),
          ),
        ],
        { type: 'TD', id: '0', columns: frame.days.length },
        first,
        y,
      ),
      upright(left, y, whole),
      upright(first.x, y, whole),
      rule(left, y + whole, frame),
    ],
  };
}

/** Entries in reading order, down one column and then the next, the columns of like height. */
function inColumns(entries: readonly WeekEntry[], count: number, rhythm: Rhythm): WeekEntry[][] {
  const share = stackHeight(entries, rhythm) / count;
  const columns: WeekEntry[][] = Array.from({ length: count }, () => []);
  let height = 0;
  for (const entry of entries) {
    const middle = height + entry.block.height / 2;
    columns[Math.min(count - 1, Math.floor(middle / share))]?.push(entry);
    height += entry.block.height + rhythm.gap;
  }
  return columns;
}

function measureWindow(row: WindowRow, context: RowContext): MeasuredRow {
  const { frame, rhythm } = context;
  const left = frame.x + frame.sessionWidth;
  const labelWidth = frame.clockWidth - 2 * PAD;
  const label = rowLabel(row, context);
  const cells = row.cells.map((slot, column) =>
    slot === undefined ? [] : cellEntries(slot, row, context, frame.days[column]?.width ?? 0),
  );
  const heights = [label, ...cells].map((entries) => stackHeight(entries, rhythm));
  return {
    height: Math.max(...heights) + 2 * PAD,
    grows: true,
    place: (y, whole) => [
      ...inCell(
        stack(label, context, { x: left + PAD, y: y + PAD, width: labelWidth }),
        HEAD,
        { x: left },
        y,
      ),
      ...cells.flatMap((entries, column): Mark[] => {
        const day = frame.days[column];
        if (day === undefined) return [];
        return [
          ...emptyCell(row.cells[column] === undefined, day, y, whole),
          ...inCell(
            stack(entries, context, { x: day.x + PAD, y: y + PAD, width: day.width - 2 * PAD }),
            { type: 'TD', id: `${column}` },
            day,
            y,
          ),
          upright(day.x, y, whole),
        ];
      }),
      upright(left, y, whole),
      rule(left, y + whole, frame),
    ],
  };
}

function emptyCell(empty: boolean, { x, width, offAir }: DayColumn, y: number, height: number): Mark[] {
  if (offAir) return [{ kind: 'rect', x, y, width, height, stroke: HAIRLINE, strokeWidth: 0.5, hatch: true }];
  return empty ? [{ kind: 'rect', x, y, width, height, fill: PALE }] : [];
}

function upright(x: number, y: number, height: number): Mark {
  return { kind: 'line', x1: x, x2: x, y1: y, y2: y + height, stroke: RULE, strokeWidth: 0.4 };
}

function rule(x: number, y: number, frame: GridFrame): Mark {
  const last = frame.days.at(-1);
  const right = last === undefined ? x : last.x + last.width;
  return { kind: 'line', x1: x, x2: right, y1: y, y2: y, stroke: RULE, strokeWidth: 0.4 };
}
