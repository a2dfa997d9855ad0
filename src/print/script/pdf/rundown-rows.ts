/** The rows of a rundown: when, what leads to the text, and below it which text, how long, on which page. */
import type { Face, Mark } from '../../page.js';
import { placeBlock } from '../../type/set-text.js';
import type { TextSetter, TextStyle } from '../../type/text-setter.js';
import { HAIRLINE, INK } from '../../week/week-style.js';
import { type ItemScript, remarksOf } from '../item-script.js';
import type { FlowBlock } from './paginate.js';
import { reading, type ScriptFrame } from './script-reading.js';

/** How close its lines stand: closer where that saves a page. */
export interface Density {
  /** Pitch of what is read. */
  readonly leading: number;
  /** Space around a row, and above a window, points. */
  readonly row: number;
  readonly window: number;
  /** Cut of the title of a text. */
  readonly title: Face;
}
export const DENSITIES: readonly Density[] = [
  { leading: 1.4, row: 8, window: 18, title: 'medium' },
  { leading: 1.3, row: 5, window: 12, title: 'medium' },
  { leading: 1.2, row: 3, window: 8, title: 'condensed-bold' },
];

/** What the rows of a rundown need. */
export interface Rows extends ScriptFrame {
  readonly setter: TextSetter;
  readonly density: Density;
  /** Page of a text, from its number. */
  readonly pageOf: (text: number) => number;
}

/** What is read between the texts: opening, links, notices, closing. */
export const SAID_SIZE = 14;
/** Column of the times, from the left of the frame. */
export const LABELS = 66;
const CLOCK: TextStyle = { face: 'bold', size: 13 };
/** Columns of the row that names a text: from the left its title, from the right its page, its seconds, and that it is new. */
const TITLE = LABELS + 34;
const NEW = 28;
const SECONDS = 48;
const PAGE = 38;

/** A clock time in its column, on the first line of what is read at it. */
export function clockBeside(clock: string, y: number, { x, setter }: Rows): Mark[] {
  return setter.line(clock, CLOCK, { x, width: LABELS - 4, align: 'left', colour: INK, baseline: y + 13 });
}

/** The link with its time, and the row of the text. */
export function rowBlocks(item: ItemScript, mixed: boolean, rows: Rows): FlowBlock[] {
  const { x, width, setter, density } = rows;
  const link = reading(item.link, setter, {
    x: x + LABELS,
    width: width - LABELS,
    size: SAID_SIZE,
    leading: density.leading,
  });
  const [first, ...others] = [...link, textRow(item, mixed, rows)];
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
        ...clockBeside(item.clock, y, rows),
        ...first.place(y),
      ],
    },
    ...others,
  ];
}

/** Which text, how long, on which page. */
function textRow(item: ItemScript, mixed: boolean, { x, width, setter, density, pageOf }: Rows): FlowBlock {
  const { short, text, isNew } = item;
  const room = width - TITLE - NEW - SECONDS - PAGE;
  const title = setter.set(text.title, room, { face: density.title, size: 13, leading: 1.2 });
  // Where everything is interpreted, the head of the window says so.
  const remarks = remarksOf(mixed ? item : { ...item, into: undefined });
  const remark = setter.set(remarks.join(' · '), room, { face: 'regular', size: 10, leading: 1.2 });
  return {
    height: title.height + (remarks.length === 0 ? 0 : remark.height + 1),
    gap: 2,
    place: (y): Mark[] => {
      const line = { x, colour: INK, align: 'right', baseline: y + title.ascent } as const;
      const column = { x: x + TITLE, width: room, align: 'left', colour: INK } as const;
      return [
        ...setter.line(
          String(text.number),
          { face: 'bold', size: 17 },
          { ...line, x: x + LABELS, width: TITLE - LABELS, align: 'left' },
        ),
        ...placeBlock(title, { ...column, y }),
        ...(remarks.length === 0 ? [] : placeBlock(remark, { ...column, y: y + title.height + 1 })),
        ...(isNew
          ? setter.line('Mới', { face: 'bold', size: 10 }, { ...line, width: width - SECONDS - PAGE })
          : []),
        ...setter.line(short, CLOCK, { ...line, width: width - PAGE - 4 }),
        ...setter.line(`tr. ${pageOf(text.number)}`, CLOCK, { ...line, width }),
      ];
    },
  };
}
