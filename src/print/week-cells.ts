/** The rows of a week's grid, measured at one size of type and placed. */
import {
  type Campaign,
  clockText,
  instantOf,
  isoAt,
  itemOf,
  languageTitle,
  lengthText,
  type PlannedAiring,
  plainLine,
  shortLengthText,
  type WeekPlan,
  type WindowSlot,
  wordsOf,
} from '../model/index.js';
import type { Mark } from './page.js';
import type { Run } from './runs.js';
import { placeBlock, type TextBlock } from './set-text.js';
import type { TextSetter } from './text-setter.js';
import type { GridRow, RelayRow, WindowRow } from './week-grid.js';
import { HAIRLINE, INK, PALE, QUIET, RULE, SHADE } from './week-palette.js';

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

export interface RowContext {
  readonly plan: WeekPlan;
  readonly campaign: Campaign;
  readonly setter: TextSetter;
  readonly frame: GridFrame;
  readonly size: number;
}

/** A row that knows its height and draws itself at a height that may be larger. */
export interface MeasuredRow {
  readonly height: number;
  readonly grows: boolean;
  place(y: number, height: number): Mark[];
}

const PAD = 3.5;

export function measureRow(row: GridRow, context: RowContext): MeasuredRow {
  return row.kind === 'relay' ? measureRelay(row, context) : measureWindow(row, context);
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

function measureWindow(row: WindowRow, context: RowContext): MeasuredRow {
  const { setter, frame, size, campaign } = context;
  const left = frame.x + frame.sessionWidth;
  const labelWidth = frame.clockWidth - 2 * PAD;
  const small = { face: 'condensed', size: Math.max(6.8, size - 1.2), leading: 1.15 } as const;
  const spoken = allInterpreted(row.cells) ? ' – dịch miệng' : '';
  const label = [
    { block: setter.set(row.clock, labelWidth, { face: 'bold', size: size + 3 }), colour: INK },
    { block: setter.set(lengthText(row.seconds), labelWidth, small), colour: QUIET },
    ...(row.languages === undefined
      ? []
      : [
          {
            block: setter.set(`${languageNames(row.languages, campaign)}${spoken}`, labelWidth, small),
            colour: QUIET,
          },
        ]),
  ];
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

interface Coloured {
  readonly block: TextBlock;
  readonly colour: string;
}

function cellBlocks(slot: WindowSlot, row: WindowRow, context: RowContext, dayWidth: number): Coloured[] {
  const { setter, size, campaign } = context;
  const width = dayWidth - 2 * PAD;
  const small = { face: 'condensed', size: Math.max(6.8, size - 0.8), leading: 1.18 } as const;
  const interpreted = allInterpreted([slot]);
  const name = `${languageNames(slot.languages, campaign)}${interpreted ? ' – dịch miệng' : ''}`;
  const language =
    row.languages === undefined
      ? [{ block: setter.set([{ text: name, strong: true }], width, small), colour: QUIET }]
      : [];
  const marked = !(row.languages === undefined ? interpreted : allInterpreted(row.cells));
  const airings = slot.airings.map((airing) => {
    const { origin } = itemOf(campaign, airing.item);
    const where = { ...origin, slot: 'title' };
    const block = setter.set(
      airingRuns(airing, marked, campaign),
      width,
      { face: 'condensed', size, leading: 1.18 },
      where,
    );
    return { block, colour: INK };
  });
  const rest =
    slot.airings.length === 0
      ? [{ text: 'Còn trống', emphasis: true }]
      : [{ text: `Còn trống ${shortLengthText(slot.unused)}` }];
  const unused = slot.unused === 0 ? [] : [{ block: setter.set(rest, width, small), colour: QUIET }];
  return [...language, ...airings, ...unused];
}

/** Is everything in these windows interpreted? Then the label says so, and not every title. */
function allInterpreted(slots: readonly (WindowSlot | undefined)[]): boolean {
  const airings = slots.flatMap((slot) => slot?.airings ?? []);
  return airings.length > 0 && airings.every((airing) => airing.interpret);
}

function airingRuns(airing: PlannedAiring, marked: boolean, campaign: Campaign): Run[] {
  const { sample } = itemOf(campaign, airing.item);
  const title = plainLine(wordsOf(campaign, airing).title);
  const marks = [...(airing.repeat ? ['(PL)'] : []), ...(airing.interpret && marked ? ['(DM)'] : [])];
  return [
    { text: '•\u00a0' },
    { text: title, strong: !airing.repeat, sample },
    { text: ` ${[...marks, shortLengthText(airing.seconds)].join('\u00a0')}` },
  ];
}

function languageNames(languages: readonly string[], campaign: Campaign): string {
  return languages.map((tag) => languageTitle(campaign, tag)).join(', ');
}

function emptyCell(empty: boolean, { x, width, offAir }: DayColumn, y: number, height: number): Mark[] {
  if (offAir) return [{ kind: 'rect', x, y, width, height, stroke: HAIRLINE, strokeWidth: 0.5, hatch: true }];
  return empty ? [{ kind: 'rect', x, y, width, height, fill: PALE }] : [];
}

function stackHeight(blocks: readonly TextBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.height + 2.5, -2.5);
}

function stack(blocks: readonly Coloured[], x: number, y: number, width: number): Mark[] {
  let top = y;
  return blocks.flatMap(({ block, colour }) => {
    const marks = placeBlock(block, { x, y: top, width, align: 'left', colour });
    top += block.height + 2.5;
    return marks;
  });
}

function upright(x: number, y: number, height: number): Mark {
  return { kind: 'line', x1: x, x2: x, y1: y, y2: y + height, stroke: RULE, strokeWidth: 0.4 };
}

function rule(x: number, y: number, frame: GridFrame): Mark {
  const last = frame.days.at(-1);
  const right = last === undefined ? x : last.x + last.width;
  return { kind: 'line', x1: x, x2: right, y1: y, y2: y, stroke: RULE, strokeWidth: 0.4 };
}
