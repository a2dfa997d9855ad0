/** Room between the paragraphs of a flow. */
import type { Placed } from '../sheet/place-slots.js';
import type { FlowSlot } from '../template/slot.js';
import type { PouredRow } from './pour-rows.js';

/** How much wider than they have to be gaps may become, as a share of the size. */
export const MOST_STRETCH = { steps: 0.6, body: 0.4, contact: 0 } as const;
/** The same of a list that has a slot of its own. */
const MOST_STRETCH_OF_LIST = 1.5;

/** A short text breathes: a part of the empty room goes between its paragraphs and steps, as much in each box of a chain. */
export function stretchOf(
  chain: readonly Placed<FlowSlot>[],
  rows: readonly PouredRow[],
  used: readonly number[],
  size: number,
): number {
  const rooms = chain.flatMap(({ slot, height }, box) => {
    const gaps = gapsOf(rows.filter((row) => row.box === box));
    const room = (height - (used[box] ?? 0)) / gaps;
    return gaps === 0 ? [] : [Math.min(room, mostStretch(slot) * size)];
  });
  return rooms.length === 0 ? 0 : Math.max(0, Math.min(...rooms));
}

function mostStretch({ kind, part }: FlowSlot): number {
  return part === 'list' ? MOST_STRETCH_OF_LIST : MOST_STRETCH[kind];
}

/** Gaps between paragraphs and steps that may grow. */
export function gapsOf(rows: readonly PouredRow[]): number {
  return rows.filter(({ row, y }) => y > 0 && row.space > 0).length;
}
