/** Pages → PDF. It decides nothing: every mark is drawn where the layout put it. */
import { createHash } from 'node:crypto';
import PDFDocument from 'pdfkit';
import { escapeMarkup, instantOf } from '../../model/index.js';
import { FACES, type Layout, type Mark } from '../page.js';
import { layoutFault } from '../type/layout-issue.js';
import type { FontObject, Typefaces } from '../type/load-typefaces.js';
import { drawTagged } from './draw-tagged.js';
import { textPen } from './text-pen.js';

declare global {
  namespace PDFKit {
    namespace Mixins {
      interface PDFFont {
        /** Since 0.20.0 pdfkit takes a parsed font; its published types do not say so yet. */
        registerFont(name: string, src: FontObject): this;
      }
    }
    interface PDFDocument {
      /** The catalog: the only way to viewer preferences beyond the title. */
      /** Fonts are named `F<n>`, and the six letters before an embedded font's name come from the figures of n. */
      _fontCount: number;
      readonly _root: { readonly data: { ViewerPreferences?: { readonly data: Record<string, unknown> } } };
    }
  }
}

/** What a drawing needs besides the layout. */
export interface DrawOptions {
  readonly typefaces: Typefaces;
  /** Instant of publication, ISO with offset: the file's dates. */
  readonly at: string;
  readonly author: string;
  /** Path of a picture in the layout → JPEG or PNG bytes, prepared for the size at which it is placed. */
  readonly pictures?: ReadonlyMap<string, Uint8Array>;
  /** How an office printer turns the sheet: `short` for a landscape leaflet. */
  readonly flip?: 'short' | 'long';
}

/**
 * Draws a layout as PDF 1.7: fonts embedded as subsets, a text layer that reads back as the source, language and title set, no
 * scaling by the print dialogue. Same layout and options: same bytes, on any day and in any time zone.
 *
 * @throws LayoutError when a picture that the layout places was not handed in.
 *
 * @example
 * const pdf = await drawPdf(layout, { typefaces, at: '2020-07-06T00:00:00+07:00', author: 'Sở Nội vụ tỉnh Gia Lai' });
 * new TextDecoder('latin1').decode(pdf.subarray(0, 8)); // '%PDF-1.7'
 */
export async function drawPdf(layout: Layout, options: DrawOptions): Promise<Uint8Array> {
  const at = new Date(instantOf(options.at));
  const doc = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: layout.language,
    displayTitle: true,
    tagged: true,
    margin: 0,
    font: '',
    info: {
      Title: metadata(layout.title),
      Author: metadata(options.author),
      Creator: 'loaphat',
      Producer: 'loaphat',
      CreationDate: at,
      ModDate: at,
    },
  });
  doc._fontCount = fontNumber(layout);
  for (const face of FACES) doc.registerFont(face, options.typefaces[face].openFont());
  const preferences = doc._root.data.ViewerPreferences?.data;
  if (preferences !== undefined) {
    preferences.PrintScaling = 'None';
    if (options.flip !== undefined) {
      preferences.Duplex = options.flip === 'short' ? 'DuplexFlipShortEdge' : 'DuplexFlipLongEdge';
    }
  }
  const opened = new Map<string, Buffer>();
  for (const [path, bytes] of options.pictures ?? []) opened.set(path, Buffer.from(bytes));
  const pen = textPen(doc);
  const outline = doc.struct('Document');
  doc.addStructure(outline);
  for (const page of layout.pages) {
    doc.addPage({ size: [page.width, page.height], margin: 0 });
    drawTagged(doc, page.marks, outline, (mark) => drawMark(doc, mark, pen, opened));
  }
  outline.end();
  doc.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of doc) chunks.push(Buffer.from(chunk));
  return new Uint8Array(Buffer.concat(chunks));
}

/**
 * A number of six figures from the letters: two subsets of one font that are ganged on one sheet by a print shop then differ in
 * name, as ISO 32000-1, 9.6.4 asks.
 */
