/** Rows → columns of several pages: a page that goes on is full, the columns of the last end at one height. */
import { carryOver } from './carry-over.js';
import type { FlowRow } from './flow-row.js';
import { keepIntroductions } from './keep-introductions.js';
import { pourEvenly } from './pour-evenly.js';
import { type Poured, pourRows } from './pour-rows.js';

/** Pours rows into boxes, each on its page; undefined when not everything fits. */
export function pourPages(
  text: readonly FlowRow[],
  boxes: readonly { readonly height: number; readonly page: number }[],
): Poured | undefined {
  const rows = keepIntroductions(text);
  const heights = boxes.map(({ height }) => height);
  const full = pourRows(rows, heights);
  if (full.left.length > 0) return undefined;
  if (new Set(boxes.map(({ page }) => page)).size === boxes.length) return carryOver(full, heights);
  const lastPage = boxes[full.rows.at(-1)?.box ?? 0]?.page;
  const start = boxes.findIndex(({ page }) => page === lastPage);
  const before = full.rows.filter(({ box }) => box < start);
  const last = heights.slice(start, boxes.filter(({ page }) => page === lastPage).length + start);
  const even = pourEvenly(rows.slice(before.length), last);
  if (even === undefined) return full;
  return {
    rows: [...before, ...even.rows.map((row) => ({ ...row, box: row.box + start }))],
    left: [],
    used: heights.map((_, box) => (box < start ? full.used[box] : even.used[box - start]) ?? 0),
    parted: full.parted || even.parted,
    lone: full.lone || even.lone,
  };
}
