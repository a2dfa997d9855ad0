/** The rows of a week's grid, measured at one size of type and placed. */
import {
  clockText,
  dateText,
  type GridRow,
  instantOf,
  isoAt,
  plainLine,
  type RelayRow,
  soleDay,
  type WindowRow,
  weekdayText,
} from '../../model/index.js';
import type { Mark } from '../page.js';
import { placeBlock } from '../type/set-text.js';
import {
  type Coloured,
  cellBlocks,
  PAD,
  type RowContext,
  rowLabel,
  stack,
  stackHeight,
} from './week-blocks.js';
import type { DayColumn, GridFrame } from './week-frame.js';
import { HAIRLINE, INK, PALE, QUIET, RULE, SHADE } from './week-palette.js';

/** A row that knows its height and draws itself at a height that may be larger. */
export interface MeasuredRow {
  readonly height: number;
  readonly grows: boolean;
  /** Holds the mark `*`: a relay in which the campaign has something. */
  readonly starred: boolean;
  place(y: number, height: number): Mark[];
}

const WIDE_COLUMNS = 4;

export function measureRow(row: GridRow, context: RowContext): MeasuredRow {
  if (row.kind === 'relay') return measureRelay(row, context);
  const day = soleDay(row);
  return day === undefined ? measureWindow(row, context) : measureWide(row, day, context);
}

function measureRelay(row: RelayRow, context: RowContext): MeasuredRow {
  const { plan, setter, frame, size } = context;
  const type = { face: 'condensed', size: Math.max(7, size - 0.5), leading: 1.2 } as const;
  const left = frame.x + frame.sessionWidth;
  const clock = setter.set(row.clock, frame.clockWidth - 2 * PAD, type);
  const bars = row.bars.map((bar) => {
    const { slot } = bar;
    const end = clockText(isoAt(instantOf(slot.start) + slot.seconds * 1000, plan.timeZone));
    const text = `${plainLine(slot.title)}${slot.airings.length > 0 ? '*' : ''} (đến ${end})`;
    const own = frame.days.slice(bar.firstDay, bar.firstDay + bar.days);
    const width = own.reduce((sum, day) => sum + day.width, 0);
    return {
      x: own[0]?.x ?? left,
      width,
      block: setter.set(text, width - 2 * PAD, type),
    };
  });
  const height = Math.max(clock.height, ...bars.map(({ block }) => block.height)) + 5;
  return {
    height,
    grows: false,
    starred: row.bars.some(({ slot }) => slot.airings.length > 0),
    place: (y, whole) => [
      ...placeBlock(clock, {
        x: left + PAD,
        y: y + (whole - clock.height) / 2,
        width: frame.clockWidth - 2 * PAD,
        align: 'left',
        colour: QUIET,
      }),
      ...frame.days.flatMap((day) => emptyCell(true, day, y, whole)),
      ...bars.flatMap(({ x, width, block }): Mark[] => [
        { kind: 'rect', x, y, width, height: whole, fill: SHADE },
        ...placeBlock(block, {
          x: x + PAD,
          y: y + (whole - block.height) / 2,
          width: width - 2 * PAD,
          align: 'center',
          colour: QUIET,
        }),
      ]),
      ...[0, ...row.bars.flatMap((bar) => [bar.firstDay, bar.firstDay + bar.days])]
        .flatMap((edge) => frame.days[edge] ?? [])
        .map((day) => upright(day.x, y, whole)),
      upright(left, y, whole),
      rule(left, y + whole, frame),
    ],
  };
}

/** A window of one day only, with many items: the day is named and the items stand in columns across the row. */
function measureWide(row: WindowRow, day: number, context: RowContext): MeasuredRow {
  const { plan, setter, frame, size } = context;
  const slot = row.cells[day];
  const first = frame.days[0];
  const last = frame.days.at(-1);
  if (slot === undefined || first === undefined || last === undefined) return measureWindow(row, context);
  const left = frame.x + frame.sessionWidth;
  const width = last.x + last.width - first.x;
  const label = rowLabel(row, context);
  const date = plan.days[day]?.date ?? '';
  const name = setter.set(
    `CHỈ ${weekdayText(date).toUpperCase()} ${dateText(date).slice(0, 5)}`,
    width - 2 * PAD,
    {
      face: 'condensed-bold',
      size,
    },
  );
  const columnWidth = width / WIDE_COLUMNS;
  const columns = inColumns(cellBlocks(slot, row, context, columnWidth - PAD), WIDE_COLUMNS);
  const tallest = Math.max(...columns.map((blocks) => stackHeight(blocks.map(({ block }) => block))));
  const top = PAD + name.height + 4;
  return {
    height: Math.max(top + tallest, PAD + stackHeight(label.map(({ block }) => block))) + PAD,
    grows: true,
    starred: false,
    place: (y, whole) => [
      ...stack(label, left + PAD, y + PAD, frame.clockWidth - 2 * PAD),
      ...placeBlock(name, { x: first.x + PAD, y: y + PAD, width, align: 'left', colour: INK }),
      ...columns.flatMap((blocks, index) =>
        stack(blocks, first.x + PAD + index * columnWidth, y + top, columnWidth - 2 * PAD),
      ),
      upright(left, y, whole),
      upright(first.x, y, whole),
      rule(left, y + whole, frame),
    ],
  };
}

/** Blocks in reading order, down one column and then the next, the columns of like height. */
function inColumns(blocks: readonly Coloured[], count: number): Coloured[][] {
  const share = stackHeight(blocks.map(({ block }) => block)) / count;
  const columns: Coloured[][] = Array.from({ length: count }, () => []);
  let height = 0;
  for (const coloured of blocks) {
    const middle = height + coloured.block.height / 2;
    columns[Math.min(count - 1, Math.floor(middle / share))]?.push(coloured);
    height += coloured.block.height + 2.5;
  }
  return columns;
}

function measureWindow(row: WindowRow, context: RowContext): MeasuredRow {
  const { frame } = context;
  const left = frame.x + frame.sessionWidth;
  const labelWidth = frame.clockWidth - 2 * PAD;
  const label = rowLabel(row, context);
  const cells = row.cells.map((slot, column) =>
    slot === undefined ? [] : cellBlocks(slot, row, context, frame.days[column]?.width ?? 0),
  );
  const heights = [
    label.map(({ block }) => block),
    ...cells.map((blocks) => blocks.map(({ block }) => block)),
  ].map((blocks) => stackHeight(blocks));
  return {
    height: Math.max(...heights) + 2 * PAD,
    grows: true,
    starred: false,
    place: (y, whole) => [
      ...stack(label, left + PAD, y + PAD, labelWidth),
      ...cells.flatMap((blocks, column): Mark[] => {
        const day = frame.days[column];
        if (day === undefined) return [];
        return [
          ...emptyCell(row.cells[column] === undefined, day, y, whole),
          ...stack(blocks, day.x + PAD, y + PAD, day.width - 2 * PAD),
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
