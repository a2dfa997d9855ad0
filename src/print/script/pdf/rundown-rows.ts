/** The rows of a rundown: when, what leads to the text, and below it which text, how long, on which page. */
import { emptyText, inPart } from '../../mark/move-mark.js';
import type { Face, Mark, Part } from '../../page.js';
import { placeBlock } from '../../type/set-text.js';
import type { TextSetter, TextStyle } from '../../type/text-setter.js';
import { HAIRLINE, INK } from '../../week/week-style.js';
import { type ItemScript, remarksOf } from '../item-script.js';
import { printedLines } from '../said-paragraphs.js';
import { type FlowBlock, inParts } from './paginate.js';
import { reading, type ScriptFrame } from './script-reading.js';

/** How close its lines stand: closer where that saves a page. */
export interface Density {
  /** Size of what is read between the texts – opening, links, notices, closing – in points, and its pitch. */
  readonly said: number;
  readonly leading: number;
  /** Space around a row, and above a window, points. */
  readonly row: number;
  readonly window: number;
  /** Cut of the title of a text. */
  readonly title: Face;
  /** Cut of the link, where the title goes on behind it on the same line. */
  readonly runsOn?: Face;
}
const LARGE = 14;
export const DENSITIES: readonly Density[] = [
  { said: LARGE, leading: 1.4, row: 8, window: 18, title: 'medium' },
  { said: LARGE, leading: 1.3, row: 5, window: 12, title: 'medium' },
  { said: LARGE, leading: 1.2, row: 3, window: 8, title: 'condensed-bold' },
];
/** For a day that would else take a second page: narrower before it is smaller. */
export const DENSITIES_OF_ONE_PAGE: readonly Density[] = [
  { said: 12, leading: 1.2, row: 4, window: 8, title: 'bold', runsOn: 'regular' },
  { said: 12, leading: 1.15, row: 3, window: 5, title: 'condensed-bold', runsOn: 'condensed' },
  { said: 11.5, leading: 1.15, row: 3, window: 5, title: 'condensed-bold', runsOn: 'condensed' },
  { said: 11, leading: 1.15, row: 2.5, window: 4, title: 'condensed-bold', runsOn: 'condensed' },
  { said: 10.5, leading: 1.15, row: 2.5, window: 4, title: 'condensed-bold', runsOn: 'condensed' },
  { said: 10, leading: 1.15, row: 2.5, window: 4, title: 'condensed-bold', runsOn: 'condensed' },
];

/** What the rows of a rundown need. */
export interface Rows extends ScriptFrame {
  readonly setter: TextSetter;
  readonly density: Density;
  /** Page of a text, from its number. */
  readonly pageOf: (text: number) => number;
}

/** Columns at the large size, points: the times, from the left of the frame; the number of a text; from the right that it is new, its seconds, its page. */
const LABELS = 66;
const NUMBER = 34;
const NEW = 28;
const SECONDS = 48;
const PAGE = 38;

/** A measure of the large size, at that of a density. */
export function at({ said }: Density, points: number): number {
  return (points * said) / LARGE;
}

/** Where seconds end, from the right. */
export function pastSeconds({ density }: Rows): number {
  return at(density, PAGE) + 4;
}

export function labelsOf({ density }: Rows): number {
  return at(density, LABELS);
}

export function figures({ density }: Rows): TextStyle {
  return { face: 'bold', size: at(density, 13) };
}

/** A clock time in its column, on the first line of what is read at it. */
function clockBeside(clock: string, y: number, rows: Rows): Mark[] {
  const { x, setter, density } = rows;
  const place = { x, width: labelsOf(rows) - 4, baseline: y + at(density, 13) };
  return setter.line(clock, figures(rows), { ...place, align: 'left', colour: INK });
}

/** Where a row is: in the table of its window, after its clock time. */
export interface RowPlace {
  readonly table: string;
  readonly row: string;
}

