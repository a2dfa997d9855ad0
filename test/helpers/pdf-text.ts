/** The text layer of a PDF, read by PDFium: a reader that we did not write. */
import { PDFiumLibrary } from '@hyzyla/pdfium';

/** The text of every page, NFC, white space as single spaces. */
export async function pdfText(pdf: Uint8Array): Promise<string[]> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    const pages = [...document.pages()].map((page) => flat(page.getText()));
    document.destroy();
    return pages;
  } finally {
    library.destroy();
  }
}

/** Text as it can be compared across line ends. */
export function flat(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
