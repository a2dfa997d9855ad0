/** The columns under the grid of a week, each a title and rows of words with a figure at their right: legend, minutes by topic, emergencies. */

import {
  airingsOf,
  type Campaign,
  type GridSession,
  itemOf,
  lengthText,
  plainLine,
  secondsByTopic,
  shortLengthText,
  type WeekPlan,
  windowsOf,
} from '../../model/index.js';
import type { Mark } from '../page.js';
import type { Run } from '../type/runs.js';
import { placeBlock, type TextBlock } from '../type/set-text.js';
import type { TextSetter } from '../type/text-setter.js';
import { legendRuns } from './week-legend.js';
import { INK, inRhythm, rhythmOf } from './week-style.js';

/** How the words under the grid are set. */
export const SMALL = { face: 'condensed', size: 8, leading: 1.2 } as const;

const LINES = rhythmOf(SMALL.size, SMALL.leading);
const TITLE_SIZE = 8;
/** From the top to the first row, and between two rows, points. */
const HEAD = 13;
const GAP = 1.5;

export interface Column {
  readonly width: number;
  readonly title: string;
  readonly rows: readonly SummaryRow[];
}

interface SummaryRow {
  readonly cells: readonly SummaryCell[];
}

interface SummaryCell {
  /** From the left of the column, points. */
  readonly from: number;
  readonly width: number;
  readonly left: TextBlock;
  readonly right?: TextBlock;
}

export function columnHeight({ rows }: Column): number {
  return rows.reduce((sum, row) => sum + rowHeight(row) + GAP, HEAD);
}

function rowHeight({ cells }: SummaryRow): number {
  return Math.max(...cells.map(({ left }) => left.height));
}

export function placeColumn(
  { title, width, rows }: Column,
  setter: TextSetter,
  x: number,
  y: number,
): Mark[] {
  const head = { x, width, align: 'left', colour: INK, baseline: y + 7, role: 'H2' } as const;
  const marks: Mark[] = setter.line(title, { face: 'bold', size: TITLE_SIZE }, head);
  let top = y + HEAD;
  for (const row of rows) {
    for (const cell of row.cells) {
      const place = { x: x + cell.from, y: top, width: cell.width, colour: INK };
      marks.push(...placeBlock(cell.left, { ...place, align: 'left' }));
      if (cell.right !== undefined) marks.push(...placeBlock(cell.right, { ...place, align: 'right' }));
    }
    top += rowHeight(row) + GAP;
  }
  return marks;
}

/** Words of a cell, so that a figure stands on the line of its words. */
export function small(
  setter: TextSetter,
  text: string | readonly Run[],
  width: number,
  face: 'condensed' | 'condensed-bold' = 'condensed',
): TextBlock {
  return inRhythm(setter.set(text, width, { ...SMALL, face }), LINES);
}

/** What the marks of what is shown mean. */
export function legendColumn(
  plan: WeekPlan,
  shown: readonly GridSession[],
  setter: TextSetter,
  width: number,
): Column {
  return {
    width,
    title: 'CHÚ THÍCH',
    rows: legendRuns(plan, shown).map((runs) => ({
      cells: [{ from: 0, width, left: small(setter, runs, width) }],
    })),
  };
}

const TOPICS_SHOWN = 8;
const BETWEEN = 12;

/** The minutes of a week by topic, two topics to a row, and their sum. */
export function topicsColumn(plan: WeekPlan, campaign: Campaign, setter: TextSetter, width: number): Column {
  const airings = airingsOf(plan);
  const sums = secondsByTopic(airings, (item) => itemOf(campaign, item).topics[0]);
  const shown = sums.length > TOPICS_SHOWN ? sums.slice(0, TOPICS_SHOWN - 1) : sums;
  const rest = sums.slice(shown.length).reduce((sum, { seconds }) => sum + seconds, 0);
  const half = (width - BETWEEN) / 2;
  const cell = (label: string, length: string, from: number, room: number, strong = false): SummaryCell => {
    const face = strong ? 'condensed-bold' : 'condensed';
    const right = small(setter, length, room, face);
    return { from, width: room, right, left: small(setter, label, room - right.width - 4, face) };
  };
  const topics = [
    ...shown.map(({ topic, seconds }) => {
      const found = campaign.topics.find((candidate) => candidate.id === topic);
      return { label: `${topic} ${plainLine(found?.shortTitle ?? found?.title ?? '')}`, seconds };
    }),
    ...(rest > 0 ? [{ label: 'Chủ đề khác', seconds: rest }] : []),
  ];
  const rows = Math.ceil(topics.length / 2);
  const unused = windowsOf(plan).reduce((sum, { slot }) => sum + slot.unused, 0);
  const planned = airings.reduce((sum, airing) => sum + airing.seconds, 0);
  return {
    width,
    title: 'THỜI LƯỢNG THEO CHỦ ĐỀ',
    rows: [
      // Down the left column, then down the right one.
      ...topics.slice(0, rows).map((topic, index) => ({
        cells: [topic, topics[index + rows]].flatMap((one, column) =>
          one === undefined
            ? []
            : [cell(one.label, shortLengthText(one.seconds), column * (half + BETWEEN), half)],
        ),
      })),
      { cells: [cell(`Cộng ${airings.length} lượt phát`, lengthText(planned), 0, width, true)] },
      ...(unused > 0 ? [{ cells: [cell('Còn trống', lengthText(unused), 0, width)] }] : []),
    ],
  };
}

const NOTICES_SHOWN = 4;

/** What everybody at the station has to know of an emergency. How good a week is and why a text found no place is for who plans it. */
export function noticesColumn(notices: readonly string[], setter: TextSetter, width: number): Column {
  const shown = notices.length > NOTICES_SHOWN ? notices.slice(0, NOTICES_SHOWN - 1) : notices;
  const more = notices.length - shown.length;
  const lines = [...shown, ...(more > 0 ? [`… và ${more} điều nữa; xem đủ ở trang lịch của đài.`] : [])];
  return {
    width,
    title: 'TIN KHẨN CẤP',
    rows: lines.map((line) => ({
      cells: [{ from: 0, width, left: small(setter, plainLine(line), width) }],
    })),
  };
}
