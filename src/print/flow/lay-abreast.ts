/** Steps side by side: one begins each cell, and the cells of a row share their first baseline. */
import { bodyParagraphs } from '../../model/index.js';
import { type Face, MM } from '../page.js';
import type { FlowSlot } from '../template/slot.js';
import type { Placed } from '../template/slot-places.js';
import { largestThatFits } from '../type/largest-that-fits.js';
import type { FlowRow, FlowStyle } from './flow-row.js';
import { entryRows, flowRows } from './flow-rows.js';
import { type FlowContext, flowStyle, stepsOf } from './flow-text.js';
import { inBlock, type LaidSlot, MOST_STRETCH } from './lay-flow.js';
import { lettersOver, overflowFault, refuseHopeless } from './overflow.js';
import { topIn } from './text-box.js';
import { allowances, type Holding, holdings } from './type-choices.js';

type Abreast = NonNullable<FlowSlot['abreast']>;

/** One step: its rows, and where its first line stands. */
interface Cell {
  readonly rows: readonly { readonly row: FlowRow; readonly top: number }[];
  readonly baseline: number;
  readonly height: number;
}

/** Cells beside each other. */
interface Band {
  readonly cells: readonly Cell[];
  readonly baseline: number;
  readonly height: number;
}

interface Fit {
  readonly bands: readonly Band[];
  readonly columns: number;
  readonly size: number;
  readonly whole: number;
}

/** Least room between two rows of cells, as a share of the size. */
const GAP = 0.5;

/**
 * Lays steps in the columns of a slot, at the largest size at which all of them fit; one below the other when columns would be too ragged.
 *
 * @throws LayoutError `text-overflow` when they do not fit even at the smallest size.
 */
export function layAbreast(placed: Placed<FlowSlot>, abreast: Abreast, context: FlowContext): LaidSlot {
  const { slot, width, height } = placed;
  const { entries } = stepsOf(context.subject.body);
  const text = bodyParagraphs(entries.flat()).join(' ');
  refuseHopeless(text.length, [placed], slot.size.min, context.where);
  const ways = allowances(slot);
  const counts = columnCounts(entries.length, abreast.most);
  const fitIn = (columns: number, face: Face, sizes: { min: number; max: number }, holding: Holding) =>
    largestThatFits(sizes, (size) => {
      const style = flowStyle(slot, face, size, { ...context, ...holding });
      const set = setBands(slot, abreast, columns, width, style, context);
      return set.over === undefined && set.whole <= height + 0.01 ? set : undefined;
    });
  for (const holding of holdings(text)) {
    for (const columns of counts) {
      for (const { face, min, max } of ways) {
        const fit = fitIn(columns, face, { min, max }, holding);
        if (fit === undefined) continue;
        if (!isRagged(fit, abreast)) return place(placed, abreast, fit);
        for (const way of ways.filter((one) => one.face === face && one.max >= fit.size)) {
          const least = Math.max(way.min, fit.size);
          const stacked = fitIn(1, face, { min: least, max: way.max }, holding);
          if (stacked !== undefined) return place(placed, abreast, stacked);
        }
        return place(placed, abreast, fit);
      }
    }
  }
  const least = ways.at(-1) ?? { face: slot.face, min: slot.size.min };
  const style = flowStyle(slot, least.face, least.min, { ...context, keepJoined: false, tight: true });
  throw overflow(placed, setBands(slot, abreast, counts[0] ?? 1, width, style, context), context);
}

/**
 * How many columns are tried, the best first: as few rows as `most` allows, filled evenly – four steps are two rows of two.
 *
 * @example
 * columnCounts(4, 3); // [2, 3, 1]
 */
export function columnCounts(steps: number, most: number): number[] {
  const rows = Math.max(1, Math.ceil(steps / most));
  const best = Math.max(1, Math.ceil(steps / rows));
  const others = Array.from({ length: most }, (_, index) => most - index).filter((one) => one !== best);
  return [best, ...others];
}

/** Columns of short lines, one of them far longer than its neighbours may be. */
function isRagged({ bands, columns }: Fit, { lines = Number.POSITIVE_INFINITY }: Abreast): boolean {
  return columns > 1 && bands.some(({ cells }) => cells.some(({ rows }) => rows.length > lines));
}

function columnWidth(width: number, columns: number, { gutter }: Abreast): number {
  return (width - gutter * MM * (columns - 1)) / columns;
}

