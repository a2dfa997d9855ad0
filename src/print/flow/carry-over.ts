/** A last sheet with a few lines on it looks like a mistake: whole sections come over from the sheet before. */
import type { FlowRow } from './flow-row.js';
import { type Poured, pourRows } from './pour-rows.js';

/** A last sheet that is filled less than this has too little on it; the one before keeps at least so much. Shares of the height. */
const LEAST_FILLED = 0.2;
const LEAST_KEPT = 0.6;

/**
 * The same text with a better parting of its last two sheets, where sheets have one column each: what is carried over begins with a heading.
 */
export function carryOver(poured: Poured, heights: readonly number[]): Poured {
  const last = poured.rows.at(-1)?.box ?? 0;
  const [height = 0, before = 0] = [heights[last], heights[last - 1]];
  if (last === 0 || (poured.used[last] ?? 0) >= LEAST_FILLED * height) return poured;
  const rows = poured.rows.map(({ row }) => row);
  const start = poured.rows.findIndex(({ box }) => box === last - 1);
  const end = poured.rows.findIndex(({ box }) => box === last);
  for (let index = end - 1; index > start; index -= 1) {
    const { y = 0, box = 0 } = poured.rows[index] ?? {};
    if (y < LEAST_KEPT * before) break;
    if (box !== last - 1 || !isSection(rows[index])) continue;
    const moved = pourRows(rows.slice(index), [height]);
    const used = moved.used[0] ?? 0;
    if (moved.left.length > 0) break;
    if (used < LEAST_FILLED * height) continue;
    const kept = poured.rows[index - 1];
    return {
      ...poured,
      rows: [...poured.rows.slice(0, index), ...moved.rows.map((row) => ({ ...row, box: last }))],
      used: poured.used.map((old, at) =>
        at === last ? used : at === last - 1 ? (kept?.y ?? 0) + (kept?.row.height ?? 0) : old,
      ),
    };
  }
  return poured;
}

function isSection(row: FlowRow | undefined): boolean {
  return row?.role === 'H2' && row.starts;
}
