/** The headings of a sheet: its title first, and no other before it (ISO 14289-1, 7.4.2). */
import type { Mark, Page } from '../page.js';

/**
 * Pages whose first heading is an H1. Where the template has none, the first heading becomes it; what stands before the title is no heading.
 *
 * @example
 * const line = { kind: 'text', text: 'Khai sinh', role: 'H2', block: 'title', x: 0, baseline: 20, size: 10, face: 'bold', colour: '#000000', width: 46 };
 * withTitle([{ width: 100, height: 100, marks: [line] }])[0].marks[0].role; // 'H1'
 */
export function withTitle(pages: readonly Page[]): readonly Page[] {
  const texts = pages.flatMap(({ marks }, page) =>
    marks.flatMap((mark) => (mark.kind === 'text' ? [{ page, ...mark }] : [])),
  );
  const title = texts.find(({ role }) => role === 'H1') ?? texts.find(({ role }) => role === 'H2');
  if (title === undefined) return pages;
  let before = true;
  const named = (mark: Mark, page: number): Mark => {
    if (mark.kind !== 'text') return mark;
    if (page === title.page && mark.block === title.block && mark.role === title.role) {
      before = false;
      return { ...mark, role: 'H1' };
    }
    return before && mark.role === 'H2' ? { ...mark, role: 'P' } : mark;
  };
  return pages.map((page, index) => ({ ...page, marks: page.marks.map((mark) => named(mark, index)) }));
}
