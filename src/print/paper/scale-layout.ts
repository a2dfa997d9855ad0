/** A sheet in another size: everything grows with the page, type too. */

import { moveMark } from '../mark/move-mark.js';
import { type Layout, MM } from '../page.js';

/**
 * A layout on a page of another size, millimetres. The sheet is scaled as a whole so that it covers the page: sizes of the A series
 * are rounded to whole millimetres, so a hair of its edges may lie outside.
 *
 * @example
 * Math.round(scaleLayout(layout, { width: 420, height: 594 }).pages[0].width); // 1191
 */
export function scaleLayout(
  layout: Layout,
  size: { readonly width: number; readonly height: number },
): Layout {
  const [width, height] = [size.width * MM, size.height * MM];
  const [first] = layout.pages;
  const scale = Math.max(width / (first?.width ?? width), height / (first?.height ?? height));
  return {
    ...layout,
    pages: layout.pages.map((page) => {
      const shift = { dx: (width - page.width * scale) / 2, dy: (height - page.height * scale) / 2, scale };
      return { width, height, marks: page.marks.map((mark) => moveMark(mark, shift)) };
    }),
    slots: layout.slots.map((slot) => ({
      ...slot,
      x: slot.x * scale,
      y: slot.y * scale,
      width: slot.width * scale,
      height: slot.height * scale,
      size: slot.size * scale,
    })),
  };
}
