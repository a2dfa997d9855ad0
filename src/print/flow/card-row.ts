/** A row of a table where its columns have no room: a card, as a small list of “head: cell”. */
import { type Inline, inlineText } from '../../model/index.js';
import { inPart } from '../mark/move-mark.js';
import type { Mark, Part } from '../page.js';
import { inlineRuns, type Run } from '../type/runs.js';
import { type FlowRow, type FlowStyle, textRows } from './flow-row.js';

/** The cells of a row, or of a head. */
export type Cells = readonly (readonly Inline[])[];

/** A card: the first cell is its heading, every other is on a line of its own; each stands after the name of its column. */
export function cardRow(
  head: Cells,
  row: Cells,
  width: number,
  style: FlowStyle,
  { of, nth }: { readonly of: string; readonly nth: number },
): FlowRow {
  const pad = 0.55 * style.size;
  const inner = width - 2 * pad;
  const rows = row.flatMap((cells, column): FlowRow[] => {
    const name = head[column] ?? [];
    return column === 0
      ? textRows(headingRuns(name, cells), inner, { ...style, colour: style.accent }, { space: 0 })
      : textRows(lineRuns(name, cells), inner, style, { space: 0.15 * style.size });
  });
  const height = rows.reduce((sum, one) => sum + one.space + one.height, 0) + 1.2 * pad;
  return {
    height,
    space: 0.45 * style.size,
    keep: false,
    starts: true,
    line: style.where.line,
    text: rows.map((one) => one.text).join(' '),
    width: Math.max(0, ...rows.map((one) => one.width)) + 2 * pad,
    marks: (x, y) => {
      let top = y + 0.6 * pad;
      const ground: Mark[] = [
        ...(style.tint === undefined
          ? []
          : [{ kind: 'rect' as const, x, y, width, height, fill: style.tint }]),
        { kind: 'rect', x, y, width: 0.2 * style.size, height, fill: style.accent },
      ];
      let line = 0;
      const letters = rows.flatMap((one) => {
        top += one.space;
        if (one.starts) line += 1;
        const card: Part = { type: 'LI', id: `${nth}` };
        const inner: Part = { type: 'LBody', id: `${line}` };
        const marks = one.marks(x + pad, top).map((mark) => inPart(mark, { type: 'L', id: of }, card, inner));
        top += one.height;
        return marks;
      });
      return [...ground, ...letters];
    },
  };
}

/** In a heading the cell is what is looked for, and its name stands back. */
function headingRuns(name: readonly Inline[], cells: readonly Inline[]): Run[] {
  const shown = beginsWith(cells, name) ? [] : named(inlineRuns(name).map((run) => weighted(run, false)));
  return [...shown, ...inlineRuns(cells).map((run) => weighted(run, true))];
}

function lineRuns(name: readonly Inline[], cells: readonly Inline[]): Run[] {
  return [...named(inlineRuns(name).map((run) => weighted(run, true))), ...inlineRuns(cells)];
}

function weighted(run: Run, strong: boolean): Run {
  return { ...run, strong };
}

function named(name: readonly Run[]): Run[] {
  const words = name
    .map(({ text }) => text)
    .join('')
    .trim();
  if (words === '') return [];
  return [...name, { text: words.endsWith(':') ? ' ' : ': ', strong: name[0]?.strong ?? false }];
}

/** “Mức độ 2” under “Mức độ” says its name itself; “Phía Bắc” under “Phí” does not. */
function beginsWith(cells: readonly Inline[], name: readonly Inline[]): boolean {
  const [said, wanted] = [folded(cells), folded(name)];
  return said.startsWith(wanted) && !/^[\p{L}\p{M}\p{N}]/u.test(said.slice(wanted.length));
}

function folded(children: readonly Inline[]): string {
  return inlineText(children).normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
