/** What a schema cannot say of a template: names that must exist, boxes that must keep their distance, colours that must differ, forms that can be made. */

import { MM } from '../page.js';
import { tileGrid } from '../paper/tile-grid.js';
import { checkContrast, checkInks } from './check-colours.js';
import { checkMargins, checkOverlaps, checkRoom } from './check-places.js';
import type { SheetForm } from './form.js';
import { COLOUR_FIELDS, continuation, type SheetSlot } from './slot.js';
import type { PrintTemplate } from './template.js';
import { type FaultOf, millimetreWords, type TemplateFault } from './template-fault.js';

/** Every fault of a template that has passed its schema. */
export function checkTemplate(template: PrintTemplate): TemplateFault[] {
  const faults: TemplateFault[] = checkInks(template);
  const seen = new Set<string>();
  const ids = new Set(template.pages.flatMap((page) => page.slots.map((slot) => slot.id)));
  template.pages.forEach((page, pageIndex) => {
    page.slots.forEach((slot, slotIndex) => {
      const fault: FaultOf = (field, what, fix) =>
        faults.push({ path: ['pages', pageIndex, 'slots', slotIndex, field], what, ...(fix && { fix }) });
      const before = page.slots.slice(0, slotIndex);
      if (seen.has(slot.id)) {
        fault('id', { vi: `Ô «${slot.id}» có hai lần.`, en: `Slot "${slot.id}" is there twice.` });
      }
      seen.add(slot.id);
      checkNames(slot, ids, template, page.repeat === 'text', fault);
      checkUnder(slot, before, fault);
      checkRoom(slot, pageIndex + 1, template, fault);
      checkMargins(slot, pageIndex + 1, template, fault);
      checkOverlaps(slot, before, template, fault);
      checkContrast(slot, before, template, fault);
    });
  });
  return [...faults, ...checkFinished(template), ...checkForms(template)];
}

/** What is finished lies on the sheet with its hem. */
function checkFinished({ finished, page }: PrintTemplate): TemplateFault[] {
  if (finished === undefined) return [];
  const { x, y, width, height, hem } = finished;
  const right = page.width - x - width;
  if (Math.min(x, y, right, page.height - y - height) >= hem) return [];
  return [
    {
      path: ['finished'],
      what: {
        vi: `Khổ hoàn thiện và mép gấp ${millimetreWords(hem).vi} không nằm gọn trong trang.`,
        en: `The finished size and its hem of ${millimetreWords(hem).en} do not lie inside the page.`,
      },
      fix: { vi: 'Hãy nới page, hoặc dời finished.', en: 'Widen the page, or move it.' },
    },
  ];
}

function checkNames(
  slot: SheetSlot,
  ids: ReadonlySet<string>,
  template: PrintTemplate,
  repeated: boolean,
  fault: FaultOf,
): void {
  for (const [field, name] of coloursOf(slot)) {
    if (name.startsWith('#') || name in template.colours) continue;
    const known = Object.keys(template.colours).join(', ');
    fault(
      field,
      { vi: `Không có màu «${name}» trong colours.`, en: `There is no colour "${name}" in colours.` },
      { vi: `Có: ${known}.`, en: `Known: ${known}.` },
    );
  }
  if ('abreast' in slot && slot.abreast !== undefined && (slot.kind !== 'steps' || continuation(slot))) {
    fault('abreast', {
      vi: `Chỉ ô steps không chảy tiếp mới có abreast; ô «${slot.id}» thì không.`,
      en: `Only steps that do not continue elsewhere stand abreast; slot "${slot.id}" is not of them.`,
    });
  }
  if (slot.unless !== undefined && !ids.has(slot.unless)) {
    fault('unless', { vi: `Không có ô «${slot.unless}».`, en: `There is no slot "${slot.unless}".` });
  }
  for (const name of slot.in ?? []) {
    if (template.arrangements?.includes(name) === true) continue;
    const known = template.arrangements?.join(', ') ?? '–';
    fault(
      'in',
      { vi: `Không có cách xếp «${name}» trong arrangements.`, en: `There is no "${name}" in arrangements.` },
      { vi: `Có: ${known}.`, en: `Known: ${known}.` },
    );
  }
  if ('twin' in slot && slot.twin !== undefined && !ids.has(slot.twin)) {
    fault('twin', { vi: `Không có ô «${slot.twin}».`, en: `There is no slot "${slot.twin}".` });
  }
  const next = continuation(slot);
  if (next !== undefined && (!ids.has(next) || (next === slot.id && !repeated))) {
    fault('overflow', {
      vi: `Không có ô «${next}» để chảy tiếp.`,
      en: `There is no slot "${next}" to continue in.`,
    });
  }
}

function checkUnder({ id, under }: SheetSlot, before: readonly SheetSlot[], fault: FaultOf): void {
  if (under === undefined || before.some((other) => other.id === under)) return;
  fault('under', {
    vi: `Trước ô «${id}», trang này không có ô «${under}».`,
    en: `No slot "${under}" comes before slot "${id}" on this page.`,
  });
}

function coloursOf(slot: SheetSlot): [string, string][] {
  return Object.entries(slot).filter(
    (entry): entry is [string, string] => COLOUR_FIELDS.includes(entry[0]) && typeof entry[1] === 'string',
  );
}

/** Every fault of the forms of a template. */
function checkForms(template: PrintTemplate): TemplateFault[] {
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
            vi: `${form.columns} × ${form.rows} bản cần ${millimetreWords(width).vi} × ${millimetreWords(height).vi}, tờ lớn không đủ chỗ.`,
            en: `${form.columns} × ${form.rows} copies need ${millimetreWords(width).en} by ${millimetreWords(height).en}; the sheet is too small.`,
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
