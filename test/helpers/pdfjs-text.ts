/** The text layer and the bookmarks of a PDF, read by pdf.js: the second reader that we did not write. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { flat } from './pdf-text.js';

/** The text of every page, NFC, white space as single spaces. */
export async function pdfjsText(pdf: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(
      flat(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('')),
    );
  }
  await document.destroy();
  return pages;
}

/** The list of bookmarks as a reader shows it: titles, and those under them. */
export async function bookmarks(
  pdf: Uint8Array,
): Promise<readonly { readonly title: string; readonly items: readonly { readonly title: string }[] }[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const list = await document.getOutline();
  await document.destroy();
  return list ?? [];
}
