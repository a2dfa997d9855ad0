/** Pages of a template that are there as often as a subject needs them: as few as hold the text, and one for each form. */

import { LayoutError } from '../../errors.js';
import type { Layout } from '../page.js';
import type { PrintSubject } from '../subject/subject.js';
import type { SheetSlot } from '../template/slot.js';
import type { PrintTemplate } from '../template/template.js';
import type { Typefaces } from '../type/load-typefaces.js';
import { fillTemplate } from './fill-template.js';

/** A text that needs more pages is a book. */
const MOST_COPIES = 12;

/** A layout, and the template with the pages that it has. */
interface FilledCopies {
  readonly layout: Layout;
  readonly template: PrintTemplate;
}

/**
 * Fills a template, with as many copies of its repeated pages as the text needs.
 *
 * @throws LayoutError when it does not fit on twelve of them either, or for what no further page can mend.
 */
export function fillCopies(
  subject: PrintSubject,
  template: PrintTemplate,
  typefaces: Typefaces,
): FilledCopies {
  if (!hasCopies(template)) return { layout: fillTemplate(subject, template, typefaces), template };
  const bodies = new Set(
    template.pages.flatMap(({ slots }) => slots.filter(({ kind }) => kind === 'body').map(({ id }) => id)),
  );
  for (let text = 0; ; text += 1) {
    const whole = writeOut(template, { text, forms: subject.forms });
    try {
      return { layout: fillTemplate(subject, whole, typefaces), template: whole };
    } catch (error) {
      if (!(error instanceof LayoutError) || text === MOST_COPIES || !needsRoom(error, template.id, bodies))
        throw error;
    }
  }
}

function needsRoom({ issues }: LayoutError, id: string, bodies: ReadonlySet<string>): boolean {
  return issues.every(
    ({ code, field }) =>
      code === 'text-overflow' && [...bodies].some((slot) => field.startsWith(`${id}/${slot} `)),
  );
}

type Page = PrintTemplate['pages'][number];

/** How often pages are repeated: those of the text, and one for each form. */
interface Copies {
  readonly text: number;
  readonly forms: readonly string[];
}

/** Has it pages that are repeated? */
function hasCopies({ pages }: PrintTemplate): boolean {
  return pages.some(({ repeat }) => repeat !== undefined);
}

/** The template with its pages written out: forms named, pages counted, each text going on in the next copy. */
function writeOut(template: PrintTemplate, copies: Copies): PrintTemplate {
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
  const named = (id: string, number = copy) => (number === 1 ? id : `${id}.${number}`);
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
