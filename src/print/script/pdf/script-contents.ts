/** The first page of the scripts: every window of the week, day by day, and the page on which its script stands. */
import type { Mark, TextRole } from '../../page.js';
import { placeBlock } from '../../type/set-text.js';
import type { TextSetter } from '../../type/text-setter.js';
import { BAND, HAIRLINE, INK, QUIET } from '../../week/week-style.js';
import type { ScriptEntry, WeekScript } from '../week-script.js';
import type { FlowBlock } from './paginate.js';
import type { ScriptFrame } from './script-reading.js';

export interface ContentsFrame extends ScriptFrame {
  /** Size of the entries, points. */
  readonly size: number;
}

/** @param pageOf page of a script, from its number */
export function contentsBlocks(
  script: WeekScript,
  pageOf: (script: number) => number,
  setter: TextSetter,
  frame: ContentsFrame,
): FlowBlock[] {
  const days = script.days.flatMap(({ heading, notes, windows }): FlowBlock[] => [
    dayHeading(heading, notes, windows.length > 0, setter, frame),
    ...windows.map((window) => entry(window, pageOf, setter, frame)),
  ]);
  return [masthead(script, script.notices, setter, frame), ...days];
}

/** Whose scripts these are, and how they are used: in small letters above other things, and large where the page holds little else. */
export function masthead(
  { title, station, span }: WeekScript,
  notices: readonly string[],
  setter: TextSetter,
  frame: ScriptFrame,
  { large = false } = {},
): FlowBlock {
  const notes = ['Chữ lớn để đọc, chữ nhỏ để nhìn. Không câu nào bị cắt sang trang.', ...notices].join(' ');
  const blocks = [
    {
      block: setter.set(station, frame.width, { face: 'medium', size: 13 }),
      colour: QUIET,
      gap: 0,
    },
    {
      block: setter.set(title.toUpperCase(), frame.width, { face: 'bold', size: 22, balance: true }),
      colour: BAND,
      role: 'H1' as TextRole,
      gap: 8,
    },
    { block: setter.set(span, frame.width, { face: 'medium', size: 13 }), colour: INK, gap: 8 },
    {
      block: setter.set(notes, frame.width, { face: 'regular', size: large ? 14 : 10, leading: 1.35 }),
      colour: large ? INK : QUIET,
      gap: large ? 16 : 10,
    },
  ];
  return {
    height: blocks.reduce((sum, { block, gap }) => sum + gap + block.height, 0),
    gap: 0,
    place: (y) => {
      let top = y;
      return blocks.flatMap(({ block, colour, gap, role }) => {
        top += gap;
        const place = {
          x: frame.x,
          y: top,
          width: frame.width,
          align: 'left',
          colour,
          ...(role && { role }),
        } as const;
        const marks = placeBlock(block, place);
        top += block.height;
        return marks;
      });
    },
  };
}

/** Height of a row that says where a part begins, and the space above the first. */
const START = 25;
const ABOVE_STARTS = 34;

/** What begins on which page. */
export function startsBlock(
  rows: readonly { readonly heading: string; readonly page: number }[],
  setter: TextSetter,
  { x, width }: ScriptFrame,
): FlowBlock {
  return {
    height: rows.length * START,
    gap: ABOVE_STARTS,
    place: (y) =>
      rows.flatMap(({ heading, page }, index): Mark[] => {
        const foot = y + (index + 1) * START;
        const line = { x, width, colour: INK, baseline: foot - 8, block: `start ${foot}` };
        return [
          ...setter.line(heading, { face: 'medium', size: 15 }, { ...line, align: 'left' }),
          ...setter.line(`trang ${page}`, { face: 'bold', size: 15 }, { ...line, align: 'right' }),
          { kind: 'line', x1: x, x2: x + width, y1: foot, y2: foot, stroke: HAIRLINE, strokeWidth: 0.5 },
        ];
      }),
  };
}

function dayHeading(
  title: string,
  notes: string,
  keepWithNext: boolean,
  setter: TextSetter,
  frame: ContentsFrame,
): FlowBlock {
  const runs = [{ text: title, strong: true }, ...(notes === '' ? [] : [{ text: `  ${notes}` }])];
  const block = setter.set(runs, frame.width, { face: 'regular', size: frame.size + 1.5 });
  return {
    height: block.height + 3.5,
    gap: frame.size - 1,
    keepWithNext,
    place: (y) => [
      ...placeBlock(block, { x: frame.x, y, width: frame.width, align: 'left', colour: BAND, role: 'H2' }),
      {
        kind: 'line',
        x1: frame.x,
        x2: frame.x + frame.width,
        y1: y + block.height + 3,
        y2: y + block.height + 3,
        stroke: BAND,
        strokeWidth: 0.8,
      },
    ],
  };
}

function entry(
  { clock, about, script }: ScriptEntry,
  pageOf: (script: number) => number,
  setter: TextSetter,
  frame: ContentsFrame,
): FlowBlock {
  const block = setter.set(about, frame.width - 118, { face: 'regular', size: frame.size, leading: 1.2 });
  const style = { face: 'bold', size: frame.size + 1.5 } as const;
  return {
    height: block.height + 4.5,
    gap: frame.size > 10 ? 5 : 3.2,
    place: (y): Mark[] => {
      const baseline = y + block.ascent;
      const colour = script === undefined ? QUIET : INK;
      const name = `entry ${y}`;
      return [
        ...setter.line(clock, style, {
          x: frame.x,
          width: 50,
          align: 'left',
          colour,
          baseline,
          block: name,
        }),
        ...placeBlock(block, {
          x: frame.x + 52,
          y,
          width: frame.width - 118,
          align: 'left',
          colour,
          block: name,
        }),
        ...(script === undefined
          ? []
          : setter.line(`trang ${pageOf(script)}`, style, {
              x: frame.x,
              width: frame.width,
              align: 'right',
              colour,
              baseline,
              block: name,
            })),
        {
          kind: 'line',
          x1: frame.x,
          x2: frame.x + frame.width,
          y1: y + block.height + 4,
          y2: y + block.height + 4,
          stroke: HAIRLINE,
          strokeWidth: 0.4,
        },
      ];
    },
  };
}
