/** The assembly map of a tiled sheet: what comes where, and what to do with scissors and glue. */
import { boxOfMark, type MarkBox, meets, moveMark } from '../mark/move-mark.js';
import { type Box, type Colour, type Layout, type Mark, MM, type Page, type Part } from '../page.js';
import type { TiledForm } from '../template/form.js';
import type { Typefaces } from '../type/load-typefaces.js';
import { placeBlock, type TextPlacement } from '../type/set-text.js';
import { textSetter } from '../type/text-setter.js';
import type { TileSpan } from './place-joints.js';
import type { TileGrid } from './tile-grid.js';

const INK = '#1A1A1A';
const GREY = '#5A5A5A';
const ACCENT = '#A30D22';
const PAPER = '#FFFFFF';
/** Letters of the name in the middle of each tile, points. */
const TAG_TYPE = 8;

/** A page of the size of a tile's paper. */
export function tileMap(layout: Layout, form: TiledForm, grid: TileGrid, typefaces: Typefaces): Page {
  const { width, height } = grid.paper;
  const margin = 16 * MM;
  const setter = textSetter(typefaces, { file: '', line: 0, slot: 'map' });
  const inner = width - 2 * margin;
  const upright = height > width;
  const column = upright ? inner : inner * 0.42;
  let y = 18 * MM;
  const write = (
    text: string,
    style: { face: 'bold' | 'regular'; size: number; colour: string; gap: number },
    what: Pick<TextPlacement, 'role' | 'parts'> = {},
  ) => {
    const block = setter.set(text, column, { ...style, leading: 1.34 });
    const marks = placeBlock(block, {
      x: margin,
      y,
      width: column,
      align: 'left',
      colour: style.colour,
      language: layout.language,
      block: `map ${y}`,
      ...what,
    });
    y += block.height + style.gap;
    return marks;
  };
  const head = [
    ...write(form.title, { face: 'bold', size: 20, colour: ACCENT, gap: 3 * MM }, { role: 'H1' }),
    ...write(layout.title, { face: 'regular', size: 12, colour: GREY, gap: 7 * MM }),
    ...stepsOf(form, grid).flatMap((step, index) =>
      write(step, { face: 'regular', size: 11.5, colour: INK, gap: 2.4 * MM }, { parts: stepParts(index) }),
    ),
  ];
  const box = upright
    ? { x: margin, y: y + 5 * MM, width: inner, height: height - y - 5 * MM - 14 * MM }
    : { x: margin + column + 8 * MM, y: 18 * MM, width: inner - column - 8 * MM, height: height - 32 * MM };
  return { width, height, marks: [...head, ...picture(layout, grid, box, typefaces)] };
}

function stepsOf(form: TiledForm, { columns, rows }: TileGrid): string[] {
  return [
    `1. In ${columns * rows} tờ sau đúng cỡ 100 %, một mặt, không để máy tự co cho vừa trang.`,
    '2. Cắt mép trái và mép trên của mỗi tờ theo vạch liền ở góc. Tờ ngoài cùng thì cắt cả mép phải, mép dưới.',
    `3. Dán tờ bên phải, tờ bên dưới chồng lên ${form.overlap} mm, mép trùng với vạch đứt.`,
    '4. Dán từng hàng trước, rồi dán các hàng với nhau.',
  ];
}

function stepParts(nth: number): Part[] {
  return [
    { type: 'L', id: 'map' },
    { type: 'LI', id: `${nth}` },
    { type: 'LBody', id: 'text' },
  ];
}

/** The sheet in small, with the edges and names of its tiles. */
function picture(layout: Layout, grid: TileGrid, room: Box, typefaces: Typefaces): Mark[] {
  const [page] = layout.pages;
  if (page === undefined) return [];
  const scale = Math.min(room.width / page.width, room.height / page.height);
  const [width, height] = [page.width * scale, page.height * scale];
  const x = room.x + (room.width - width) / 2;
  const { y } = room;
  const setter = textSetter(typefaces, { file: '', line: 0, slot: 'map' });
  const outline: Mark = { kind: 'rect', x, y, width, height, stroke: INK, strokeWidth: 0.6 };
  const [across, down] = [cellsOf(grid.across, page.width), cellsOf(grid.down, page.height)];
  const cuts = [
    ...across.slice(1).flatMap(({ from }) => seam(x + from * scale, y, x + from * scale, y + height)),
    ...down.slice(1).flatMap(({ from }) => seam(x, y + from * scale, x + width, y + from * scale)),
  ];
  // Its words are read on the tiles.
  const moved = page.marks.map((mark) => unread(moveMark(mark, { dx: x, dy: y, scale })));
  const names = down.flatMap((row, rowIndex) =>
    across.map((column, columnIndex) => {
      const text = `hàng ${rowIndex + 1} / cột ${columnIndex + 1}`;
      const middle = { x: x + column.middle * scale, y: y + row.middle * scale };
      const pill = pillAround(middle, typefaces.bold.width(text, TAG_TYPE) + 1.6 * TAG_TYPE);
      const place = { x: pill.x, width: pill.width, align: 'center', colour: INK } as const;
      const block = `place ${rowIndex * grid.columns + columnIndex}`;
      const words = setter.line(
        text,
        { face: 'bold', size: TAG_TYPE },
        { ...place, baseline: middle.y + 0.35 * TAG_TYPE, block },
      );
      return { pill, words };
    }),
  );
  const pills = names.map(({ pill }) => boxOfMark(pill));
  const small = greeked(moved, (box) => pills.some((pill) => meets(box, pill)));
  return [...small, outline, ...cuts, ...names.flatMap(({ pill, words }) => [pill, ...words])];
}

