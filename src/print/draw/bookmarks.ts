/** The headings of a document of several pages as bookmarks beside it. */
import type { Layout, Page } from '../page.js';
import { catalogOf, countBookmarks } from './pdfkit-inside.js';

/** A list of bookmarks this long is opened with the file; a shorter one waits to be asked for. */
const LONG = 8;

/** Bookmarks to the headings of a page, given its number; smaller headings stand under the larger one before them. */
export type AddBookmarks = (doc: PDFKit.PDFDocument, number: number) => void;

/** Bookmarks of a layout; none for a single page. */
export function bookmarksOf({ pages }: Layout): AddBookmarks {
  if (pages.length < 2) return () => undefined;
  const headings = pages.map(headingsOf);
  const nested = headings.some((list) => list.some(({ role }) => role === 'H1'));
  return (doc, number) => {
    for (const { role, text } of headings[number] ?? []) {
      const last = doc.outline.children.at(-1);
      const parent: PDFKit.PDFOutline = role === 'H2' && nested && last !== undefined ? last : doc.outline;
      parent.addItem(text.replace(/\s+/gu, ' ').trim(), { expanded: true });
    }
    if (number < pages.length - 1) return;
    const count = headings.reduce((sum, list) => sum + list.length, 0);
    if (count > 0) countBookmarks(doc, count);
    if (count < LONG) catalogOf(doc).PageMode = 'UseNone';
  };
}

interface Heading {
  readonly role: 'H1' | 'H2';
  readonly text: string;
}

/** Lines of one heading are one bookmark. */
function headingsOf({ marks }: Page): Heading[] {
  const headings: (Heading & { readonly block: string | undefined })[] = [];
  for (const mark of marks) {
    if (mark.kind !== 'text' || mark.role === undefined || mark.role === 'P') continue;
    const last = headings.at(-1);
    if (
      last !== undefined &&
      last.role === mark.role &&
      mark.block !== undefined &&
      last.block === mark.block
    ) {
      headings[headings.length - 1] = { ...last, text: `${last.text} ${mark.text}` };
    } else headings.push({ role: mark.role, text: mark.text, block: mark.block });
  }
  return headings;
}
