/** The rundown of a day: every window with the words around its items, and a row for each item that names its text and the page of it. */
import type { Face, Mark } from '../../page.js';
import type { Run } from '../../type/runs.js';
import { placeBlock } from '../../type/set-text.js';
import type { TextSetter, TextStyle } from '../../type/text-setter.js';
import { BAND, HAIRLINE, INK, PALE, QUIET } from '../../week/week-style.js';
import { type ItemScript, remarksOf } from '../item-script.js';
import type { ScriptCue } from '../script-cues.js';
import type { ScriptDay, ScriptEntry } from '../week-script.js';
import { SIGNATURES } from '../window-script.js';
import type { FlowBlock } from './paginate.js';
import { ruledLine, signLine } from './script-head.js';
import { reading, type ScriptFrame } from './script-reading.js';

/** How close its lines stand: closer where that saves a page. */
export interface Density {
  /** Pitch of what is read. */
  readonly leading: number;
  /** Space around a row, and above a window, points. */
  readonly row: number;
  readonly window: number;
  /** Cuts of what leads to a text, and of its title. */
  readonly link: Face;
  readonly title: Face;
}
export const DENSITIES: readonly Density[] = [
  { leading: 1.4, row: 7, window: 16, link: 'regular', title: 'medium' },
  { leading: 1.25, row: 3, window: 8, link: 'condensed', title: 'condensed-bold' },
];

/** What is read between the texts: opening, notices, closing. */
const SAID_SIZE = 14;
const SMALL_BOLD = { face: 'bold', size: 9 } as const;
const SMALL = { face: 'regular', size: 9, leading: 1.2 } as const;
/** Columns of a row, from the left of the frame: what leads to a text, its number, its title; from the right its page, its seconds, and that it is new. */
const LINK = 54;
const NUMBER = 184;
const TITLE = 214;
const NEW = 24;
const SECONDS = 46;
const PAGE = 32;
/** Room for how long a window is and what is left of it. */
const LENGTH = 135;

/** What the rows of a rundown need. */
interface Rows extends ScriptFrame {
  readonly setter: TextSetter;
  readonly density: Density;
  /** Page of a text, from its number. */
  readonly pageOf: (text: number) => number;
}

/** A day's head and its windows; no window is parted where a page can hold it. */
export function rundownBlocks(day: ScriptDay, room: number, rows: Rows): FlowBlock[] {
  const windows = day.windows.flatMap((entry) => {
    const blocks = windowBlocks(entry, rows);
    const height = blocks.reduce((sum, block) => sum + block.gap + block.height, 0);
    return blocks.map((block, index) =>
      index < blocks.length - 1 && height <= room ? { ...block, keepWithNext: true } : block,
    );
  });
  return [dayHead(day, rows), ...windows];
}

function dayHead({ heading, notes }: ScriptDay, { x, width, setter }: Rows): FlowBlock {
  const title = setter.set(heading.toUpperCase(), width / 2, { face: 'bold', size: 17 });
  const about = setter.set(notes, width, { face: 'regular', size: 11 });
  const under = notes === '' ? 0 : about.height + 3;
  return {
    height: title.height + under + 6,
    gap: 26,
    keepWithNext: true,
    place: (y) => [
      ...placeBlock(title, {
        x,
        y,
        width: width / 2,
        align: 'left',
        colour: BAND,
        block: `day ${y}`,
        role: 'H1',
      }),
      ...SIGNATURES.flatMap((label, index) =>
        signLine(label, { x: x + width / 2 + index * 122, width: 118, baseline: y + title.ascent }, setter),
      ),
      ...(notes === ''
        ? []
        : placeBlock(about, { x, y: y + title.height + 3, width, align: 'left', colour: INK })),
    ],
  };
}

function windowBlocks({ rundown, script }: ScriptEntry, rows: Rows): FlowBlock[] {
  const { before, items, after, spare, interpreted } = rundown;
  const note = [
    ...(interpreted === undefined
      ? []
      : [rundown.title.includes(interpreted) ? 'DỊCH MIỆNG' : `DỊCH MIỆNG sang ${interpreted}`]),
    ...(script === undefined ? ['chưa có nội dung'] : []),
  ].join(' · ');
  const length = `${rundown.length}${spare === undefined ? '' : `, để dành ${spare.length}`}`;
  const mixed = items.some(({ into }) => into !== interpreted);
  return [
    windowHead(rundown.span, rundown.title, note, length, rows),
    ...(script === undefined
      ? []
      : [
          ...before.flatMap((cue) => saidRows(cue, rows)),
          ...items.map((item) => itemRow(item, mixed, rows)),
          ...after.flatMap((cue) => saidRows(cue, rows)),
        ]),
  ];
}

