/** What stands around a script: the header block of a station, who reads it again, the running header and the footer. */
import { type Mark, MM, type Part } from '../../page.js';
import { placeBlock } from '../../type/set-text.js';
import type { TextSetter } from '../../type/text-setter.js';
import { BAND, INK, PALE, QUIET, RULE } from '../../week/week-style.js';
import type { RepeatedScript, WeekScript } from '../week-script.js';
import { SIGNATURES, type WindowScript } from '../window-script.js';
import type { FlowBlock } from './paginate.js';

/** Portrait A4 with room for a thumb, points. */
export const SCRIPT_SHEET = {
  width: 210 * MM,
  height: 297 * MM,
  margin: 19 * MM,
  top: 15 * MM,
  bottom: 281 * MM,
} as const;
const MARGIN = SCRIPT_SHEET.margin;
const INNER = SCRIPT_SHEET.width - 2 * MARGIN;
const HEAD = 118;

export function headBlock(script: WindowScript, setter: TextSetter): FlowBlock {
  return {
    height: HEAD,
    gap: 0,
    keepWithNext: true,
    place: (y) => scriptHead(script, setter, y),
  };
}

function scriptHead({ heading, facts, date, window }: WindowScript, setter: TextSetter, top: number): Mark[] {
  const marks: Mark[] = [
    {
      kind: 'rect',
      x: MARGIN,
      y: top,
      width: INNER,
      height: HEAD,
      fill: PALE,
      stroke: RULE,
      strokeWidth: 0.6,
      radius: 3,
    },
    ...setter.line(
      heading,
      { face: 'bold', size: 17 },
      {
        x: MARGIN + 10,
        width: INNER - 20,
        align: 'left',
        colour: BAND,
        baseline: top + 24,
        block: `heading ${top}`,
        role: 'H1',
      },
    ),
  ];
  facts.forEach(([label, value], index) => {
    const baseline = top + 43 + index * 16;
    const block = setter.fit(value, INNER - 110, 14, { face: 'medium', size: 11 });
    const row: Part[] = [
      { type: 'Table', id: `facts ${date} ${window}` },
      { type: 'TR', id: label },
    ];
    marks.push(
      ...setter.line(
        label,
        { face: 'regular', size: 10 },
        {
          x: MARGIN + 10,
          width: 80,
          align: 'left',
          colour: QUIET,
          baseline,
          parts: [...row, { type: 'TH', id: 'what', scope: 'Row' }],
        },
      ),
      ...placeBlock(block, {
        x: MARGIN + 90,
        y: block.lines.length > 1 ? baseline - 9 : baseline - block.ascent,
        width: INNER - 110,
        align: 'left',
        colour: INK,
        parts: [...row, { type: 'TD', id: 'value' }],
      }),
    );
  });
  return [
    ...marks,
    ...SIGNATURES.flatMap((label, index) =>
      signLine(
        label,
        { x: index === 0 ? MARGIN + 10 : MARGIN + INNER / 2, width: INNER / 2 - 20, baseline: top + 108 },
        setter,
      ),
    ),
  ];
}

/** A dotted line to sign on. */
export function signLine(
  label: string,
  { x, width, baseline }: { readonly x: number; readonly width: number; readonly baseline: number },
  setter: TextSetter,
): Mark[] {
  return [
    ...setter.line(
      label,
      { face: 'regular', size: 10 },
      { x, width: 100, align: 'left', colour: QUIET, baseline },
    ),
    {
      kind: 'line',
      x1: x + 62,
      x2: x + width,
      y1: baseline + 1,
      y2: baseline + 1,
      stroke: RULE,
      strokeWidth: 0.6,
      dash: [1, 2],
    },
  ];
}

/** Room for a line by hand, points. */
const HAND = 24;

export function ruledLine({ x, width }: { readonly x: number; readonly width: number }): FlowBlock {
  return {
    height: HAND,
    gap: 0,
    place: (y) => [
      { kind: 'line', x1: x, x2: x + width, y1: y + HAND, y2: y + HAND, stroke: RULE, strokeWidth: 0.7 },
    ],
  };
}

export function againBlock({ again }: RepeatedScript, setter: TextSetter): FlowBlock[] {
  if (again === undefined) return [];
  const block = setter.set(
    [{ text: 'Đọc lại kịch bản này vào: ', strong: true }, { text: `${again.times}. ${again.note}` }],
    INNER,
    { face: 'regular', size: 11, leading: 1.3 },
  );
  return [
    {
      height: block.height,
      gap: 9,
      keepWithNext: true,
      place: (y) => placeBlock(block, { x: MARGIN, y, width: INNER, align: 'left', colour: INK }),
    },
  ];
}

export function continued(running: string, setter: TextSetter): Mark[] {
  const text = `${running} (tiếp theo)`;
  const block = setter.fit(text, INNER, 14, { face: 'medium', size: 11 });
  return placeBlock(block, {
    x: MARGIN,
    y: SCRIPT_SHEET.top,
    width: INNER,
    align: 'left',
    colour: BAND,
    role: 'Artifact',
  });
}

/** Between the page that is turned to and the page in hand: nobody takes one for the other. */
const PAGES_APART = 20 * MM;

/** The foot of a page: whose script it is, on which page it goes on, and which page this is. */
export function footer(
  { station, title, demonstration }: WeekScript,
  { page, total, more, size }: { page: number; total: number; more: boolean; size: number },
  setter: TextSetter,
): Mark[] {
  const baseline = SCRIPT_SHEET.height - 9 * MM;
  const style = { face: 'bold', size } as const;
  const sample = demonstration ? ' · Bản mẫu' : '';
  const count = setter.set(`${page}/${total}`, INNER, style);
  const next = setter.set(`còn nữa → trang ${page + 1}`, INNER, style);
  const nextRight = MARGIN + INNER - count.width - PAGES_APART;
  const room = nextRight - next.width - 14 - MARGIN;
  const about = setter.fit(`${station} · ${title}${sample}`, room, 16, { face: 'condensed', size: 8.5 });
  const repeated = { role: 'Artifact', colour: INK, align: 'right' } as const;
  const line = { ...repeated, y: baseline - count.ascent, width: INNER };
  return [
    ...placeBlock(about, {
      x: MARGIN,
      y: baseline + about.descent - about.height,
      width: room,
      role: 'Artifact',
      align: 'left',
      colour: QUIET,
    }),
    ...(more ? placeBlock(next, { ...line, y: baseline - next.ascent, x: nextRight - INNER }) : []),
    ...placeBlock(count, { ...line, x: MARGIN }),
  ];
}
