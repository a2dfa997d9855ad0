/** A table as rows of a flow: a grid when its words have room, else a card a row. */
import type { Block, Inline } from '../../model/index.js';
import { emptyText, inPart } from '../mark/move-mark.js';
import type { Mark, Part } from '../page.js';
import { breakLines, type Line } from '../type/break-lines.js';
import { faceSet } from '../type/faces.js';
import { inlineRuns, type Run } from '../type/runs.js';
import { lineMarks, measureBlock } from '../type/set-text.js';
import { type Cells, cardRow } from './card-row.js';
import { afterTick, baselineIn, type FlowRow, type FlowStyle } from './flow-row.js';
import { tickBox } from './step-marker.js';

type Table = Extract<Block, { type: 'table' }>;

/** Padding inside a cell, and the smallest gap between columns, as shares of the size. */
const PAD_X = 0.4;
const PAD_Y = 0.28;
/** A row that is to be filled in has room for a pen; a box that is to be ticked stands before its words. */
const PEN = 2.4;
const TICKED = 1.35;

/** More lines in a cell than this, and the columns are too narrow to be read as a table. */
const MOST_LINES = 4;

/**
 * The rows of a table at a width; the head stays with the first row.
 *
 * @param of its name inside its body
 */
export function tableRows(table: Table, of: string, width: number, style: FlowStyle): FlowRow[] {
  const cell = { ...style, size: style.size * 0.94, leading: Math.min(style.leading, 1.32) };
  // Rather a word of several syllables on two lines than no table.
  const columns = columnWidths(table, width, cell) ?? columnWidths(table, width, { ...cell, tight: true });
  const readable =
    columns !== undefined &&
    table.rows.every((row) =>
      row.every(
        (cells, column) => cellLines(cells, columns[column] ?? width, cell, false).length <= MOST_LINES,
      ),
    );
  if (!readable) return cards(table).map((row, nth) => cardRow(table.head, row, width, style, { of, nth }));
  const head = gridRow(
    table.head,
    columns,
    { ...cell, colour: style.accent },
    { of, nth: 0, strong: true, last: false },
  );
  const rows = table.rows.map((row, index) =>
    gridRow(row, columns, cell, {
      of,
      nth: index + 1,
      strong: false,
      last: index === table.rows.length - 1,
      tinted: index % 2 === 0,
    }),
  );
  const space = 0.5 * style.size;
  if (table.head.every(isEmpty)) return rows.map((row, index) => (index === 0 ? { ...row, space } : row));
  return [{ ...head, space, keep: true }, ...rows];
}

/** The rows that become cards; a table of a head alone is one card of names. */
function cards({ head, rows }: Table): readonly Cells[] {
  return rows.length === 0 && !head.every(isEmpty) ? [head.map(() => [])] : rows;
}

/**
 * Each column has room for its longest word, and a share of the rest by its natural width; a long cell counts as no more than a
 * fair column, until every column has its own. Undefined when the longest words do not fit side by side.
 */
function columnWidths(table: Table, width: number, style: FlowStyle): number[] | undefined {
  const rows = [table.head, ...table.rows];
  const pad = 2 * PAD_X * style.size;
  const measure = (cells: readonly Inline[], head: boolean, which: 'least' | 'natural') => {
    const { words, indent } = wordsOf(cells, style);
    const lines =
      which === 'least' ? linesOf(words, 1, style, head, true) : linesOf(words, 10_000, style, head);
    return Math.max(0, ...lines.map((line) => line.width)) + indent + pad;
  };
  const fair = (1.2 * width) / Math.max(1, table.head.length);
  const columns = table.head.map((_, column) => {
    const whole = Math.max(...rows.map((row, index) => measure(row[column] ?? [], index === 0, 'natural')));
    return {
      whole,
      natural: Math.min(fair, whole),
      least: Math.max(...rows.map((row, index) => measure(row[column] ?? [], index === 0, 'least'))),
    };
  });
  const least = columns.reduce((sum, column) => sum + column.least, 0);
  if (columns.length === 0 || least > width) return undefined;
  const natural = columns.reduce((sum, column) => sum + Math.max(column.least, column.natural), 0);
  const share = natural <= least ? 0 : Math.min(1, (width - least) / (natural - least));
  const used = columns.map((column) => column.least + Math.max(0, column.natural - column.least) * share);
  const spare = Math.max(0, width - used.reduce((sum, one) => sum + one, 0));
  // What is left goes to the cells that would be on one line with it; then to all alike.
  const wants = columns.map(({ whole }, column) => Math.max(0, whole - (used[column] ?? 0)));
  const wanted = wants.reduce((sum, one) => sum + one, 0);
  const given = wants.map((want) => (wanted === 0 ? 0 : Math.min(want, (spare * want) / wanted)));
  const rest = (spare - given.reduce((sum, one) => sum + one, 0)) / used.length;
  return used.map((one, column) => one + (given[column] ?? 0) + rest);
}

