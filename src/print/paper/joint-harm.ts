/** What a joint of a tiled sheet does to what it crosses: glued a millimetre off, a code is not read, a small letter hardly, a large one well. */

import { boxOfMark } from '../mark/move-mark.js';
import { type Mark, MM } from '../page.js';

/** `x`: the joint runs down the sheet at an x; `y`: across it at a y. */
export type Axis = 'x' | 'y';

/** Where something can be hurt along an axis, and how much; points. */
export interface Hazard {
  readonly from: number;
  readonly to: number;
  /** When the edge that is seen lies in it. */
  readonly seam: number;
  /** When the strip that is covered by a neighbour has a part of it. */
  readonly strip: number;
}

/** A code outweighs every line of a sheet. */
const CODE = { seam: 1e6, strip: 1e3 };
/** Paper that lies so far off must not cover a code. */
const CODE_CLEAR = 3 * MM;
/** A letter of this size is hurt by one. */
const SMALL_TYPE = 12;
/** Height of the letters above their baseline and depth below it, then the same with accents and tails; shares of the size. */
const LETTERS = { up: 0.75, down: 0.05 };
const MARKED = { up: 1.1, down: 0.28 };
/** A joint between the letters and the tips of their accents. */
const TIPS = 0.3;

/**
 * What joints along an axis should stay clear of: codes, and lines of text by the letters that are hit and by how small they are.
 *
 * @example
 * hazardsOf(page.marks, 'y').some(({ seam }) => seam === 1e6); // true: there is a code
 */
export function hazardsOf(marks: readonly Mark[], axis: Axis): Hazard[] {
  return marks.flatMap((mark) => {
    if (mark.kind === 'path' && mark.label !== undefined) return [codeHazard(mark, axis)];
    return mark.kind === 'text' ? textHazards(mark, axis) : [];
  });
}

/** The harm of a joint whose seen edge lies at `at` and whose strip goes on from there. */
export function harmAt(hazards: readonly Hazard[], at: number, overlap: number): number {
  let harm = 0;
  for (const { from, to, seam, strip } of hazards) {
    if (from < at && at < to) harm += seam;
    if (from < at + overlap && at < to) harm += strip;
  }
  return harm;
}

function codeHazard(mark: Mark, axis: Axis): Hazard {
  const { left, right, top, bottom } = boxOfMark(mark);
  const [from, to] = axis === 'x' ? [left, right] : [top, bottom];
  return { from: from - CODE_CLEAR, to: to + CODE_CLEAR, ...CODE };
}

function textHazards(mark: Extract<Mark, { kind: 'text' }>, axis: Axis): Hazard[] {
  const letter = (SMALL_TYPE / mark.size) ** 2;
  const { left, right, top, bottom } = boxOfMark(mark);
  if (axis === 'x') return [{ from: left, to: right, seam: letter, strip: 0 }];
  const seam = letter * (mark.width / (0.5 * mark.size));
  if (mark.turned !== undefined) return [{ from: top, to: bottom, seam, strip: 0 }];
  const band = ({ up, down }: typeof LETTERS, share: number): Hazard => ({
    from: mark.baseline - up * mark.size,
    to: mark.baseline + down * mark.size,
    seam: seam * share,
    strip: 0,
  });
  return [band(LETTERS, 1 - TIPS), band(MARKED, TIPS)];
}
