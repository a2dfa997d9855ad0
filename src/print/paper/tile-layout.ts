/** A large sheet on small papers: each tile shares a strip with its neighbours, and the first page shows how they go together. */
import { boxOfMark, inCopy, type MarkBox, meets, moveMark, turnBox } from '../mark/move-mark.js';
import { type Layout, type Mark, MM, type Page } from '../page.js';
import type { TiledForm } from '../template/form.js';
import { spacedWords, type Typefaces } from '../type/load-typefaces.js';
import { textSetter } from '../type/text-setter.js';
import { CUT_MARK_MM, LABEL_MM, type TileGrid, tileGrid } from './tile-grid.js';
import { tileMap } from './tile-map.js';

const INK = '#1A1A1A';
/** Between a name below a tile and the marks beside it. */
const LABEL_INSET = 3 * MM;

/**
 * A layout of one page as tiles for an office printer. The first page is the assembly map; then come the tiles, row by row, with
 * marks to cut along and the name of their place, “hàng 2 / cột 1”. The text of a tile is the words that are seen on it: one that is cut
 * through is whole in the text of both its neighbours, one that is out of sight is not there.
 *
 * @throws RangeError when it would take more than 64 tiles
 *
 * @example
 * const form = { kind: 'tiled', title: 'Áp phích A3 ghép từ giấy A4', width: 210, height: 297, overlap: 10, margin: 6, job: {} };
 * tileLayout(layout, form, typefaces).pages.length; // 5
 */
export function tileLayout(layout: Layout, form: TiledForm, typefaces: Typefaces): Layout {
  const [page] = layout.pages;
  if (page === undefined) return layout;
  const grid = tileGrid(page, form);
  const places = Array.from({ length: grid.columns * grid.rows }, (_, index) => ({
    row: Math.floor(index / grid.columns),
    column: index % grid.columns,
  }));
  const tiles = places.map((place, index) =>
    tilePage(page, grid, { ...place, index, title: layout.title }, typefaces),
  );
  return { ...layout, slots: [], pages: [tileMap(layout, form, grid, typefaces), ...tiles] };
}

interface TilePlace {
  readonly row: number;
  readonly column: number;
  readonly index: number;
  readonly title: string;
}

function tilePage(page: Page, grid: TileGrid, place: TilePlace, typefaces: Typefaces): Page {
  const { paper } = grid;
  const [across, down] = [grid.across[place.column], grid.down[place.row]];
  if (across === undefined || down === undefined) return { ...paper, marks: [] };
  const [width, height] = [across.length, down.length];
  const [left, top] = [(paper.width - width) / 2, (paper.height - LABEL_MM * MM - height) / 2];
  const box: MarkBox = { left, top, right: left + width, bottom: top + height };
  const within = { x: left, y: top, width, height };
  const shift = { dx: left - across.from, dy: top - down.from };
  const marks = page.marks
    .map((mark) => inCopy(moveMark(mark, shift), place.index))
    .flatMap((mark) => shown(mark, box, typefaces))
    .map((mark) => withoutCutCode(mark, box))
    .map((mark) => ({ ...mark, within }));
  return {
    ...paper,
    marks: [...marks, ...cutMarks(grid, place, box), ...label(grid, place, box, typefaces)],
  };
}

/** What of a mark a tile shows: of a line only the words that can be seen, none of a mark beyond its edges. */
function shown(mark: Mark, box: MarkBox, typefaces: Typefaces): Mark[] {
  if (mark.kind !== 'text') return meets(boxOfMark(mark), box) ? [mark] : [];
  const words = shownWords(mark, box, typefaces);
  return words === undefined ? [] : [words];
}

type TextMark = Extract<Mark, { kind: 'text' }>;

/** How far ink may stand out of its advance to either side, as a share of the size: slanted letters, wide accents on a narrow `i`. */
const OVERHANG = 0.1;

/**
 * The part of a line from the first to the last word that has ink in a box, where it stood; the line itself when all of it has, undefined
 * when none has. A word that is cut through stays whole: half of it is no word to a reader, to a search or to a voice.
 *
 * @example
 * const line = { kind: 'text', text: 'Một cửa xã', x: 0, baseline: 20, size: 10, face: 'regular', colour: '#000000', width: 46.5 };
 * shownWords(line, { left: 24, right: 34, top: 0, bottom: 40 }, typefaces).text; // 'cửa'
 */
