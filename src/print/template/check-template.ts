/** What a schema cannot say of a template: names that must exist, boxes that must keep their distance, colours that must differ. */

import { checkContrast, checkInks } from './check-colours.js';
import { checkForms } from './check-forms.js';
import { checkMargins, checkOverlaps, checkRoom } from './check-places.js';
import { COLOUR_FIELDS, continuation, type SheetSlot } from './slot.js';
import type { PrintTemplate } from './template.js';
import type { FaultOf, TemplateFault } from './template-fault.js';

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
  return [...faults, ...checkForms(template)];
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
