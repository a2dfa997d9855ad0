/** Blocks of text → rows that can be poured into boxes: what stays together is decided here, where it goes is not. */
import type { Block, Body, Inline } from '../../model/index.js';
import { inPart } from '../mark/move-mark.js';
import type { Face, Part } from '../page.js';
import { faceSet } from '../type/faces.js';
import { inlineRuns } from '../type/runs.js';
import { type After, afterTick, type FlowRow, type FlowStyle, textRows } from './flow-row.js';
import {
  bulletMarker,
  type EntryMarker,
  type StepMarker,
  stepMarker,
  textMarker,
  tickMarker,
} from './step-marker.js';
import { tableRows } from './table-rows.js';

/** The rows of a body at a width. */
export function flowRows(body: Body, width: number, style: FlowStyle): FlowRow[] {
  return body.flatMap((block, index) => {
    const rows = blockRows(block, `${index}`, width, style);
    const [first, ...rest] = rows;
    return first === undefined ? [] : [index === 0 ? { ...first, space: 0 } : first, ...rest];
  });
}

/** @param name of the list or the table inside its body */
function blockRows(block: Block, name: string, width: number, style: FlowStyle): FlowRow[] {
  const here = { ...style, where: { ...style.where, line: block.line } };
  switch (block.type) {
    case 'paragraph':
      return textRows(inlineRuns(block.children), width, here);
    case 'heading':
      return headingRows(block, width, here);
    case 'list':
      return block.items.flatMap((entry, index) =>
        entryRows(entry, block.ordered ? block.start + index : undefined, width, here, {
          of: name,
          nth: index,
        }),
      );
    case 'quote':
      return quoteRows(block.children, name, width, here);
    case 'table':
      return tableRows(block, name, width, here);
    case 'rule':
      return [ruleRow(width, here)];
  }
}

function headingRows(
  block: { readonly level: number; readonly children: readonly Inline[] },
  width: number,
  style: FlowStyle,
): FlowRow[] {
  const size = style.size * (style.document ? 1 : block.level <= 2 ? 1.18 : 1.04);
  const face = faceSet(style.face).strong;
  const heading = { ...style, size, face, colour: style.accent, leading: Math.min(style.leading, 1.32) };
  return textRows(inlineRuns(block.children), width, heading, {
    balance: true,
    space: 1.05 * style.size,
  }).map((row) => ({ ...row, keep: true, role: 'H2' as const }));
}

/** The title of a text that opens it. */
export function openingRows(title: string, width: number, style: FlowStyle): FlowRow[] {
  const size = style.document ? style.size : 1.75 * style.size;
  const face: Face = style.document ? faceSet(style.face).strong : 'condensed-bold';
  const look = { ...style, size, face, colour: style.accent, leading: 1.14 };
  return textRows([{ text: title }], width, look, { balance: true, space: 0 }).map((row) => ({
    ...row,
    keep: true,
    role: 'H2' as const,
  }));
}

const NOTHING: After = { gap: 0, onward: false };

/** The words of an entry that is to be ticked; undefined for any other. */
function withoutTick(entry: Body): Body | undefined {
  const [first, ...rest] = entry;
  if (first?.type !== 'paragraph') return undefined;
  const words = afterTick(first.children);
  return words === undefined ? undefined : [{ ...first, children: words }, ...rest];
}

/** Which list an entry is of, and its place there, from 0. */
interface ListPlace {
  readonly of: string;
  readonly nth: number;
}

/** One entry of a list: its marker, its text beside it; an entry stays whole. */
export function entryRows(
  entry: Body,
  number: number | undefined,
  width: number,
  style: FlowStyle,
  options: StepMarker & ListPlace & { readonly space?: number },
): FlowRow[] {
  const { size } = style;
  const words = number === undefined ? withoutTick(entry) : undefined;
  const marker = words === undefined ? markerOf(number, style, options) : tickMarker(style);
  const { indent } = marker;
  const rows = flowRows(words ?? entry, width - indent, style);
  const last = rows.length - 1;
  const whole = rows.reduce((sum, row, index) => sum + row.height + (index === 0 ? 0 : row.space), 0);
  const missing = Math.max(0, (marker.least ?? 0) - whole);
  const dash = style.document && words === undefined ? 'Disc' : undefined;
  const numbering = number === undefined ? dash : 'Decimal';
  const entryParts: readonly Part[] = [
    { type: 'L', id: options.of, ...(numbering !== undefined && { numbering }) },
    { type: 'LI', id: `${options.nth}` },
  ];
  const label: Part = { type: 'Lbl', id: 'label' };
  const text: Part = { type: 'LBody', id: 'text' };
  return rows.map((row, index) => ({
    ...row,
    height: row.height + (index === last ? missing : 0),
    space: index === 0 ? (options.space ?? (number === undefined ? 0.3 : 0.5)) * size : row.space * 0.6,
    keep: index < last,
    opens: index === 0,
    width: row.width + indent,
    marks: (x, y, after = NOTHING) => [
      ...marker
        .marks(x, y + (row.rise ?? 0), lineOf(row), index, after)
        .map((mark) => inPart(mark, ...entryParts, label)),
      ...row.marks(x + indent, y).map((mark) => inPart(mark, ...entryParts, text)),
    ],
  }));
}

function markerOf(number: number | undefined, style: FlowStyle, options: StepMarker): EntryMarker {
  if (style.document) return textMarker(number === undefined ? '–' : `${number}.`, style);
  return number === undefined ? bulletMarker(style) : stepMarker(number, style, options);
}

/** A row without the room above its line. */
function lineOf(row: FlowRow): Pick<FlowRow, 'height' | 'space'> {
  return { height: row.height - (row.rise ?? 0), space: row.space };
}

function quoteRows(children: Body, name: string, width: number, style: FlowStyle): FlowRow[] {
  const indent = style.size;
  return flowRows(children, width - indent, style).map((row, index) => ({
    ...row,
    space: index === 0 ? 0.7 * style.size : row.space,
    width: row.width + indent,
    marks: (x, y) => [
      {
        kind: 'rect',
        x,
        y: index === 0 ? y : y - row.space,
        width: 0.22 * style.size,
        height: index === 0 ? row.height : row.height + row.space,
        fill: style.accent,
      },
      ...row.marks(x + indent, y).map((mark) => inPart(mark, { type: 'BlockQuote', id: name })),
    ],
  }));
}

function ruleRow(width: number, style: FlowStyle): FlowRow {
  return {
    height: 0.6 * style.size,
    space: 0.6 * style.size,
    keep: true,
    starts: true,
    line: style.where.line,
    text: '',
    width,
    marks: (x, y) => [
      { kind: 'line', x1: x, y1: y, x2: x + width, y2: y, stroke: style.accent, strokeWidth: 0.6 },
    ],
  };
}