export function shownWords(mark: TextMark, box: MarkBox, typefaces: Typefaces): TextMark | undefined {
  const { left, right, top, bottom } = seenBy(mark, box);
  const { size, baseline, spacing = 0 } = mark;
  const cut = typefaces[mark.face];
  const advance = (text: string) =>
    cut.width(text, size) + (spacing === 0 ? 0 : spacing * cut.clusters(text));
  let x = mark.x;
  const words = spacedWords(mark.text).map((text) => {
    const letters = text.trimEnd();
    const ink = cut.bounds(letters, size);
    const [from, end] = [x - OVERHANG * size, x + cut.width(letters, size) + OVERHANG * size];
    const word = { text, x, inked: letters !== '' };
    x += advance(text);
    const across = from < right && end > left;
    const down = baseline - ink.top < bottom && baseline + ink.bottom > top;
    return { ...word, seen: word.inked && across && down };
  });
  const first = words.findIndex(({ seen }) => seen);
  const last = words.findLastIndex(({ seen }) => seen);
  const from = words[first];
  if (from === undefined) return undefined;
  const whole = (others: typeof words) => others.every(({ inked }) => !inked);
  if (whole(words.slice(0, first)) && whole(words.slice(last + 1))) return mark;
  const text = words
    .slice(first, last + 1)
    .map((word) => word.text)
    .join('')
    .trimEnd();
  return { ...mark, text, x: from.x, width: advance(text) - spacing };
}

/** The box, where the line has not been turned. */
function seenBy({ turned }: TextMark, box: MarkBox): MarkBox {
  if (turned === undefined) return box;
  const { left, top, right, bottom } = box;
  const { x, y, width, height } = turnBox(
    { x: left, y: top, width: right - left, height: bottom - top },
    turned,
  );
  return { left: x, top: y, right: x + width, bottom: y + height };
}

/** A code that is cut through can be read only when the tiles are glued: no tile claims it. */
function withoutCutCode(mark: Mark, box: MarkBox): Mark {
  if (mark.kind !== 'path' || mark.label === undefined) return mark;
  const { left, right, top, bottom } = boxOfMark(mark);
  if (left >= box.left && right <= box.right && top >= box.top && bottom <= box.bottom) return mark;
  const { label: _, ...plain } = mark;
  return plain;
}

/** At every corner where to cut; beside every strip that a neighbour covers, where its edge comes to lie. */
function cutMarks(grid: TileGrid, { row, column }: TilePlace, box: MarkBox): Mark[] {
  const [near, far] = [1 * MM, CUT_MARK_MM * MM];
  const line = (x1: number, y1: number, x2: number, y2: number, dash?: readonly number[]): Mark => ({
    kind: 'line',
    x1,
    y1,
    x2,
    y2,
    stroke: INK,
    strokeWidth: 0.4,
    ...(dash && { dash }),
  });
  const vertical = (x: number, dash?: readonly number[]) => [
    line(x, box.top - far, x, box.top - near, dash),
    line(x, box.bottom + near, x, box.bottom + far, dash),
  ];
  const horizontal = (y: number, dash?: readonly number[]) => [
    line(box.left - far, y, box.left - near, y, dash),
    line(box.right + near, y, box.right + far, y, dash),
  ];
  const glue = [1.5, 1.5];
  return [
    ...vertical(box.left),
    ...vertical(box.right),
    ...horizontal(box.top),
    ...horizontal(box.bottom),
    ...(column < grid.columns - 1 ? vertical(box.right - grid.overlap, glue) : []),
    ...(row < grid.rows - 1 ? horizontal(box.bottom - grid.overlap, glue) : []),
  ];
}

/** The name and the number of a tile, clear of the marks at its corners and beside its strip. */
function label(grid: TileGrid, place: TilePlace, box: MarkBox, typefaces: Typefaces): Mark[] {
  const setter = textSetter(typefaces, { file: '', line: 0, slot: 'tile' });
  const name = `hàng ${place.row + 1} / cột ${place.column + 1}`;
  const count = `Tờ ${place.index + 1} trong ${grid.columns * grid.rows}`;
  const last = place.column === grid.columns - 1;
  const x = box.left + LABEL_INSET;
  const end = box.right - (last ? 0 : grid.overlap) - LABEL_INSET;
  const line = { x, width: end - x, colour: INK, baseline: box.bottom + 7 * MM };
  return [
    ...setter.line(
      name,
      { face: 'bold', size: 10 },
      { ...line, align: 'left', block: `tile ${place.index}` },
    ),
    ...setter.line(
      count,
      { face: 'regular', size: 9 },
      { ...line, align: 'right', block: `count ${place.index}` },
    ),
  ];
}

/** Which words of a line are seen through a window: a text layer that says more than the paper shows is read, copied and found in vain. */