function cellLines(cells: readonly Inline[], width: number, style: FlowStyle, strong: boolean): Line[] {
  const { words, indent } = wordsOf(cells, style);
  return linesOf(words, width - indent - 2 * PAD_X * style.size + 0.01, style, strong);
}

/** The words of a cell, and the room of a box before them. */
function wordsOf(
  cells: readonly Inline[],
  { size }: FlowStyle,
): { words: readonly Inline[]; indent: number } {
  const words = afterTick(cells);
  return words === undefined ? { words: cells, indent: 0 } : { words, indent: TICKED * size };
}

function isEmpty(cells: readonly Inline[]): boolean {
  return cells.every((cell) => cell.type === 'text' && cell.text.trim() === '');
}

function linesOf(
  cells: readonly Inline[],
  width: number,
  style: FlowStyle,
  strong: boolean,
  rigid = false,
): Line[] {
  const runs: Run[] = inlineRuns(cells).map((run) => (strong ? { ...run, strong: true } : run));
  const { size, typefaces, tracking, tight, where } = style;
  return breakLines(runs, {
    width,
    size,
    faces: faceSet(style.face),
    typefaces,
    tracking,
    where,
    splitAddresses: true,
    rigid,
    tight,
  });
}

/** Where a cell is: in which table, row and column. */
function cellParts(
  { of, nth, strong }: { of: string; nth: number; strong: boolean },
  column: number,
): Part[] {
  const id = `${column}`;
  return [
    { type: 'Table', id: of },
    { type: 'TR', id: `${nth}` },
    strong ? { type: 'TH', id, scope: 'Column' } : { type: 'TD', id },
  ];
}

function gridRow(
  cells: Cells,
  columns: readonly number[],
  style: FlowStyle,
  look: {
    /** Which table it is of, and its place there. */
    readonly of: string;
    readonly nth: number;
    readonly strong: boolean;
    readonly last: boolean;
    readonly tinted?: boolean;
  },
): FlowRow {
  const { size, typefaces } = style;
  const padX = PAD_X * size;
  const padY = PAD_Y * size;
  const set = columns.map((width, index) => cellLines(cells[index] ?? [], width, style, look.strong));
  const blocks = set.map((lines) => measureBlock(lines, { size, leading: style.leading }, typefaces));
  const pitch = Math.max(...blocks.map((block) => block.pitch));
  const blank = cells.every(isEmpty);
  const lined =
    Math.max(1, ...set.map((lines) => lines.length)) * Math.max(pitch, style.leading * size) + 2 * padY;
  const height = blank ? Math.max(lined, PEN * size) : lined;
  const width = columns.reduce((sum, one) => sum + one, 0);
  return {
    height,
    space: 0,
    keep: false,
    starts: true,
    line: style.where.line,
    text: set
      .flat()
      .flatMap((line) => line.pieces.map((piece) => piece.text))
      .join(' '),
    width,
    marks: (x, y) => {
      const tint: Mark[] =
        look.tinted && style.tint !== undefined
          ? [{ kind: 'rect', x, y, width, height, fill: style.tint }]
          : [];
      const rule: Mark = {
        kind: 'line',
        x1: x,
        y1: y + height,
        x2: x + width,
        y2: y + height,
        stroke: style.accent,
        strokeWidth: look.strong || look.last ? 0.9 : 0.3,
      };
      const edges = columns.map(
        (_, column) => x + columns.slice(0, column).reduce((sum, one) => sum + one, 0),
      );
      const dividers = (blank ? edges.slice(1) : []).map(
        (edge): Mark => ({
          kind: 'line',
          x1: edge,
          y1: y,
          x2: edge,
          y2: y + height,
          stroke: style.accent,
          strokeWidth: 0.3,
        }),
      );
      const letters = set.flatMap((lines, column) => {
        const { indent } = wordsOf(cells[column] ?? [], style);
        const left = (edges[column] ?? x) + padX;
        const box = indent === 0 ? [] : [tickBox(left, y + padY + pitch / 2, size, style.accent)];
        const place = { ...style, x: left + indent, baseline: y + padY + baselineIn(pitch, size) };
        const set = lines.flatMap((line, index) =>
          lineMarks(line, { ...place, baseline: place.baseline + index * pitch }),
        );
        const words = set.length === 0 ? [emptyText(place)] : set;
        return [...box, ...words.map((mark) => inPart(mark, ...cellParts(look, column)))];
      });
      return [...tint, rule, ...dividers, ...letters];
    },
  };
}
