/** A sheet in small: words that nobody could read as quiet bars. */

import { boxOfMark, type MarkBox } from '../mark/move-mark.js';
import { type Colour, type Mark, MM } from '../page.js';

/** Smaller letters are drawn as bars, points. */
const LEAST_TYPE = 5;
/** How thick a bar is, and how much of its colour lies on the ground. */
const BAR = 0.5 * MM;
const STRENGTH = 0.35;

/**
 * The marks of a small sheet; `covered` says what lies under something drawn later: words are bars there as well, a code is a plain field.
 */
export function greeked(marks: readonly Mark[], covered: (box: MarkBox) => boolean, paper: Colour): Mark[] {
  return marks.map((mark, index) => {
    if (mark.kind === 'path' && mark.label !== undefined) {
      const { label: _, ...plain } = mark;
      return covered(boxOfMark(mark)) ? field(mark, groundOf(marks.slice(0, index), mark, paper)) : plain;
    }
    if (mark.kind !== 'text') return mark;
    const box = lettersOf(mark);
    if (mark.size >= LEAST_TYPE && !covered(box)) return mark;
    const height = mark.size < LEAST_TYPE ? Math.min(BAR, 0.45 * mark.size) : 0.3 * mark.size;
    const y = mark.baseline - 0.27 * mark.size - height / 2;
    const ground = groundAt(marks.slice(0, index), mark.x + mark.width / 2, y) ?? paper;
    return { kind: 'rect', x: mark.x, y, width: mark.width, height, fill: mixed(mark.colour, ground) };
  });
}

/** A line without the room that only accents of capitals need: what comes near it does not cover it. */
function lettersOf(mark: Extract<Mark, { kind: 'text' }>): MarkBox {
  return {
    ...boxOfMark(mark),
    top: mark.baseline - 0.8 * mark.size,
    bottom: mark.baseline + 0.22 * mark.size,
  };
}

function field(mark: Extract<Mark, { kind: 'path' }>, ground: Colour): Mark {
  const { left, top, right, bottom } = boxOfMark(mark);
  const fill = mixed(mark.fill ?? ground, ground);
  return { kind: 'rect', x: left, y: top, width: right - left, height: bottom - top, fill };
}

function groundOf(before: readonly Mark[], mark: Mark, paper: Colour): Colour {
  const { left, top, right, bottom } = boxOfMark(mark);
  return groundAt(before, (left + right) / 2, (top + bottom) / 2) ?? paper;
}

/** The colour that is seen at a point. */
function groundAt(before: readonly Mark[], x: number, y: number): Colour | undefined {
  const under = before.findLast((mark) => {
    if (mark.kind !== 'rect' || mark.fill === undefined) return false;
    return mark.x <= x && x <= mark.x + mark.width && mark.y <= y && y <= mark.y + mark.height;
  });
  return under?.kind === 'rect' ? under.fill : undefined;
}

function mixed(colour: Colour, ground: Colour): Colour {
  const channel = (of: Colour, at: number) => Number.parseInt(of.slice(at, at + 2), 16);
  const mix = (at: number) =>
    Math.round(STRENGTH * channel(colour, at) + (1 - STRENGTH) * channel(ground, at));
  return `#${[1, 3, 5].map((at) => mix(at).toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}