function windowHead(
  span: string,
  title: string,
  note: string,
  length: string,
  { x, width, setter, density }: Rows,
): FlowBlock {
  const runs: Run[] = [
    { text: span, strong: true },
    { text: `  ${title}` },
    ...(note === '' ? [] : [{ text: `  ${note}`, strong: true }]),
  ];
  const block = setter.set(runs, width - LENGTH, { face: 'regular', size: 12 });
  const height = block.height + 7;
  return {
    height,
    gap: density.window,
    keepWithNext: true,
    place: (y): Mark[] => [
      { kind: 'rect', x, y, width, height, fill: PALE },
      { kind: 'line', x1: x, x2: x + width, y1: y, y2: y, stroke: BAND, strokeWidth: 1.2 },
      ...placeBlock(block, {
        x: x + 4,
        y: y + 4,
        width: width - LENGTH,
        align: 'left',
        colour: BAND,
        block: `window ${y}`,
        role: 'H2',
      }),
      ...setter.line(
        length,
        { face: 'bold', size: 11 },
        { x, width: width - 4, align: 'right', colour: INK, baseline: y + 4 + block.ascent },
      ),
    ],
  };
}

/** Words of the station, and ruled lines for what is written by hand; beside them when they are read, what they are, and how long. */
function saidRows({ title, clock, length, paragraphs, lines }: ScriptCue, rows: Rows): FlowBlock[] {
  const { x, width, setter, density } = rows;
  const frame = { x: x + LINK, width: width - LINK };
  const read = reading(paragraphs, setter, {
    ...frame,
    size: SAID_SIZE,
    leading: density.leading,
  });
  const blocks = [...read, ...Array.from({ length: lines }, () => ruledLine(frame))];
  const about = setter.set([title, length].filter(Boolean).join('\n'), LINK - 6, SMALL);
  const besides = 15 + about.height;
  return blocks.map((block, index) =>
    index > 0
      ? block
      : {
          height: Math.max(block.height, besides),
          gap: density.row,
          place: (y) => [
            ...setter.line(clock, CLOCK, {
              x,
              width: LINK - 4,
              align: 'left',
              colour: INK,
              baseline: y + 12,
            }),
            ...placeBlock(about, { x, y: y + 15, width: LINK - 6, align: 'left', colour: QUIET }),
            ...block.place(y),
          ],
        },
  );
}

const CLOCK: TextStyle = { face: 'bold', size: 10.5 };

/** When, what leads to it, which text, how long, on which page. */
function itemRow(item: ItemScript, mixed: boolean, { x, width, setter, density, pageOf }: Rows): FlowBlock {
  const { clock, short, text, isNew } = item;
  const linkWidth = NUMBER - LINK;
  const titleWidth = width - TITLE - NEW - SECONDS - PAGE;
  const [said] = item.link;
  const link = setter.set(
    (said?.sentences ?? [])
      .flat()
      .map((run) => run.text)
      .join(''),
    linkWidth,
    { face: density.link, size: 10, leading: 1.2 },
  );
  const title = setter.set(text.title, titleWidth, { face: density.title, size: 10.5, leading: 1.2 });
  // Where everything is interpreted, the head of the window says so.
  const remarks = remarksOf(mixed ? item : { ...item, into: undefined });
  const remark = setter.set(remarks.join(' · '), titleWidth + NEW, SMALL);
  const under = remarks.length === 0 ? 0 : remark.height + 1;
  const height = Math.max(link.height, title.height + under, 14) + density.row / 2;
  return {
    height,
    gap: 1 + density.row / 2,
    place: (y): Mark[] => {
      const baseline = y + title.ascent;
      const place = { x, width, colour: INK, baseline } as const;
      const number = String(text.number);
      return [
        { kind: 'line', x1: x, x2: x + width, y1: y - 1, y2: y - 1, stroke: HAIRLINE, strokeWidth: 0.5 },
        ...setter.line(clock, CLOCK, { ...place, align: 'left' }),
        ...placeBlock(link, {
          x: x + LINK,
          y: baseline - link.ascent,
          width: linkWidth,
          align: 'left',
          colour: INK,
        }),
        ...setter.line(number, { face: 'bold', size: 15 }, { ...place, width: TITLE - 8, align: 'right' }),
        ...placeBlock(title, { x: x + TITLE, y, width: titleWidth, align: 'left', colour: INK }),
        ...(under === 0
          ? []
          : placeBlock(remark, {
              x: x + TITLE,
              y: y + title.height + 1,
              width: titleWidth + NEW,
              align: 'left',
              colour: INK,
            })),
        ...(isNew
          ? setter.line('Mới', SMALL_BOLD, { ...place, width: width - SECONDS - PAGE - 2, align: 'right' })
          : []),
        ...setter.line(short, CLOCK, { ...place, width: width - PAGE - 8, align: 'right' }),
        ...setter.line(`tr. ${pageOf(text.number)}`, CLOCK, { ...place, align: 'right' }),
      ];
    },
  };
}
