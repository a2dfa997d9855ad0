/** A laid-out sheet in the form in which it goes to paper. */

import { inCopy, moveMark } from '../mark/move-mark.js';
import { type Layout, type Mark, MM, type Page } from '../page.js';
import type { RepeatedForm, SheetForm } from '../template/form.js';
import type { PrintTemplate } from '../template/template.js';
import type { Typefaces } from '../type/load-typefaces.js';
import { tileLayout } from './tile-layout.js';

/**
 * A layout in one of the forms of its template; the layout itself without a form.
 *
 * @example
 * const { template, form } = chooseTemplate(templates, 'poster.a2');
 * Math.round(applyForm(layout, form, template, typefaces).pages[0].width); // 1191
 */
export function applyForm(
  layout: Layout,
  form: SheetForm | undefined,
  template: Pick<PrintTemplate, 'forms'>,
  typefaces: Typefaces,
): Layout {
  switch (form?.kind) {
    case undefined:
      return layout;
    case 'scaled':
      return scaleLayout(layout, form);
    case 'repeated':
      return repeatLayout(layout, form);
    case 'tiled': {
      const whole = form.of === undefined ? undefined : template.forms[form.of];
      return tileLayout(whole?.kind === 'scaled' ? scaleLayout(layout, whole) : layout, form, typefaces);
    }
  }
}

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

/** Several copies on one sheet, with marks to cut along. */
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
    (edge) => edge > MM && edge < whole - MM,
  );
}
