/** One script as blocks to read from: opening, notices, items with link, clock and seconds, closing. */
import type { Mark } from '../../page.js';
import { placeBlock, type TextBlock } from '../../type/set-text.js';
import type { TextSetter } from '../../type/text-setter.js';
import { BAND, INK, QUIET, RULE, SHADE } from '../../week/week-style.js';
import { asideOf, type ItemScript, notesBeside } from '../item-script.js';
import { plannedTime, type ScriptCue } from '../script-cues.js';
import { interpreting, type WindowScript } from '../window-script.js';
import type { FlowBlock } from './paginate.js';
import { ruledLine } from './script-head.js';
import { reading, type ScriptFrame } from './script-reading.js';

const SMALL = { face: 'regular', size: 10, leading: 1.25 } as const;

/** A script between its header and its end, at any line pitch of what is read. */
export function scriptBlocks(
  { interpreted, before, items, after }: WindowScript,
  setter: TextSetter,
  frame: ScriptFrame,
): (leading: number) => FlowBlock[] {
  const notice = interpreted === undefined ? [] : [interpretNotice(interpreted, setter, frame)];
  const parts = [
    ...before.map((one) => cuePart(one, setter, frame)),
    ...items.map((item) => itemPart(item, setter, frame)),
    ...after.map((one) => cuePart(one, setter, frame)),
  ];
  return (leading) => [...notice, ...parts.flatMap(({ head, read }) => [head, ...read(leading)])];
}

/** What is seen, and below it what is read. */
interface ScriptPart {
  readonly head: FlowBlock;
  readonly read: (leading: number) => readonly FlowBlock[];
}

function cuePart(one: ScriptCue, setter: TextSetter, frame: ScriptFrame): ScriptPart {
  const { title, paragraphs, lines } = one;
  const ruled = Array.from({ length: lines }, () => ruledLine(frame));
  return {
    head: cue(title, plannedTime(one), setter, frame),
    read: (leading) => [...reading(paragraphs, setter, { ...frame, leading }), ...ruled],
  };
}

function itemPart(item: ItemScript, setter: TextSetter, frame: ScriptFrame): ScriptPart {
  const { title, clock, length, from, link, text, language } = item;
  const aside = asideOf(item);
  const { paragraphs, where } = text;
  const heading = [{ text: title, strong: true }, ...(aside === '' ? [] : [{ text: aside }])];
  return {
    head: airingHead(
      setter.set(heading, frame.width - 150, { face: 'regular', size: 12 }, where),
      setter.set(notesBeside(item).join('\n'), frame.width - 150, SMALL, where),
      `${clock} · ${length}`,
      from,
      setter,
      frame,
    ),
    read: (leading) => [
      ...reading(link, setter, { ...frame, leading }),
      ...reading(paragraphs, setter, { ...frame, leading, language, where, goesOn: link.length > 0 }),
    ],
  };
}

function airingHead(
  title: TextBlock,
  meta: TextBlock,
  clock: string,
  from: string,
  setter: TextSetter,
  frame: ScriptFrame,
): FlowBlock {
  const height = Math.max(34, 8 + title.height + 4 + meta.height) + 4;
  return {
    height,
    gap: 20,
    keepWithNext: true,
    place: (y): Mark[] => {
      const right = { x: frame.x, width: frame.width, align: 'right' as const };
      return [
        {
          kind: 'line',
          x1: frame.x,
          x2: frame.x + frame.width,
          y1: y,
          y2: y,
          stroke: BAND,
          strokeWidth: 1.2,
        },
        ...placeBlock(title, {
          x: frame.x,
          y: y + 8,
          width: frame.width - 150,
          align: 'left',
          colour: BAND,
          block: `title ${y}`,
          role: 'H2',
        }),
        ...placeBlock(meta, {
          x: frame.x,
          y: y + 12 + title.height,
          width: frame.width - 150,
          align: 'left',
          colour: QUIET,
        }),
        ...setter.line(clock, { face: 'bold', size: 12 }, { ...right, colour: INK, baseline: y + 17 }),
        ...setter.line(from, SMALL, { ...right, colour: QUIET, baseline: y + 31 }),
      ];
    },
  };
}

/** A line for the announcer's eye, not for the ear. */
function cue(title: string, note: string, setter: TextSetter, frame: ScriptFrame): FlowBlock {
  const block = setter.set([{ text: title, strong: true }], frame.width - 150, { face: 'regular', size: 11 });
  return {
    height: block.height + 8,
    gap: 20,
    keepWithNext: true,
    place: (y) => [
      { kind: 'line', x1: frame.x, x2: frame.x + frame.width, y1: y, y2: y, stroke: RULE, strokeWidth: 0.5 },
      ...placeBlock(block, { x: frame.x, y: y + 8, width: frame.width - 150, align: 'left', colour: QUIET }),
      ...setter.line(
        note,
        { face: 'bold', size: 12 },
        { x: frame.x, width: frame.width, align: 'right', colour: INK, baseline: y + 8 + block.ascent },
      ),
    ],
  };
}

function interpretNotice(language: string, setter: TextSetter, frame: ScriptFrame): FlowBlock {
  const block = setter.set(
    [
      { text: 'DỊCH MIỆNG', strong: true },
      {
        text: ` – ${interpreting(language)}`,
      },
    ],
    frame.width - 24,
    { face: 'regular', size: 12, leading: 1.35 },
  );
  const height = block.height + 18;
  return {
    height,
    gap: 9,
    place: (y) => [
      {
        kind: 'rect',
        x: frame.x,
        y,
        width: frame.width,
        height,
        fill: SHADE,
        stroke: INK,
        strokeWidth: 1,
        radius: 4,
      },
      ...placeBlock(block, {
        x: frame.x + 12,
        y: y + 9,
        width: frame.width - 24,
        align: 'left',
        colour: INK,
      }),
    ],
  };
}
