/** Several copies on one sheet, with marks to cut along. */

import { inCopy, moveMark } from '../mark/move-mark.js';
import { type Layout, type Mark, MM, type Page } from '../page.js';
import type { RepeatedForm } from '../template/form.js';

const CUT = { stroke: '#1A1A1A', strokeWidth: 0.4, dash: [3, 3] } as const;

/**
 * Every page of a layout as often as a larger sheet has room, its copies in the middle of it, with dashed lines where they are cut.
 *
 * @throws RangeError when the copies do not fit on the sheet
 *
 * @example
 * const form = { kind: 'repeated', title: 'Hai tờ', width: 594, height: 420, columns: 2, rows: 1, job: {} };
 * Math.round(repeatLayout(layout, form).pages[0].width); // 1684
 */
export function repeatLayout(layout: Layout, form: RepeatedForm): Layout {
  return { ...layout, slots: [], pages: layout.pages.map((page) => repeatPage(page, form)) };
}

function repeatPage(page: Page, form: RepeatedForm): Page {
  const { columns, rows } = form;
  const [width, height] = [form.width * MM, form.height * MM];
  const left = (width - columns * page.width) / 2;
  const top = (height - rows * page.height) / 2;
  // Half a millimetre more than the sheet is the rounding of the A series.
  if (left < -0.25 * MM || top < -0.25 * MM) throw new RangeError(`${form.title}: the copies are too large`);
  const copies = Array.from({ length: columns * rows }, (_, copy) => {
    const shift = {
      dx: left + (copy % columns) * page.width,
      dy: top + Math.floor(copy / columns) * page.height,
    };
    return page.marks.map((mark) => inCopy(moveMark(mark, shift), copy));
  });
  const across = edges(columns, left, page.width, width).map(
    (x): Mark => ({ kind: 'line', x1: x, y1: 0, x2: x, y2: height, ...CUT }),
  );
  const down = edges(rows, top, page.height, height).map(
    (y): Mark => ({ kind: 'line', x1: 0, y1: y, x2: width, y2: y, ...CUT }),
  );
  return { width, height, marks: [...copies.flat(), ...across, ...down] };
}

/** Where copies end, but for the edges of the sheet itself. */
function edges(count: number, start: number, step: number, whole: number): number[] {
  return Array.from({ length: count + 1 }, (_, index) => start + index * step).filter(
    (at) => at > MM && at < whole - MM,
  );
}
