/** What stands upside down on a flat sheet, and upright once it is folded. */
import type { Box, Mark } from './page.js';

/** The mark turned half round about a point. Boxes and lines get their new place; letters, paths and pictures keep theirs and say the point. */
export function turnMark(mark: Mark, about: { readonly x: number; readonly y: number }): Mark {
  switch (mark.kind) {
    case 'rect':
      return { ...mark, ...turnBox(mark, about) };
    case 'line':
      return {
        ...mark,
        x1: 2 * about.x - mark.x1,
        y1: 2 * about.y - mark.y1,
        x2: 2 * about.x - mark.x2,
        y2: 2 * about.y - mark.y2,
      };
    default:
      return { ...mark, turned: about };
  }
}

/** Where a box comes to lie. */
export function turnBox<B extends Box>(
  { x, y, width, height }: B,
  about: { readonly x: number; readonly y: number },
): Box {
  return { x: 2 * about.x - x - width, y: 2 * about.y - y - height, width, height };
}
