/** Into which tiles a sheet is cut: the fewest that the paper allows, with the joints where they hurt least. */
import { MM, type Page } from '../page.js';
import type { TiledForm } from '../template/form.js';
import { type Axis, hazardsOf, placeJoints, type TileSpan } from './place-joints.js';

/** A poster of more tiles than this is work for a print shop. */
const MOST_TILES = 64;
/** Room below a tile for its label, millimetres. */
export const LABEL_MM = 8;
/** How far the marks to cut along stand out of a tile, millimetres. */
export const CUT_MARK_MM = 4.5;

/** How a sheet is cut into tiles; points. */
export interface TileGrid {
  readonly columns: number;
  readonly rows: number;
  /** What each column and each row shows of the sheet. */
  readonly across: readonly TileSpan[];
  readonly down: readonly TileSpan[];
  /** The paper of a tile, turned so that the fewest are needed. */
  readonly paper: { readonly width: number; readonly height: number };
  readonly overlap: number;
}

/**
 * The fewest tiles, upright when it makes no difference. They are equal unless a joint would cross a code or small lines: then it moves,
 * as far as paper, overlap and the marks to cut along let it.
 *
 * @throws RangeError when it would take more than 64 tiles
 *
 * @example
 * const form = { kind: 'tiled', title: 'A3 trên A4', width: 210, height: 297, overlap: 10, margin: 6, job: {} };
 * tileGrid({ width: 297 * MM, height: 420 * MM, marks: [] }, form).rows; // 2
 */
export function tileGrid(page: Pick<Page, 'width' | 'height' | 'marks'>, form: TiledForm): TileGrid {
  const upright = countsOn(page, form, { width: form.width * MM, height: form.height * MM });
  const turned = countsOn(page, form, { width: form.height * MM, height: form.width * MM });
  const best = turned.columns * turned.rows < upright.columns * upright.rows ? turned : upright;
  if (best.columns * best.rows > MOST_TILES)
    throw new RangeError(`${form.title}: ${best.columns * best.rows} tiles, ${MOST_TILES} at most`);
  const { columns, rows, paper, room, overlap } = best;
  const spans = (axis: Axis, whole: number, tiles: number, widest: number) =>
    placeJoints(
      { whole, tiles, overlap, longest: widest - 2 * CUT_MARK_MM * MM },
      tiles === 1 ? [] : hazardsOf(page.marks, axis),
    );
  return {
    columns,
    rows,
    paper,
    overlap,
    across: spans('x', page.width, columns, room.width),
    down: spans('y', page.height, rows, room.height),
  };
}

function countsOn(page: Pick<Page, 'width' | 'height'>, form: TiledForm, paper: TileGrid['paper']) {
  const overlap = form.overlap * MM;
  const room = {
    width: paper.width - 2 * form.margin * MM,
    height: paper.height - (2 * form.margin + LABEL_MM) * MM,
  };
  const count = (whole: number, one: number) =>
    one <= overlap ? Number.POSITIVE_INFINITY : Math.max(1, Math.ceil((whole - overlap) / (one - overlap)));
  return {
    columns: count(page.width, room.width),
    rows: count(page.height, room.height),
    paper,
    room,
    overlap,
  };
}
