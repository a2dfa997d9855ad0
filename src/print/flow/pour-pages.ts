/** Rows → columns of several pages: a page that goes on is full, the columns of the last end at one height. */
import type { FlowRow } from './flow-row.js';
import { type Poured, pourRows } from './pour-rows.js';
import { endOfTied, type RowTie, rowTies } from './row-ties.js';

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

/** More lines than this are a text of their own. */
const MOST_LINES = 3;

/** A heading, the few lines under it, and the first entry of the list that they introduce are tied: they stand in one column. */
function keepIntroductions(rows: readonly FlowRow[]): FlowRow[] {
  const tied = new Set<number>();
  rows.forEach(({ opens }, list) => {
    if (opens !== true) return;
    const heading = rows.slice(0, list).findLastIndex(({ role }) => role === 'H2');
    const lines = list - heading - 1;
    if (heading < 0 || lines === 0 || lines > MOST_LINES) return;
    if (rows.slice(heading + 1, list).filter(({ starts }) => starts).length > 1) return;
    for (let index = heading + 1; index < list; index += 1) tied.add(index);
  });
  return rows.map((row, index) => (tied.has(index) ? { ...row, keep: true } : row));
}

/** A last sheet that is filled less than this looks like a mistake; the one before keeps at least so much. Shares of the height. */
const LEAST_FILLED = 0.2;
const LEAST_KEPT = 0.6;

/**
 * The same text with a better parting of its last two sheets, where sheets have one column each: what is carried over begins with a heading.
 */
function carryOver(poured: Poured, heights: readonly number[]): Poured {
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
      used: poured.used.map((old, other) =>
        other === last ? used : other === last - 1 ? (kept?.y ?? 0) + (kept?.row.height ?? 0) : old,
      ),
    };
  }
  return poured;
}

function isSection(row: FlowRow | undefined): boolean {
  return row?.role === 'H2' && row.starts;
}

/**
 * What a break costs. A torn list is as bad as two boxes that are a fifth of their height away from the mean; an entry that stands alone
 * comes last of all.
 */
const BREAK_COSTS = { none: 0, list: 0.08, short: 0.08, pair: 4 } as const;
/** Only what a box cannot hold goes past it. */
const SKIPPED = 1;

/** A way to fill the first boxes with the first rows. */
interface Filling {
  readonly cost: number;
  /** Where each box ends. */
  readonly ends: readonly number[];
}

/**
 * Pours rows into boxes so that all are about as full as each other, and a list stands in one of them unless that leaves a hole.
 * Undefined when not everything fits.
 */
export function pourEvenly(rows: readonly FlowRow[], heights: readonly number[]): Poured | undefined {
  const full = pourRows(rows, heights);
  if (full.left.length > 0) return undefined;
  // What no box can hold whole goes where it went.
  const ends = full.parted || heights.length < 2 ? undefined : bestEnds(rows, heights);
  if (ends === undefined) return full;
  const parts = ends.map((end, box) => pourRows(rows.slice(ends[box - 1] ?? 0, end), [heights[box] ?? 0]));
  return {
    rows: parts.flatMap((part, box) => part.rows.map((row) => ({ ...row, box }))),
    left: [],
    used: parts.map(({ used }) => used[0] ?? 0),
    parted: false,
    lone: full.lone,
  };
}

/** Where each box ends at the least cost; undefined when rows that hold on to each other would have to be parted. */
function bestEnds(rows: readonly FlowRow[], heights: readonly number[]): readonly number[] | undefined {
  const ties = rowTies(rows);
  const stops: number[] = [];
  for (let from = 0; from < rows.length; from = stops.at(-1) ?? rows.length)
    stops.push(endOfTied(ties, from, 'row'));
  const whole = rows.reduce((sum, row) => sum + row.height + row.space, 0);
  const mean = whole / heights.reduce((sum, height) => sum + height, 0);
  let fillings = new Map<number, Filling>([[0, { cost: 0, ends: [] }]]);
  for (const height of heights) {
    const next = new Map<number, Filling>();
    const offer = (end: number, filling: Filling) => {
      if (filling.cost < (next.get(end)?.cost ?? Number.POSITIVE_INFINITY)) next.set(end, filling);
    };
    for (const [start, { cost, ends }] of fillings) {
      let filled = 0;
      let reached = start;
      const skipped = start < rows.length ? SKIPPED : 0;
      offer(start, { cost: cost + mean ** 2 + skipped, ends: [...ends, start] });
      for (const stop of stops.filter((one) => one > start)) {
        for (const row of rows.slice(reached, stop)) filled += (filled === 0 ? 0 : row.space) + row.height;
        if (filled > height + 0.01) break;
        reached = stop;
        offer(stop, {
          cost: cost + (filled / height - mean) ** 2 + breakCost(ties[stop - 1]),
          ends: [...ends, stop],
        });
      }
    }
    fillings = next;
  }
  return fillings.get(rows.length)?.ends;
}

function breakCost(tie: RowTie | undefined): number {
  return tie === undefined || tie === 'row' ? 0 : BREAK_COSTS[tie];
}
