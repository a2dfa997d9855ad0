/** Pages of a template that are there as often as a subject needs them. */
import type { SheetSlot } from '../template/slot.js';
import type { PrintTemplate } from '../template/template.js';

type Page = PrintTemplate['pages'][number];

/** How often pages are repeated: those of the text, and one for each form. */
export interface Copies {
  readonly text: number;
  readonly forms: readonly string[];
}

/** Has it pages that are repeated? */
export function hasCopies({ pages }: PrintTemplate): boolean {
  return pages.some(({ repeat }) => repeat !== undefined);
}

/** The template with its pages written out: forms named, pages counted, each text going on in the next copy. */
export function writeOut(template: PrintTemplate, copies: Copies): PrintTemplate {
  const pages = template.pages.flatMap((page): Page[] => {
    if (page.repeat === 'text')
      return Array.from({ length: copies.text }, (_, index) => copyOf(page, index + 1));
    if (page.repeat === 'forms') return copies.forms.map((form, index) => copyOf(page, index + 1, form));
    return [page];
  });
  return {
    ...template,
    pages: pages.map((page, index) => ({
      ...page,
      slots: page.slots.map((slot) => counted(slot, index + 1, pages.length)),
    })),
  };
}

/** The first copy keeps the names of its slots, so that the page before it goes on in it. */
function copyOf(page: Page, copy: number, form?: string): Page {
  const named = (id: string, at = copy) => (at === 1 ? id : `${id}.${at}`);
  const own = new Set(page.slots.map(({ id }) => id));
  const first = page.slots.find(({ kind }) => kind === 'body')?.id;
  return {
    ...page,
    slots: page.slots.map((slot): SheetSlot => {
      const renamed = {
        ...slot,
        id: named(slot.id),
        ...(slot.under !== undefined && { under: named(slot.under) }),
      };
      if (renamed.kind === 'form')
        return { ...renamed, kind: 'label', text: { vi: form ?? '' } } as SheetSlot;
      if (!('overflow' in renamed) || typeof renamed.overflow !== 'object') return renamed;
      const next = renamed.overflow.continue;
      // Back to the first slot of the page is on to the next copy.
      const target = next === first ? named(next, copy + 1) : own.has(next) ? named(next) : next;
      return { ...renamed, overflow: { continue: target } };
    }),
  };
}

function counted(slot: SheetSlot, page: number, pages: number): SheetSlot {
  if (slot.kind !== 'page-number') return slot;
  return { ...slot, kind: 'label', text: { vi: `Tờ ${page}/${pages}` } } as SheetSlot;
}
