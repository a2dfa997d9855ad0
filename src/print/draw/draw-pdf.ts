/** A layout → PDF for the office: on a screen, and on the printer down the corridor. */
import type { IsoTime } from '../../model/index.js';
import type { Layout, Page } from '../page.js';
import type { Typefaces } from '../type/load-typefaces.js';
import { drawDocument } from './draw-document.js';
import { type Finish, nameBoxes } from './finish.js';
import { catalogOf, countBookmarks, preferInPrint } from './pdfkit-inside.js';

/** What a drawing needs besides the layout. */
export interface DrawOptions {
  readonly typefaces: Typefaces;
  /** Instant of publication, ISO with offset: the file's dates. */
  readonly at: IsoTime;
  readonly author: string;
  /** Path of a picture in the layout → JPEG or PNG bytes, prepared for the size at which it is placed. */
  readonly pictures?: ReadonlyMap<string, Uint8Array>;
  /** How an office printer turns the sheet: `short` for a landscape leaflet. */
  readonly flip?: 'short' | 'long';
}

/**
 * Draws a layout as PDF 1.7 in RGB: fonts embedded as subsets, a text layer that reads back as the source, an outline for screen
 * readers with headings, languages and words for pictures, bookmarks over several pages, title and language set, no scaling by the
 * print dialogue; the structure of PDF/A-2b (ISO 19005-2) and PDF/UA-1 (ISO 14289-1). Same layout and options: same bytes, on any
 * day and in any time zone.
 *
 * @throws LayoutError when a picture that the layout places was not handed in.
 *
 * @example
 * const pdf = await drawPdf(layout, { typefaces, at: '2020-07-06T00:00:00+07:00', author: 'Sở Nội vụ tỉnh Gia Lai' });
 * new TextDecoder('latin1').decode(pdf.subarray(0, 8)); // '%PDF-1.7'
 */
export async function drawPdf(layout: Layout, options: DrawOptions): Promise<Uint8Array> {
  const { flip, pictures = new Map(), ...about } = options;
  return drawDocument(layout, { ...about, pictures }, officeFinish(layout, flip));
}

const TURNS = { short: 'DuplexFlipShortEdge', long: 'DuplexFlipLongEdge' } as const;

/**
 * What makes a file good for screens, archives, screen readers and office printers. Colours stay as they are, in device RGB, which the output
 * intent says to be sRGB.
 */
function officeFinish(layout: Layout, flip: 'short' | 'long' | undefined): Finish {
  const addBookmarks = bookmarksOf(layout);
  let number = 0;
  return {
    name: 'office',
    pdfVersion: '1.7',
    subset: 'PDF/A-2b',
    margin: 0,
    links: true,
    inks: { of: (colour) => colour, overprint: () => undefined },
    page: (doc, page, marks) => {
      if (page.finished !== undefined) nameBoxes(doc, page.finished);
      marks();
      addBookmarks(doc, number);
      number += 1;
    },
    close: (doc) => {
      preferInPrint(doc, { PrintScaling: 'None', ...(flip && { Duplex: TURNS[flip] }) });
      doc.appendXML(ACCESSIBLE);
    },
  };
}

/** PDF/UA's own mark (ISO 14289-1, 5), and its description, without which PDF/A knows no such field (ISO 19005-2, 6.6.2.3). */
const ACCESSIBLE = `<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
  <pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
  <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
  </rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

/** A list of bookmarks this long is opened with the file; a shorter one waits to be asked for. */
const LONG = 8;

/**
 * Adds bookmarks to the headings of a page, given its number; smaller headings stand under the larger one before them. A layout of a single page
 * has none.
 */
function bookmarksOf({ pages }: Layout): (doc: PDFKit.PDFDocument, number: number) => void {
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
    if (mark.kind !== 'text' || (mark.role !== 'H1' && mark.role !== 'H2')) continue;
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
