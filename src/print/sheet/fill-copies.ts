/** A subject in a template whose pages are repeated: as few pages as hold the text. */
import { LayoutError } from '../../errors.js';
import type { Layout } from '../page.js';
import type { PrintSubject } from '../subject/subject.js';
import type { PrintTemplate } from '../template/template.js';
import type { Typefaces } from '../type/load-typefaces.js';
import { fillTemplate } from './fill-template.js';
import { hasCopies, writeOut } from './page-copies.js';

/** A text that needs more pages is a book. */
const MOST_COPIES = 12;

/** A layout, and the template with the pages that it has. */
export interface FilledCopies {
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
