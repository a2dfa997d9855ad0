/** The words of a week's grid, measured: labels of rows, airings of cells, and how they stand below each other. */
import {
  airingMark,
  type Campaign,
  clockText,
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
import { INK, inRhythm, QUIET, type Rhythm } from './week-style.js';

export interface RowContext {
  readonly plan: WeekPlan;
  readonly campaign: Campaign;
  readonly setter: TextSetter;
  readonly frame: GridFrame;
  readonly size: number;
  readonly rhythm: Rhythm;
}

/** Space between a rule and the letters of a cell, points. */
export const PAD = 3.5;

/** The clock time at the head of a row, where its column is wide enough, and what stands below it, points. */
const LARGEST_CLOCK = 14.5;
const LARGEST_BELOW_CLOCK = 9.5;

/** Letters with their colour; an item also has its length, and hangs from the time at which it begins. */
export interface WeekEntry {
  readonly block: TextBlock;
  readonly colour: string;
  /** Of its words, where it is not the sheet's. */
  readonly language?: string;
  /** Seconds. */
  readonly length?: number;
  readonly hangs?: { readonly clock: string; readonly width: number };
}

/** Space behind a clock time, and before a length, as shares of the size. */
const AFTER_CLOCK = 0.3;
const BEFORE_LENGTH = 0.35;

/** Clock time, length and language of a row. */
export function rowLabel(row: WindowRow, { setter, frame, size, campaign, rhythm }: RowContext): WeekEntry[] {
  const labelWidth = frame.clockWidth - 2 * PAD;
  const small = { face: 'condensed', size: Math.min(LARGEST_BELOW_CLOCK, smaller(size)) } as const;
  const spoken = allInterpreted(row.cells) ? ' – dịch miệng' : '';
  const clock = { face: 'bold', size: Math.min(LARGEST_CLOCK, size + 3) } as const;
  const natural = setter.set(row.clock, Number.POSITIVE_INFINITY, clock).width;
  const fitted = { ...clock, size: clock.size * Math.min(1, labelWidth / (natural + 0.1)) };
  const names = row.languages === undefined ? [] : [`${languageNames(row.languages, campaign)}${spoken}`];
  return [
    { block: inRhythm(setter.set(row.clock, labelWidth, fitted), rhythm), colour: INK },
    ...[lengthText(row.seconds), ...names].map((text) => ({
      block: inRhythm(setter.set(text, labelWidth, small), rhythm),
      colour: QUIET,
    })),
  ];
}

/** What a cell holds: its language where the row has none, its airings, and what stays empty. */
export function cellEntries(
  slot: WindowSlot,
  row: WindowRow,
  context: RowContext,
  dayWidth: number,
): WeekEntry[] {
  const { setter, size, campaign, rhythm } = context;
  const width = dayWidth - 2 * PAD;
  const small = { face: 'condensed', size: smaller(size) } as const;
  const beside = (seconds: number) => lengthWidth(seconds, size) + BEFORE_LENGTH * size;
  const interpreted = allInterpreted([slot]);
  const name = `${languageNames(slot.languages, campaign)}${interpreted ? ' – dịch miệng' : ''}`;
  const language =
    row.languages === undefined ? [setter.set([{ text: name, strong: true }], width, small)] : [];
  const marked = isMarkedInterpreted(row, slot);
  const clocks = slot.airings.map(({ start }) => clockText(start));
  const clockWidths = clocks.map((clock) => setter.set(clock, width, small).width);
  const hang = Math.max(0, ...clockWidths) + AFTER_CLOCK * size;
  const airings = slot.airings.map((airing, nth) => {
    const { origin, language } = wordsOf(campaign, airing);
    const room = width - hang - beside(airing.seconds);
    const style = { face: 'condensed', size } as const;
    const block = setter.set(airingRuns(airing, marked, campaign), room, style, { ...origin, slot: 'title' });
    const hangs = { clock: clocks[nth] ?? '', width: hang };
    return { block: inRhythm(block, rhythm), colour: INK, language, length: airing.seconds, hangs };
  });
  const empty = slot.airings.length === 0;
  const rest = setter.set([{ text: 'Còn trống', emphasis: empty }], width - beside(slot.unused), small);
  return [
    ...language.map((block) => ({ block: inRhythm(block, rhythm), colour: QUIET })),
    ...airings,
    ...(slot.unused === 0
      ? []
      : [{ block: inRhythm(rest, rhythm), colour: QUIET, ...(empty ? {} : { length: slot.unused }) }]),
  ];
}

/** The size of what stands around the items, points. */
function smaller(size: number): number {
  return Math.max(7, size - 0.75);
}

/** Does each title of a cell that is interpreted say so, because neither its row nor the cell does for all? */
export function isMarkedInterpreted(row: WindowRow, slot: WindowSlot): boolean {
  return !allInterpreted(row.languages === undefined ? [slot] : row.cells);
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
    { text: title, strong: !airing.repeat || airing.emergency === true, sample },
    ...marks.map((text) => ({ text: `\u00a0${text}` })),
  ];
}

function languageNames(languages: readonly string[], campaign: Campaign): string {
  return languages.map((tag) => languageTitle(campaign, tag)).join(', ');
}

export function stackHeight(entries: readonly WeekEntry[], { gap }: Rhythm): number {
  return entries.reduce((sum, { block }) => sum + block.height + gap, -gap);
}

/** Entries below each other; items hang from their clock times. */
export function stack(
  entries: readonly WeekEntry[],
  { rhythm, setter }: RowContext,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): Mark[] {
  const { size, gap } = rhythm;
  let top = y;
  return entries.flatMap(({ block, colour, language, length, hangs }) => {
    const name = `${x}:${top}`;
    const baseline = top + block.ascent;
    const place = { x: x + (hangs?.width ?? 0), y: top, width, align: 'left' as const, colour, block: name };
    const marks = [
      ...(hangs === undefined
        ? []
        : setter.line(
            hangs.clock,
            { face: 'condensed', size: smaller(size) },
            { x, width: hangs.width, align: 'left', baseline, colour: QUIET, block: name },
          )),
      ...placeBlock(block, { ...place, ...(language !== undefined && { language }) }),
      ...(length === undefined
        ? []
        : placeLength(length, size, setter, { right: x + width, baseline, block: name })),
    ];
    top += block.height + gap;
    return marks;
  });
}

/** Room of a figure and of the primes in a length, as shares of the size: figures stand under figures and primes under primes, though the cut's figures are of several widths. */
const FIGURE = 0.5;
const PRIMES: Readonly<Record<string, number>> = { '′': 0.24, '″': 0.42 };

interface Part {
  readonly text: string;
  readonly width: number;
}

function partsOf(seconds: number, size: number): Part[] {
  return [...shortLengthText(seconds)].map((text) => ({ text, width: (PRIMES[text] ?? FIGURE) * size }));
}

/** How wide a length stands, points. */
function lengthWidth(seconds: number, size: number): number {
  return partsOf(seconds, size).reduce((sum, { width }) => sum + width, 0);
}

/** A length that ends at `right`. */
function placeLength(
  seconds: number,
  size: number,
  setter: TextSetter,
  { right, baseline, block }: { readonly right: number; readonly baseline: number; readonly block: string },
): Mark[] {
  const parts = partsOf(seconds, size);
  let x = right - parts.reduce((sum, { width }) => sum + width, 0);
  return parts.flatMap(({ text, width }) => {
    const marks = setter.line(
      text,
      { face: 'condensed', size },
      { x, width, align: 'center', baseline, colour: INK, block },
    );
    x += width;
    return marks;
  });
}