function setBands(
  slot: FlowSlot,
  abreast: Abreast,
  columns: number,
  width: number,
  style: FlowStyle,
  { subject }: FlowContext,
): Fit & { readonly over?: FlowRow } {
  const { kind, entries } = stepsOf(subject.body);
  const room = columnWidth(width, columns, abreast);
  const cells = entries.map((entry, index) => {
    if (kind === 'paragraphs') return cellOf(flowRows(entry, room, style));
    const number = kind === 'numbers' ? index + 1 : undefined;
    const step = { of: 'steps', nth: index, space: 0, marker: slot.marker, icon: subject.icons[index] };
    return cellOf(entryRows(entry, number, room, style, step));
  });
  const over = cells.flatMap(({ rows }) => rows).find(({ row }) => row.width > room + 0.02)?.row;
  const count = Math.ceil(cells.length / columns);
  const bands = Array.from({ length: count }, (_, index) =>
    bandOf(cells.slice(index * columns, (index + 1) * columns)),
  );
  const gaps = GAP * style.size * Math.max(0, count - 1);
  const whole = bands.reduce((sum, band) => sum + band.height, gaps);
  return { bands, columns, size: style.size, whole, ...(over === undefined ? {} : { over }) };
}

function cellOf(rows: readonly FlowRow[]): Cell {
  let bottom = 0;
  const placed = rows.map((row, index) => {
    const top = bottom + (index === 0 ? 0 : row.space);
    bottom = top + row.height;
    return { row, top };
  });
  return { rows: placed, baseline: firstBaseline(rows[0]), height: bottom };
}

/** Markers are drawn before the words beside them. */
function firstBaseline(row: FlowRow | undefined): number {
  const words = row?.marks(0, 0).findLast((mark) => mark.kind === 'text');
  return words?.kind === 'text' ? words.baseline : 0;
}

function bandOf(cells: readonly Cell[]): Band {
  const baseline = Math.max(0, ...cells.map((cell) => cell.baseline));
  return {
    cells,
    baseline,
    height: Math.max(0, ...cells.map((cell) => baseline - cell.baseline + cell.height)),
  };
}

/** The tops of rows of cells: as far apart on every sheet of a series where they fit so, and else as their texts let them. */
function topsOf({ bands, size, whole }: Fit, height: number): number[] {
  const even = height / bands.length;
  if (bands.every((band) => band.height + GAP * size <= even)) return bands.map((_, index) => index * even);
  const gaps = bands.length - 1;
  const stretch = gaps === 0 ? 0 : Math.min((height - whole) / gaps, MOST_STRETCH.steps * size);
  let bottom = 0;
  return bands.map((band, index) => {
    const top = bottom + (index === 0 ? 0 : GAP * size + Math.max(0, stretch));
    bottom = top + band.height;
    return top;
  });
}

function place({ slot, page, x, y, width, height }: Placed<FlowSlot>, abreast: Abreast, fit: Fit): LaidSlot {
  const tops = topsOf(fit, height);
  const used = (tops.at(-1) ?? 0) + (fit.bands.at(-1)?.height ?? 0);
  const slack = topIn(height - used, slot.valign);
  const across = columnWidth(width, fit.columns, abreast) + abreast.gutter * MM;
  let paragraph = 0;
  const marks = fit.bands.flatMap((band, index) =>
    band.cells.flatMap((cell, column) => {
      const top = y + slack + (tops[index] ?? 0) + band.baseline - cell.baseline;
      const last = index === fit.bands.length - 1;
      const below = y + slack + (tops[index + 1] ?? 0);
      return cell.rows.flatMap((one, rowIndex) => {
        const bottom = top + one.top + one.row.height;
        const next = cell.rows[rowIndex + 1];
        // A line from step to step runs down a single column, over the room between them.
        const onward = fit.columns === 1 && !last;
        const gap = next === undefined ? below - bottom : top + next.top - bottom;
        const after = { onward, gap: onward ? Math.max(0, gap) : 0 };
        if (one.row.starts) paragraph += 1;
        const block = `${slot.id}:${paragraph}`;
        return one.row
          .marks(x + column * across, top + one.top, after)
          .map((mark) => inBlock(mark, block, one.row));
      });
    }),
  );
  const filled = height === 0 ? 0 : used / height;
  return { marks, report: { slot: slot.id, page, x, y, width, height, size: fit.size, filled } };
}

function overflow(
  { width, height }: Placed<FlowSlot>,
  { bands, columns, size, whole, over }: Fit & { readonly over?: FlowRow },
  { where }: FlowContext,
) {
  if (over !== undefined) {
    const room = width / columns;
    const letters = lettersOver(over.text, over.width, room);
    const place = { ...where, line: over.line };
    return overflowFault(place, { mm: (over.width - room) / MM, size, letters, word: over.text });
  }
  const cells = bands.flatMap((band) => band.cells.flatMap((cell) => cell.rows.map(({ row }) => row)));
  // What has no room comes last.
  const all = cells.reduce((sum, row) => sum + row.text.length, 0);
  const letters = Math.max(1, Math.ceil((all * (whole - height)) / whole));
  const line = cells.at(-1)?.line ?? where.line;
  return overflowFault({ ...where, line }, { mm: (whole - height) / MM, size, letters });
}
