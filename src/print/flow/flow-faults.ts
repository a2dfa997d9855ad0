/** Why a text does not go into its slots. */
import { MM } from '../page.js';
import { lettersOver, overflowFault } from '../sheet/fit-text.js';
import type { Placed } from '../sheet/place-slots.js';
import type { FlowSlot } from '../template/slot.js';
import { layoutFault, type Where } from '../type/layout-issue.js';
import type { FlowRow } from './flow-row.js';
import { pourRows } from './pour-rows.js';

/** The width that every slot of a chain has. */
export function widthOf(chain: readonly Placed<FlowSlot>[]): number {
  return Math.min(...chain.map((placed) => placed.width));
}

/** A slot wants the list of a text that has none. */
export function noList(where: Where) {
  return layoutFault(
    'no-list',
    where,
    {
      vi: 'Bài không có danh sách nào để tách ra ô riêng.',
      en: 'The text has no list for a slot of its own.',
    },
    {
      vi: 'Hãy thêm danh sách các bước vào bài, hoặc bỏ part trong mẫu in.',
      en: 'Give the text a list of steps, or take part out of the template.',
    },
  );
}

/** By how much rows are too many, or a word too wide, for a chain. */
export function flowOverflow(
  rows: readonly FlowRow[],
  size: number,
  chain: readonly Placed<FlowSlot>[],
  where: Where,
) {
  const width = widthOf(chain);
  const tooWide = rows.find((row) => row.width > width + 0.02);
  if (tooWide !== undefined) {
    return overflowFault(
      { ...where, line: tooWide.line },
      {
        mm: (tooWide.width - width) / MM,
        size,
        letters: lettersOver(tooWide.text, tooWide.width, width),
        word: tooWide.text,
      },
    );
  }
  const { left } = pourRows(
    rows,
    chain.map((placed) => placed.height),
  );
  const height = left.reduce((sum, row) => sum + row.height + row.space, 0);
  const letters = left.reduce((sum, row) => sum + row.text.length, 0);
  return overflowFault({ ...where, line: left[0]?.line ?? where.line }, { mm: height / MM, size, letters });
}
