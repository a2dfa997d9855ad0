/** The rundown of a day: every window with the words around its items, and a row for each item that names its text and the page of it. */
import type { Mark } from '../../page.js';
import { placeBlock } from '../../type/set-text.js';
import { BAND, INK, PALE, QUIET } from '../../week/week-style.js';
import type { ScriptCue } from '../script-cues.js';
import type { ScriptDay, ScriptEntry } from '../week-script.js';
import { isMixed, SIGNATURES } from '../window-script.js';
import { type FlowBlock, heightOf, inParts } from './paginate.js';
import {
  at,
  besideClock,
  clockHead,
  figures,
  labelsOf,
  pastSeconds,
  type RowPlace,
  type Rows,
  rowBlocks,
} from './rundown-rows.js';
import { ruledLine, signLine } from './script-head.js';
import { reading } from './script-reading.js';

/** Column of the hours of a window, and between its title and how long it is, points. */
const SPAN = 100;
const APART = 14;
/** Room for the seconds beside what is read, at the large size, points. */
const BESIDE = 38;
/** Where who signs begins, and how wide a place to sign is. */
const SIGN = 190;
const SIGN_WIDTH = 146;

/** A day's head and its windows; no window is parted where a page can hold it. */
export function rundownBlocks(day: ScriptDay, room: number, rows: Rows): FlowBlock[] {
  const windows = day.windows.flatMap((entry) => {
    const blocks = windowBlocks(entry, rows);
    const whole = heightOf(blocks) <= room;
    return blocks.map((block, index) =>
      whole && index < blocks.length - 1 ? { ...block, keepWithNext: true } : block,
    );
  });
  return [dayHead(day, rows), ...windows];
}

function dayHead({ heading, notes }: ScriptDay, { x, width, setter }: Rows): FlowBlock {
  const title = setter.set(heading.toUpperCase(), SIGN, { face: 'bold', size: 17 });
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
        width: SIGN,
        align: 'left',
        colour: BAND,
        block: `day ${y}`,
        role: 'H1',
      }),
      ...SIGNATURES.flatMap((label, index) =>
        signLine(
          label,
          {
            x: x + width - (SIGNATURES.length - index) * SIGN_WIDTH,
            width: SIGN_WIDTH - 6,
            baseline: y + title.ascent,
          },
          setter,
        ),
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
  const length = `${rundown.length}${spare === undefined ? '' : `, còn trống ${spare.length}`}`;
  const table = `${rundown.date} ${rundown.window}`;
  const mixed = isMixed(rundown);
  return [
    windowHead(rundown.span, rundown.title, note, length, rows),
    ...(script === undefined
      ? []
      : [
          ...before.flatMap((cue, nth) => saidRows(cue, rows, { table, row: `before ${nth}` })),
          ...items.flatMap((item, nth) => rowBlocks(item, mixed, rows, { table, row: `${nth}` })),
          ...after.flatMap((cue, nth) => saidRows(cue, rows, { table, row: `after ${nth}` })),
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
  const words = [{ text: title }, ...(note === '' ? [] : [{ text: ` · ${note}`, strong: true }])];
  const measured = setter.set(length, width, { face: 'bold', size: 11 });
  const room = width - SPAN - APART - measured.width;
  const block = setter.set(words, room, { face: density.runsOn ? 'condensed' : 'regular', size: 12 });
  const above = density.runsOn ? 3 : 5;
  const height = block.height + 2 * above - 1;
  return {
    height,
    gap: density.window,
    keepWithNext: true,
    place: (y): Mark[] => {
      const heading = { block: `window ${y}`, role: 'H2' } as const;
      const line = { x: x + 4, colour: BAND, baseline: y + above + block.ascent };
      return [
        { kind: 'rect', x, y, width, height, fill: PALE },
        { kind: 'line', x1: x, x2: x + width, y1: y, y2: y, stroke: BAND, strokeWidth: 1.2 },
        ...setter.line(span, { face: 'bold', size: 14 }, { ...line, ...heading, width: SPAN, align: 'left' }),
        ...placeBlock(block, {
          ...heading,
          x: x + SPAN,
          y: y + above,
          width: room,
          align: 'left',
          colour: BAND,
        }),
        ...setter.line(
          length,
          { face: 'bold', size: 11 },
          { ...line, width: width - 8, align: 'right', colour: INK },
        ),
      ];
    },
  };
}

/** Words of the station, and ruled lines for what is written by hand; beside them when they are read, what they are, and how long. */
function saidRows(
  { title, clock, length, short, paragraphs, lines }: ScriptCue,
  rows: Rows,
  where: RowPlace,
): FlowBlock[] {
  const { x, width, setter, density } = rows;
  const labels = labelsOf(rows);
  const beside = density.runsOn ? pastSeconds(rows) + at(density, BESIDE) : 0;
  const frame = { x: x + labels, width: width - labels - beside };
  const read = reading(paragraphs, setter, { ...frame, size: density.said, leading: density.leading });
  const [first, ...others] = [...read, ...Array.from({ length: lines }, () => ruledLine(frame))].map(
    (block) => inParts(block, ...besideClock(where)),
  );
  if (first === undefined) return [];
  // Where the lines are close, the seconds stand in the column of seconds and the words speak for themselves.
  const about = setter.set(density.runsOn ? '' : [title, length].filter(Boolean).join('\n'), labels - 6, {
    face: 'regular',
    size: 10,
    leading: 1.2,
  });
  const from = clock === '' ? 0 : 17;
  return [
    {
      height: Math.max(first.height, density.runsOn ? 0 : from + about.height),
      gap: density.row,
      place: (y) => [
        ...clockHead(clock, y, where, rows),
        ...placeBlock(about, {
          x,
          y: y + from,
          width: labels - 6,
          align: 'left',
          colour: QUIET,
          parts: besideClock(where),
        }),
        ...(density.runsOn
          ? setter.line(short, figures(rows), {
              x,
              width: width - pastSeconds(rows),
              align: 'right',
              colour: INK,
              baseline: y + at(density, 13),
              parts: besideClock(where),
            })
          : []),
        ...first.place(y),
      ],
    },
    ...others,
  ];
}
