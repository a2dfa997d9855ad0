/** Can each form of a template be made? */
import { MM } from '../page.js';
import { tileGrid } from '../paper/tile-grid.js';
import type { SheetForm } from './form.js';
import type { PrintTemplate } from './template.js';
import { inMillimetres, type TemplateFault } from './template-fault.js';

/** Every fault of the forms of a template. */
export function checkForms(template: PrintTemplate): TemplateFault[] {
  return Object.entries(template.forms).flatMap(([name, form]) => faultOf(name, form, template));
}

function faultOf(name: string, form: SheetForm, template: PrintTemplate): TemplateFault[] {
  switch (form.kind) {
    case 'scaled':
      return scaledFault(name, form, template);
    case 'repeated': {
      const [width, height] = [form.columns * template.page.width, form.rows * template.page.height];
      if (width <= form.width + 0.5 && height <= form.height + 0.5) return [];
      return [
        {
          path: ['forms', name],
          what: {
            vi: `${form.columns} × ${form.rows} bản cần ${inMillimetres(width).vi} × ${inMillimetres(height).vi}, tờ lớn không đủ chỗ.`,
            en: `${form.columns} × ${form.rows} copies need ${inMillimetres(width).en} by ${inMillimetres(height).en}; the sheet is too small.`,
          },
        },
      ];
    }
    case 'tiled': {
      const whole = form.of === undefined ? template.page : template.forms[form.of];
      if (whole === undefined || ('kind' in whole && whole.kind !== 'scaled')) {
        return [
          {
            path: ['forms', name, 'of'],
            what: {
              vi: `Không có dạng phóng to «${form.of}».`,
              en: `There is no scaled form "${form.of}".`,
            },
          },
        ];
      }
      if (template.pages.length > 1) {
        return [
          {
            path: ['forms', name],
            what: { vi: 'Chỉ ghép được mẫu có một trang.', en: 'Only a template of one page can be tiled.' },
          },
        ];
      }
      try {
        tileGrid({ width: whole.width * MM, height: whole.height * MM, marks: [] }, form);
        return [];
      } catch {
        return [
          {
            path: ['forms', name],
            what: {
              vi: 'Phải ghép từ quá nhiều tờ (nhiều nhất 64): hãy lấy giấy lớn hơn.',
              en: 'It would take too many tiles (64 at most): take a larger paper.',
            },
          },
        ];
      }
    }
  }
}

/** A sheet keeps its shape when it grows; one percent is the rounding of paper sizes. */
function scaledFault(
  name: string,
  form: { readonly width: number; readonly height: number },
  { page }: PrintTemplate,
): TemplateFault[] {
  const stretch = form.width / page.width / (form.height / page.height);
  if (Math.abs(stretch - 1) < 0.01) return [];
  return [
    {
      path: ['forms', name],
      what: {
        vi: 'Tỉ lệ hai cạnh khác tờ gốc: phóng to sẽ mất mép.',
        en: 'Its sides have another ratio than the sheet: scaling would cut the edges.',
      },
    },
  ];
}
