/** A row of a flow, and plain text as rows. */

import type { Inline } from '../../model/index.js';
import type { Colour, Face, Mark, TextRole } from '../page.js';
import { breakLines } from '../type/break-lines.js';
import { faceSet } from '../type/faces.js';
import type { Where } from '../type/layout-issue.js';
import type { Typefaces } from '../type/load-typefaces.js';
import type { Run } from '../type/runs.js';
import { lineMarks, measureBlock } from '../type/set-text.js';
import type { Holding } from './type-choices.js';

export interface FlowStyle extends Holding {
  readonly face: Face;
  readonly size: number;
  readonly leading: number;
  readonly tracking: number;
  readonly colour: Colour;
  readonly accent: Colour;
  readonly onAccent: Colour;
  readonly tint?: Colour;
  readonly hatch: Colour;
  /** As an official document has it: headings as large as the text, numbers and dashes in place of discs. */
  readonly document: boolean;
  readonly language: string;
  readonly typefaces: Typefaces;
  readonly where: Where;
}

/** Stands for a box to be ticked, first in a cell of a table or in an entry of a list. It is drawn, never set. */
const TICK = '☐';

/** The words after a box that is to be ticked; undefined where there is none. */
export function afterTick(children: readonly Inline[]): readonly Inline[] | undefined {
  const [first, ...rest] = children;
  if (first?.type !== 'text' || !first.text.startsWith(TICK)) return undefined;
  const words = first.text.slice(TICK.length).trimStart();
  return words === '' ? rest : [{ ...first, text: words }, ...rest];
}

/** What comes after a row in its box. */
export interface After {
  /** Room between the row and the next, points. */
  readonly gap: number;
  /** Does another entry of a list follow? */
  readonly onward: boolean;
}

/** A row of a flow: its height, the space it wants above, and its marks once it has a place. */
export interface FlowRow {
  readonly height: number;
  /** Room at its top for marks that rise above the line, points; the line itself is as high as the others. */
  readonly rise?: number;
  readonly space: number;
  /** The next row has to stand in the same box. */
  readonly keep: boolean;
  /** The first row of a paragraph, a table row, a card. */
  readonly starts: boolean;
  /** The first row of an entry of a list. */
  readonly opens?: boolean;
  readonly role?: TextRole;
  /** Its line in the content file, and its words, for messages. */
  readonly line: number;
  readonly text: string;
  /** Width of its widest part; more than the flow's width is an overflow. */
  readonly width: number;
  readonly marks: (x: number, y: number, after?: After) => Mark[];
}

/** Baseline below the top of a row: letters sit in the middle of their pitch. */
export function baselineIn(pitch: number, size: number): number {
  return pitch / 2 + 0.35 * size;
}

/** Lines of text as rows; at least two lines of a paragraph stay together at either end. */
export function textRows(
  runs: readonly Run[],
  width: number,
  style: FlowStyle,
  options: { readonly balance?: boolean; readonly space?: number } = {},
): FlowRow[] {
  const { size, typefaces, face, tracking, keepJoined, tight, where } = style;
  const lines = breakLines(runs, {
    width,
    size,
    faces: faceSet(face),
    typefaces,
    balance: options.balance ?? false,
    splitAddresses: true,
    tracking,
    keepJoined,
    tight,
    where,
  });
  const { pitch, ascent, descent } = measureBlock(lines, { size, leading: style.leading }, typefaces);
  const baseline = baselineIn(pitch, size);
  // Between lines the pitch keeps ink apart; above the first and below the last, only what is in their own rows does.
  const over = Math.max(0, ascent - baseline);
  const under = Math.max(0, descent - (pitch - baseline));
  const riseOf = (index: number) => (index === 0 ? over : 0);
  return lines.map((line, index) => ({
    height: riseOf(index) + pitch + (index === lines.length - 1 ? under : 0),
    ...(riseOf(index) > 0 ? { rise: over } : {}),
    space: index === 0 ? (options.space ?? 0.55 * size) : 0,
    keep: lines.length > 1 && (index === 0 || index === lines.length - 2),
    starts: index === 0,
    line: where.line,
    text: line.pieces.map((piece) => piece.text).join(''),
    width: line.width,
    marks: (x, y) => lineMarks(line, { ...style, x, baseline: y + riseOf(index) + baseline }),
  }));
}
