/** A sheet in small: words that nobody could read as quiet bars. */
import { type Colour, type Mark, MM } from '../page.js';
import { boxOfMark, type MarkBox } from './move-mark.js';

/** Smaller letters are drawn as bars, points. */
const LEAST_TYPE = 5;
/** How thick a bar is, and how much of its colour lies on the ground. */
const BAR = 0.5 * MM;
const STRENGTH = 0.35;

/** The marks of a small sheet; `covered` says what lies under something drawn later, whose words are bars as well. */
export function greeked(marks: readonly Mark[], covered: (box: MarkBox) => boolean, paper: Colour): Mark[] {
  return marks.map((mark, index) => {
    if (mark.kind === 'path' && mark.label !== undefined) {
      const { label: _, ...plain } = mark;
      return plain;
    }
    if (mark.kind !== 'text') return mark;
    const box = boxOfMark(mark);
    if (mark.size >= LEAST_TYPE && !covered(box)) return mark;
    const height = mark.size < LEAST_TYPE ? Math.min(BAR, 0.45 * mark.size) : 0.3 * mark.size;
    const y = mark.baseline - 0.27 * mark.size - height / 2;
    const ground = groundAt(marks.slice(0, index), mark.x + mark.width / 2, y) ?? paper;
    return { kind: 'rect', x: mark.x, y, width: mark.width, height, fill: mixed(mark.colour, ground) };
  });
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