function unread(mark: Mark): Mark {
  return mark.kind === 'text' ? { ...mark, role: 'Artifact' } : mark;
}

/** What is seen of each tile once they are glued: each lies over the end of the one before it. */
function cellsOf(spans: readonly TileSpan[], whole: number) {
  return spans.map(({ from }, index) => {
    const to = spans[index + 1]?.from ?? whole;
    return { from, middle: (from + to) / 2 };
  });
}

/** The ground of a tile's name. */
function pillAround(middle: { readonly x: number; readonly y: number }, width: number) {
  const height = 2.2 * TAG_TYPE;
  return {
    kind: 'rect',
    x: middle.x - width / 2,
    y: middle.y - height / 2,
    width,
    height,
    radius: height / 2,
    fill: PAPER,
    stroke: INK,
    strokeWidth: 0.6,
  } as const;
}

/** A seam that is seen on dark and on light. */
function seam(x1: number, y1: number, x2: number, y2: number): Mark[] {
  const line = { kind: 'line' as const, x1, y1, x2, y2 };
  return [
    { ...line, stroke: PAPER, strokeWidth: 1.6 },
    { ...line, stroke: INK, strokeWidth: 0.7, dash: [4, 3] },
  ];
}

/** Smaller letters are drawn as bars, points. */
const LEAST_TYPE = 5;
/** How thick a bar is, and how much of its colour lies on the ground. */
const BAR = 0.5 * MM;
const STRENGTH = 0.35;

/**
 * The marks of a small sheet; `covered` says what lies under something drawn later: words are bars there as well, a code is a plain field.
 */
function greeked(marks: readonly Mark[], covered: (box: MarkBox) => boolean): Mark[] {
  return marks.map((mark, index) => {
    if (mark.kind === 'path' && mark.label !== undefined) {
      const { label: _, ...plain } = mark;
      return covered(boxOfMark(mark)) ? field(mark, groundOf(marks.slice(0, index), mark)) : plain;
    }
    if (mark.kind !== 'text') return mark;
    const box = lettersOf(mark);
    if (mark.size >= LEAST_TYPE && !covered(box)) return mark;
    const height = mark.size < LEAST_TYPE ? Math.min(BAR, 0.45 * mark.size) : 0.3 * mark.size;
    const y = mark.baseline - 0.27 * mark.size - height / 2;
    const ground = groundAt(marks.slice(0, index), mark.x + mark.width / 2, y) ?? PAPER;
    return { kind: 'rect', x: mark.x, y, width: mark.width, height, fill: mixed(mark.colour, ground) };
  });
}

/** A line without the room that only accents of capitals need: what comes near it does not cover it. */
function lettersOf(mark: Extract<Mark, { kind: 'text' }>): MarkBox {
  return {
    ...boxOfMark(mark),
    top: mark.baseline - 0.8 * mark.size,
    bottom: mark.baseline + 0.22 * mark.size,
  };
}

function field(mark: Extract<Mark, { kind: 'path' }>, ground: Colour): Mark {
  const { left, top, right, bottom } = boxOfMark(mark);
  const fill = mixed(mark.fill ?? ground, ground);
  return { kind: 'rect', x: left, y: top, width: right - left, height: bottom - top, fill };
}

function groundOf(before: readonly Mark[], mark: Mark): Colour {
  const { left, top, right, bottom } = boxOfMark(mark);
  return groundAt(before, (left + right) / 2, (top + bottom) / 2) ?? PAPER;
}

/** The colour that is seen at a point. */
function groundAt(before: readonly Mark[], x: number, y: number): Colour | undefined {
  const under = before.findLast((mark) => {
    if (mark.kind !== 'rect' || mark.fill === undefined) return false;
    return mark.x <= x && x <= mark.x + mark.width && mark.y <= y && y <= mark.y + mark.height;
  });
  return under?.kind === 'rect' ? under.fill : undefined;
}

function mixed(colour: Colour, ground: Colour): Colour {
  const channel = (of: Colour, digit: number) => Number.parseInt(of.slice(digit, digit + 2), 16);
  const mix = (digit: number) =>
    Math.round(STRENGTH * channel(colour, digit) + (1 - STRENGTH) * channel(ground, digit));
  return `#${[1, 3, 5].map((digit) => mix(digit).toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}
