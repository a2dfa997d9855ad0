/** What a schema cannot say of a template: names that must exist, boxes that must keep their distance, colours that must differ. */

import { LEAST_QR_MM } from '../mark/qr.js';
import { COLOUR_FIELDS } from '../sheet/place-slots.js';
import { checkContrast } from './check-contrast.js';
import { checkForms } from './check-forms.js';
import { checkInks } from './check-inks.js';
import { checkMargins, checkOverlaps } from './check-places.js';
import type { Slot } from './slot.js';
import type { PrintTemplate } from './template.js';
import { type FaultOf, millimetres, type TemplateFault } from './template-fault.js';

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

/** The slot in which the rest of this one's text goes on. */
export function continuation(slot: Slot): string | undefined {
  return 'overflow' in slot && typeof slot.overflow === 'object' ? slot.overflow.continue : undefined;
}

function checkNames(
  slot: Slot,
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

function checkUnder({ id, under }: Slot, before: readonly Slot[], fault: FaultOf): void {
  if (under === undefined || before.some((other) => other.id === under)) return;
  fault('under', {
    vi: `Trước ô «${id}», trang này không có ô «${under}».`,
    en: `No slot "${under}" comes before slot "${id}" on this page.`,
  });
}

function checkRoom(slot: Slot, page: number, template: PrintTemplate, fault: FaultOf): void {
  const panel = template.panels.find((candidate) => candidate.id === slot.panel);
  if (slot.panel !== undefined && panel?.page !== page) {
    fault('panel', {
      vi: `Trang này không có mặt gấp «${slot.panel}».`,
      en: `This page has no panel "${slot.panel}".`,
    });
  }
  const { width } = panel ?? template.page;
  const height = panel?.height ?? template.page.height;
  const wide = slot.x + slot.width > width + 0.01;
  if (wide || slot.y + slot.height > height + 0.01) {
    fault(wide ? 'width' : 'height', {
      vi: `Ô «${slot.id}» ra ngoài trang hoặc mặt gấp.`,
      en: `Slot "${slot.id}" leaves its page or panel.`,
    });
  }
  if (slot.kind === 'qr' && Math.min(slot.width, slot.height) < LEAST_QR_MM) {
    const [has, needs] = [Math.min(slot.width, slot.height), LEAST_QR_MM].map(millimetres);
    fault('width', {
      vi: `Ô «${slot.id}» rộng ${has?.vi}: mã QR ngắn nhất cũng cần ${needs?.vi}.`,
      en: `Slot "${slot.id}" is ${has?.en} wide: even the shortest QR code needs ${needs?.en}.`,
    });
  }
}

function coloursOf(slot: Slot): [string, string][] {
  return Object.entries(slot).filter(
    (entry): entry is [string, string] => COLOUR_FIELDS.includes(entry[0]) && typeof entry[1] === 'string',
  );
}