/** The cell of what is read or played. */
export function besideClock({ table, row }: RowPlace): Part[] {
  return [
    { type: 'Table', id: table },
    { type: 'TR', id: row },
    { type: 'TD', id: 'what' },
  ];
}

/** The clock time of a row, as the head of it. */
export function clockHead(clock: string, y: number, { table, row }: RowPlace, rows: Rows): Mark[] {
  const shown = clockBeside(clock, y, rows);
  const head: Part = { type: 'TH', id: 'clock', scope: 'Row' };
  const marks = shown.length > 0 ? shown : [emptyText({ x: rows.x, baseline: y })];
  return marks.map((mark) => inPart(mark, { type: 'Table', id: table }, { type: 'TR', id: row }, head));
}

/** The link with its time, and the row of the text. */
export function rowBlocks(item: ItemScript, mixed: boolean, rows: Rows, place: RowPlace): FlowBlock[] {
  const { x, width, setter, density } = rows;
  const labels = labelsOf(rows);
  const link = reading(item.link, setter, {
    x: x + labels,
    width: width - labels,
    size: density.said,
    leading: density.leading,
  });
  const [first, ...others] = [...(density.runsOn ? [] : link), textRow(item, mixed, rows)].map((block) =>
    inParts(block, ...besideClock(place)),
  );
  if (first === undefined) return [];
  const above = density.row / 2;
  return [
    {
      height: first.height,
      gap: density.row,
      keepWithNext: others.length > 0,
      place: (y) => [
        {
          kind: 'line',
          x1: x,
          x2: x + width,
          y1: y - above,
          y2: y - above,
          stroke: HAIRLINE,
          strokeWidth: 0.5,
        },
        ...clockHead(item.begins, y, place, rows),
        ...first.place(y),
      ],
    },
    ...others,
  ];
}

/** Which text, how long, on which page. */
function textRow(item: ItemScript, mixed: boolean, rows: Rows): FlowBlock {
  const { x, width, setter, density, pageOf } = rows;
  const { short, text, isNew } = item;
  const labels = labelsOf(rows);
  const number = at(density, NUMBER);
  const page = at(density, PAGE);
  const figuresFrom = at(density, SECONDS) + page;
  const room = width - labels - number - at(density, NEW) - figuresFrom;
  const title = density.runsOn
    ? setter.set(
        [{ text: `${printedLines(item.link).join(' ')} `.trimStart() }, { text: text.title, strong: true }],
        room,
        {
          face: density.runsOn,
          size: density.said,
          leading: density.leading,
        },
      )
    : setter.set(text.title, room, { face: density.title, size: at(density, 13), leading: 1.2 });
  const remarks = remarksOf(item, mixed);
  const remark = setter.set(remarks.join(' · '), room, { face: 'regular', size: 10, leading: 1.2 });
  return {
    height: title.height + (remarks.length === 0 ? 0 : remark.height + 1),
    gap: 2,
    place: (y): Mark[] => {
      const block = `text ${y}`;
      const line = { x, colour: INK, align: 'right', baseline: y + title.ascent, block } as const;
      const column = { x: x + labels + number, width: room, align: 'left', colour: INK, block } as const;
      const spoken = density.runsOn ? {} : { language: text.language };
      return [
        ...setter.line(
          String(text.number),
          { face: 'bold', size: at(density, 17) },
          { ...line, x: x + labels, width: number, align: 'left' },
        ),
        ...placeBlock(title, { ...column, ...spoken, y }),
        ...(remarks.length === 0 ? [] : placeBlock(remark, { ...column, y: y + title.height + 1 })),
        ...(isNew
          ? setter.line('Mới', { face: 'bold', size: 10 }, { ...line, width: width - figuresFrom })
          : []),
        ...setter.line(short, figures(rows), { ...line, width: width - pastSeconds(rows) }),
        ...setter.line(`tr. ${pageOf(text.number)}`, figures(rows), { ...line, width }),
      ];
    },
  };
}
