/** A laid-out sheet in the form in which it goes to paper. */
import type { Layout } from '../page.js';
import type { SheetForm } from '../template/form.js';
import type { PrintTemplate } from '../template/template.js';
import type { Typefaces } from '../type/load-typefaces.js';
import { repeatLayout } from './repeat-layout.js';
import { scaleLayout } from './scale-layout.js';
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
