/** Rows → boxes: fills one after the other and keeps together what has to stay together. */
import type { FlowRow } from './flow-row.js';
import { endOfTied, rowTies } from './row-ties.js';

/** A row with its place: the box, and the top of the row inside it. */
export interface PouredRow {
  readonly row: FlowRow;
  readonly box: number;
  readonly y: number;
}

export interface Poured {
  readonly rows: readonly PouredRow[];
  /** What no box had room for. */
  readonly left: readonly FlowRow[];
  /** Height in use, a box each. */
  readonly used: readonly number[];
  /** Rows that keep together were parted, because no box could hold them. */
  readonly parted: boolean;
  /** An entry of a list stands alone on its side of a break, because all would not fit otherwise. */
  readonly lone: boolean;
}

const EPSILON = 0.01;

/** How far rows reach that go into a box below what is in it. */
function reach(top: number, rows: readonly FlowRow[]): number {
  return rows.reduce((sum, row) => sum + (sum === 0 ? 0 : row.space) + row.height, top);
}

/**
 * Pours rows into boxes of the given heights. Rows that keep together are parted only when no box could hold them, an entry of a list
 * stands alone only when all would not fit otherwise.
 */
export function pourRows(rows: readonly FlowRow[], heights: readonly number[]): Poured {
  const paired = pourHeld(rows, heights, 'pair');
  return paired.left.length === 0 ? paired : pourHeld(rows, heights, 'row');
}

function pourHeld(rows: readonly FlowRow[], heights: readonly number[], least: 'row' | 'pair'): Poured {
  const placed: PouredRow[] = [];
  const used = heights.map(() => 0);
  const ties = rowTies(rows);
  const tallest = Math.max(...heights) + EPSILON;
  let box = 0;
  let index = 0;
  let parted = false;
  let lone = false;
  while (index < rows.length && box < heights.length) {
    const groups = [endOfTied(ties, index, least), endOfTied(ties, index, 'row'), index + 1];
    const end = groups.find((one) => reach(0, rows.slice(index, one)) <= tallest) ?? index + 1;
    const group = rows.slice(index, end);
    if (reach(used[box] ?? 0, group) > (heights[box] ?? 0) + EPSILON) {
      if (ties[index - 1] === 'pair') lone = true;
      box += 1;
      continue;
    }
    if (ties[end - 1] === 'row') parted = true;
    for (const row of group) {
      const top = used[box] ?? 0;
      const y = top === 0 ? 0 : top + row.space;
      placed.push({ row, box, y });
      used[box] = y + row.height;
    }
    index = end;
  }
  return { rows: placed, left: rows.slice(index), used, parted, lone };
}
