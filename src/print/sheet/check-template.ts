/** What a schema cannot say of a template: names that must exist, boxes that must stay on the sheet. */
import type { PrintTemplate, Slot } from './template.js';

export interface TemplateFault {
  readonly path: readonly (string | number)[];
  readonly vi: string;
  readonly en: string;
}

/** Every fault of a template that has passed its schema. */
export function checkTemplate(template: PrintTemplate): TemplateFault[] {
  const faults: TemplateFault[] = [];
  const seen = new Set<string>();
  const ids = new Set(template.pages.flatMap((page) => page.slots.map((slot) => slot.id)));
  template.pages.forEach((page, pageIndex) => {
    page.slots.forEach((slot, slotIndex) => {
      const path = ['pages', pageIndex, 'slots', slotIndex] as const;
      const fault = (field: string, vi: string, en: string) =>
        faults.push({ path: [...path, field], vi, en });
      if (seen.has(slot.id)) fault('id', `Ô “${slot.id}” có hai lần.`, `Slot "${slot.id}" is there twice.`);
      seen.add(slot.id);
      for (const [field, name] of coloursOf(slot)) {
        if (name.startsWith('#') || name in template.colours) continue;
        fault(field, `Không có màu “${name}” trong colours.`, `There is no colour "${name}" in colours.`);
      }
      const panel = template.panels.find((candidate) => candidate.id === slot.panel);
      if (slot.panel !== undefined && panel?.page !== pageIndex + 1) {
        fault(
          'panel',
          `Trang này không có mặt gấp “${slot.panel}”.`,
          `This page has no panel "${slot.panel}".`,
        );
      }
      const room = panel ?? { width: template.page.width };
      if (slot.x + slot.width > room.width + 0.01 || slot.y + slot.height > template.page.height + 0.01) {
        fault(
          'width',
          `Ô “${slot.id}” ra ngoài trang hoặc mặt gấp.`,
          `Slot "${slot.id}" leaves its page or panel.`,
        );
      }
      if (slot.unless !== undefined && !ids.has(slot.unless)) {
        fault('unless', `Không có ô “${slot.unless}”.`, `There is no slot "${slot.unless}".`);
      }
      const next = continuation(slot);
      if (next !== undefined && (!ids.has(next) || next === slot.id)) {
        fault('overflow', `Không có ô “${next}” để chảy tiếp.`, `There is no slot "${next}" to continue in.`);
      }
    });
  });
  return faults;
}

/** The slot in which the rest of this one's text goes on. */
export function continuation(slot: Slot): string | undefined {
  return 'overflow' in slot && typeof slot.overflow === 'object' ? slot.overflow.continue : undefined;
}

function coloursOf(slot: Slot): [string, string][] {
  return Object.entries(slot).filter(
    (entry): entry is [string, string] =>
      ['fill', 'stroke', 'colour', 'accent', 'onAccent', 'tint', 'diamond', 'heart'].includes(entry[0]) &&
      typeof entry[1] === 'string',
  );
}
