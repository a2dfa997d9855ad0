/** Pages → PDF. It decides nothing: every mark is drawn where the layout put it. */
import { createHash } from 'node:crypto';
import { escapeMarkup, type IsoTime, instantOf } from '../../model/index.js';
import type { Layout } from '../page.js';
import type { Typefaces } from '../type/load-typefaces.js';
import { type Brush, drawMark } from './draw-mark.js';
import { entriesOf, type Finish } from './finish.js';
import { formsOf } from './forms.js';
import { gatherWrites } from './gathered.js';
import { guideLayer } from './guide-layer.js';
import { outlineOf } from './outline.js';
import { catalogOf, identify, type OpenPicture, openInks, openPicture } from './pdfkit-inside.js';
import { unpackInks } from './press-picture.js';
import { parseSvgDrawing, type SvgDrawing } from './svg-drawing.js';
import { textPen } from './text-pen.js';

/** What every drawing needs besides the layout. */
export interface DocumentOptions {
  readonly typefaces: Typefaces;
  /** Instant of publication, ISO with offset: the file's dates, and part of its identifier. */
  readonly at: IsoTime;
  readonly author: string;
  /** Path of a picture in the layout → its bytes, prepared for the size at which it is placed. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

/** Draws a layout as PDF in one way to finish it. Same layout, options and finish: same bytes. */
export async function drawDocument(
  layout: Layout,
  { typefaces, at, author, pictures }: DocumentOptions,
  finish: Finish,
): Promise<Uint8Array> {
  // Loaded where something is drawn: it is as much program as all else of print.
  const { default: PDFDocument } = await import('pdfkit');
  const date = new Date(instantOf(at));
  const doc = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: finish.pdfVersion,
    ...(finish.subset && { subset: finish.subset }),
    lang: layout.language,
    displayTitle: true,
    tagged: true,
    margin: 0,
    font: '',
    info: {
      Title: metadata(layout.title),
      Author: metadata(author),
      Creator: 'loaphat',
      Producer: 'loaphat',
      CreationDate: date,
      ModDate: date,
    },
  });
  const gathered = gatherWrites(doc);
  const identifier = identify(doc, digestOf(layout, [finish.name, layout.title, author, at]));
  const brush: Brush = {
    doc,
    inks: finish.inks,
    pen: textPen(doc, typefaces, finish.inks),
    place: formsOf(doc, gathered),
    pictures: new Map([...pictures].map(([path, bytes]) => [path, openDrawing(doc, bytes)])),
  };
  const outline = outlineOf(doc, layout.language, {
    draw: (mark) => drawMark(mark, brush),
    onGuideLayer: guideLayer(doc),
    margin: finish.margin,
    links: finish.links,
  });
  // Viewers number the pages from 1 (ISO 32000-1, 12.4.2).
  catalogOf(doc).PageLabels = { Nums: [0, { S: 'D' }] };
  for (const page of layout.pages) {
    const [width, height] = [page.width + 2 * finish.margin, page.height + 2 * finish.margin];
    doc.addPage({ size: [width, height], margin: 0 });
    // A reader goes through the page as the outline does (ISO 14289-1, 7.18.3).
    entriesOf(doc.page.dictionary).Tabs = 'S';
    finish.page(doc, page, () => outline.add(page.marks));
    gathered.flush();
  }
  outline.end();
  doc.appendXML(modified(date));
  finish.close(doc, identifier);
  doc.end();
  return gathered.file();
}

/** A plain drawing, inks that `packInks` packed, a JPEG or a PNG. */
function openDrawing(doc: PDFKit.PDFDocument, bytes: Uint8Array): SvgDrawing | OpenPicture {
  const drawing = parseSvgDrawing(bytes);
  if (drawing !== undefined) return drawing;
  const inks = unpackInks(bytes);
  return inks === undefined ? openPicture(doc, bytes) : openInks(doc, inks);
}

/**
 * A hash of the letters, of the sizes of the pages and of what the file says of itself. Two subsets of one font that a print shop gangs on one sheet then differ in
 * name, as ISO 32000-1, 9.6.4 asks, and two files in their identifiers.
 */
function digestOf(layout: Layout, about: readonly string[]): Buffer {
  const letters = layout.pages.flatMap(({ width, height, marks }) => [
    `${width} ${height}`,
    ...marks.map((mark) => (mark.kind === 'text' ? `${mark.face} ${mark.text}` : '')),
  ]);
  return createHash('sha256')
    .update([...about, ...letters].join('\n'))
    .digest();
}

/** The date of change, which pdfkit writes into the Info dictionary alone. */
function modified(date: Date): string {
  const instant = date.toISOString().replace(/\.\d+Z$/, 'Z');
  return `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
  <xmp:ModifyDate>${instant}</xmp:ModifyDate>
  <xmp:MetadataDate>${instant}</xmp:MetadataDate>
</rdf:Description>`;
}

/**
 * pdfkit writes the same value into the Info dictionary, as text, and into XMP, unescaped. A String object can be both: its
 * characters are the text, its `toString` is XML.
 */
function metadata(text: string): string {
  const safe = text.normalize('NFC').replace(/[\p{Cc}\p{Cs}]/gu, ' ');
  return Object.assign(Object(safe), {
    toString: () => escapeMarkup(safe),
    charCodeAt: (index: number) => safe.charCodeAt(index),
  });
}
