/** The seam between what every drawing has in common, and what an office copy and a press sheet do each in their own way. */
import type { Colour, Finished, Page } from '../page.js';
import type { Build } from '../press/build.js';

/** How colours are written into a file. */
export interface Inks {
  /** What a colour is painted with: itself, `#RRGGBB` in device RGB, or a build of inks, per cent. */
  readonly of: (colour: Colour) => Colour | Build;
  /** The graphics state in which text of this colour is printed over what lies under it; undefined where it takes its place. */
  readonly overprint: (colour: Colour) => string | undefined;
}

/** A way to finish a drawing: the structure of the file around the marks. */
export interface Finish {
  /** Its name, a part of the file's identifier. */
  readonly name: string;
  readonly pdfVersion: '1.6' | '1.7';
  /** pdfkit's own name of the archival structure that it writes, when there is any. */
  readonly subset?: 'PDF/A-2b';
  /** Paper around the trimmed sheet, points. */
  readonly margin: number;
  /** Is it seen on screens, where addresses can be followed? */
  readonly links: boolean;
  readonly inks: Inks;
  /** Draws a page; `marks` draws the layout's own, from the top left of whatever is the origin then. */
  readonly page: (doc: PDFKit.PDFDocument, page: Page, marks: () => void) => void;
  /** After the last page; the file's identifier is sixteen octets. */
  readonly close: (doc: PDFKit.PDFDocument, identifier: Uint8Array) => void;
}

/** Entries of an object of a file: pdfkit's types know only a few. */
export function entriesOf(reference: { readonly data: object }): Record<string, unknown> {
  return reference.data as Record<string, unknown>;
}

/** Says what of the page that is open is the finished sheet, from its top left corner, and how far colour runs beyond it; points. */
export function nameBoxes(doc: PDFKit.PDFDocument, { x, y, width, height, hem }: Finished): void {
  const top = doc.page.height - y;
  const entries = entriesOf(doc.page.dictionary);
  entries.TrimBox = [x, top - height, x + width, top];
  entries.BleedBox = [x - hem, top - height - hem, x + width + hem, top + hem];
}

/** A text inside an object of a file: a plain string becomes a name. */
export function textObject(words: string): unknown {
  return Object(words);
}
