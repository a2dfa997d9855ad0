/** Slots that say nothing: bands, rules, icons, woven cloth. */

import { iconMark } from '../mark/icon-mark.js';
import { type Mark, MM } from '../page.js';
import type { Placed } from '../template/place-slots.js';
import { brocadeMarks } from './brocade.js';
import { eyeletMarks } from './eyelet-marks.js';

/** Ornaments that were laid: they are alike on every sheet of a template. */
const memory = new WeakMap<Placed, readonly Mark[]>();

/** The marks of a slot that says nothing; undefined for one that is filled with a subject. */
export function ornamentOf(placed: Placed): readonly Mark[] | undefined {
  const known = memory.get(placed);
  if (known !== undefined) return known;
  const drawn = drawOrnament(placed);
  const isGuide = 'guide' in placed.slot && placed.slot.guide === true;
  const marks = isGuide ? drawn?.map((mark): Mark => ({ ...mark, guide: true })) : drawn;
  if (marks !== undefined) memory.set(placed, marks);
  return marks;
}

function drawOrnament(placed: Placed): readonly Mark[] | undefined {
  const { slot, x, y, width, height } = placed;
  switch (slot.kind) {
    case 'band': {
      const { fill, stroke, strokeWidth, radius } = slot;
      const look = { ...(fill && { fill }), ...(stroke && { stroke }), ...(strokeWidth && { strokeWidth }) };
      return [{ kind: 'rect', x, y, width, height, ...look, radius: (radius ?? 0) * MM }];
    }
    case 'rule': {
      const { stroke, strokeWidth, dash } = slot;
      const line = { x1: x, y1: y, x2: x + width, y2: y + height, stroke, strokeWidth };
      return [{ kind: 'line', ...line, ...(dash && { dash }) }];
    }
    case 'eyelets':
      return eyeletMarks({ ...slot, x, y, width, height });
    case 'icon':
      return [iconMark(slot.name, placed, slot.colour)];
    case 'brocade':
      return brocadeMarks({ x, y, width, height }, slot);
    default:
      return undefined;
  }
}
