/** Rows → boxes that end at about one height, with as few lists torn as that allows. */
import type { FlowRow } from './flow-row.js';
import { type Poured, pourRows } from './pour-rows.js';
import { endOfTied, type RowTie, rowTies } from './row-ties.js';

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
  for (let at = 0; at < rows.length; at = stops.at(-1) ?? rows.length) stops.push(endOfTied(ties, at, 'row'));
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
      let at = start;
      const skipped = start < rows.length ? SKIPPED : 0;
      offer(start, { cost: cost + mean ** 2 + skipped, ends: [...ends, start] });
      for (const stop of stops.filter((one) => one > start)) {
        for (const row of rows.slice(at, stop)) filled += (filled === 0 ? 0 : row.space) + row.height;
        if (filled > height + 0.01) break;
        at = stop;
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