function fontNumber(layout: Layout): number {
  const letters = layout.pages.flatMap(({ marks }) =>
    marks.map((mark) => (mark.kind === 'text' ? `${mark.face} ${mark.text}` : '')),
  );
  const digest = createHash('sha256').update(letters.join('\n')).digest();
  return 100_000 + (digest.readUInt32BE(0) % 890_000);
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

function drawMark(
  doc: PDFKit.PDFDocument,
  mark: Mark,
  pen: (mark: Extract<Mark, { kind: 'text' }>) => void,
  pictures: ReadonlyMap<string, Buffer>,
): void {
  switch (mark.kind) {
    case 'text':
      pen(mark);
      return;
    case 'line':
      doc.save().lineWidth(mark.strokeWidth).strokeColor(mark.stroke);
      if (mark.dash !== undefined) setDash(doc, mark.dash);
      doc.moveTo(mark.x1, mark.y1).lineTo(mark.x2, mark.y2).stroke().restore();
      return;
    case 'rect':
      drawRect(doc, mark);
      return;
    case 'path':
      doc.save().translate(mark.x, mark.y).scale(mark.scale).path(mark.data);
      paint(doc, mark.fill, mark.stroke, mark.strokeWidth);
      doc.restore();
      return;
    case 'image':
      drawImage(doc, mark, pictures);
      return;
  }
}

function setDash(doc: PDFKit.PDFDocument, dash: readonly number[]): void {
  doc.dash(dash[0] ?? 1, { space: dash[1] ?? dash[0] ?? 1 });
}

function paint(
  doc: PDFKit.PDFDocument,
  fill: string | undefined,
  stroke: string | undefined,
  strokeWidth = 0.5,
): void {
  if (stroke !== undefined) doc.lineWidth(strokeWidth);
  if (fill !== undefined && stroke !== undefined) doc.fillAndStroke(fill, stroke);
  else if (fill !== undefined) doc.fill(fill);
  else if (stroke !== undefined) doc.stroke(stroke);
}

function outline(doc: PDFKit.PDFDocument, mark: Extract<Mark, { kind: 'rect' }>): void {
  const { x, y, width, height, radius = 0 } = mark;
  if (radius > 0) doc.roundedRect(x, y, width, height, Math.min(radius, width / 2, height / 2));
  else doc.rect(x, y, width, height);
}

function drawRect(doc: PDFKit.PDFDocument, mark: Extract<Mark, { kind: 'rect' }>): void {
  const { x, y, width, height, hatch, fill, stroke, strokeWidth = 0.5 } = mark;
  doc.save();
  outline(doc, mark);
  paint(doc, fill, hatch ? undefined : stroke, strokeWidth);
  if (hatch && stroke !== undefined) {
    const step = Math.max(2, strokeWidth * 5);
    outline(doc, mark);
    doc.clip().lineWidth(strokeWidth).strokeColor(stroke);
    for (let shift = -height; shift < width; shift += step) {
      doc.moveTo(x + shift, y + height).lineTo(x + shift + height, y);
    }
    doc.stroke();
  }
  doc.restore();
}

function drawImage(
  doc: PDFKit.PDFDocument,
  mark: Extract<Mark, { kind: 'image' }>,
  pictures: ReadonlyMap<string, Buffer>,
): void {
  const { x, y, width, height, media } = mark;
  const bytes = pictures.get(media);
  if (bytes === undefined) {
    throw layoutFault(
      'missing-picture',
      { file: media, line: 0, slot: '' },
      { vi: 'Hình này chưa được đưa vào bản vẽ.', en: 'This picture was not handed in.' },
      { vi: 'Hãy truyền nó trong `pictures`.', en: 'Pass it in `pictures`.' },
    );
  }
  doc.save().rect(x, y, width, height).clip();
  doc.image(bytes, x, y, {
    ...(mark.fit === 'cover'
      ? { cover: [width, height] as [number, number] }
      : { fit: [width, height] as [number, number] }),
    align: 'center',
    valign: 'center',
  });
  doc.restore();
}
