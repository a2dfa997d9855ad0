/** The words of a week's grid, measured: labels of rows, airings of cells, and how they stand below each other. */
import {
  airingMark,
  type Campaign,
  itemOf,
  languageTitle,
  lengthText,
  type PlannedAiring,
  plainLine,
  shortLengthText,
  type WeekPlan,
  type WindowRow,
  type WindowSlot,
  wordsOf,
} from '../../model/index.js';
import type { Mark } from '../page.js';
import type { Run } from '../type/runs.js';
import { placeBlock, type TextBlock } from '../type/set-text.js';
import type { TextSetter } from '../type/text-setter.js';
import type { GridFrame } from './week-frame.js';
import { INK, QUIET } from './week-palette.js';

export interface RowContext {
  readonly plan: WeekPlan;
  readonly campaign: Campaign;
  readonly setter: TextSetter;
  readonly frame: GridFrame;
  readonly size: number;
}

/** Space between a rule and the letters of a cell, points. */
export const PAD = 3.5;

/** `17h20` at this size fills its column, points. */
const LARGEST_CLOCK = 14.5;

/** Letters with their colour. */
export interface Coloured {
  readonly block: TextBlock;
  readonly colour: string;
}

/** Clock time, length and language of a row. */
export function rowLabel(row: WindowRow, { setter, frame, size, campaign }: RowContext): Coloured[] {
  const labelWidth = frame.clockWidth - 2 * PAD;
  const small = { face: 'condensed', size: Math.max(6.8, size - 1.2), leading: 1.15 } as const;
  const spoken = allInterpreted(row.cells) ? ' – dịch miệng' : '';
  return [
    {
      block: setter.set(row.clock, labelWidth, { face: 'bold', size: Math.min(LARGEST_CLOCK, size + 3) }),
      colour: INK,
    },
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
}

/** What a cell holds: its language where the row has none, its airings, and what stays empty. */
export function cellBlocks(
  slot: WindowSlot,
  row: WindowRow,
  context: RowContext,
  dayWidth: number,
): Coloured[] {
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
  const mark = airingMark(airing);
  const marks = [
    ...(mark === undefined ? [] : [`(${mark})`]),
    ...(airing.interpret && marked ? ['(DM)'] : []),
  ];
  return [
    { text: '•\u00a0' },
    { text: title, strong: !airing.repeat || airing.emergency === true, sample },
    { text: ` ${[...marks, shortLengthText(airing.seconds)].join('\u00a0')}` },
  ];
}

function languageNames(languages: readonly string[], campaign: Campaign): string {
  return languages.map((tag) => languageTitle(campaign, tag)).join(', ');
}

export function stackHeight(blocks: readonly TextBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.height + 2.5, -2.5);
}

export function stack(blocks: readonly Coloured[], x: number, y: number, width: number): Mark[] {
  let top = y;
  return blocks.flatMap(({ block, colour }) => {
    const marks = placeBlock(block, { x, y: top, width, align: 'left', colour });
    top += block.height + 2.5;
    return marks;
  });
}
