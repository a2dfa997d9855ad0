/** Rows → boxes: fills one after the other and keeps together what has to stay together. */
import type { FlowRow } from './flow-row.js';

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
}

const EPSILON = 0.01;

/** Pours rows into boxes of the given heights. Rows that keep together are parted only when no box of `full` could hold them. */
export function pourRows(
  rows: readonly FlowRow[],
  heights: readonly number[],
  full: readonly number[] = heights,
): Poured {
  const placed: PouredRow[] = [];
  const used = heights.map(() => 0);
  let box = 0;
  let index = 0;
  let parted = false;
  const roomFor = (group: readonly FlowRow[]) => {
    const top = used[box] ?? 0;
    const need = group.reduce(
      (sum, row, at) => sum + row.height + (at === 0 && top === 0 ? 0 : row.space),
      0,
    );
    return top + need <= (heights[box] ?? 0) + EPSILON;
  };
  while (index < rows.length && box < heights.length) {
    let group = groupAt(rows, index);
    if (!roomFor(group)) {
      const whole = group.reduce((sum, row, at) => sum + row.height + (at === 0 ? 0 : row.space), 0);
      const tooTall = full.every((height) => whole > height + EPSILON);
      if (!tooTall) {
        box += 1;
        continue;
      }
      group = group.slice(0, 1);
      parted = true;
      if (!roomFor(group)) {
        box += 1;
        continue;
      }
    }
    for (const row of group) {
      const top = used[box] ?? 0;
      const y = top === 0 ? 0 : top + row.space;
      placed.push({ row, box, y });
      used[box] = y + row.height;
    }
    index += group.length;
  }
  return { rows: placed, left: rows.slice(index), used, parted };
}

function groupAt(rows: readonly FlowRow[], start: number): readonly FlowRow[] {
  let end = start + 1;
  while (end < rows.length && rows[end - 1]?.keep === true) end += 1;
  return rows.slice(start, end);
}

/**
 * The same with boxes that fill evenly: no box is fuller than it has to be for everything to fit. Undefined when not everything
 * fits.
 */
export function pourEvenly(rows: readonly FlowRow[], heights: readonly number[]): Poured | undefined {
  const full = pourRows(rows, heights);
  if (full.left.length > 0) return undefined;
  let best = full;
  let low = 0;
  let high = Math.max(...heights);
  while (high - low > 1) {
    const middle = (low + high) / 2;
    const limited = heights.map((height) => Math.min(height, middle));
    const attempt = pourRows(rows, limited, heights);
    if (attempt.left.length > 0) {
      low = middle;
    } else {
      best = attempt;
      high = middle;
    }
  }
  return best;
}
