/** Pages → PDF. It decides nothing: every mark is drawn where the layout put it. */
import { createHash } from 'node:crypto';
import PDFDocument from 'pdfkit';
import { escapeMarkup, instantOf } from '../../model/index.js';
import { FACES, type Layout } from '../page.js';
import type { FontObject, Typefaces } from '../type/load-typefaces.js';
import { type Brush, drawMark } from './draw-mark.js';
import { drawTagged } from './draw-tagged.js';
import type { Finish } from './finish.js';
import { formsOf } from './forms.js';
import { gatherWrites } from './gathered.js';
import { guideLayer } from './guide-layer.js';
import { openPicture } from './open-picture.js';
import { parseSvgDrawing } from './svg-drawing.js';
import { textPen } from './text-pen.js';
import { writeStreams } from './write-streams.js';

declare global {
  namespace PDFKit {
    namespace Mixins {
      interface PDFFont {
        /** Since 0.20.0 pdfkit takes a parsed font; its published types do not say so yet. */
        registerFont(name: string, src: FontObject): this;
      }
    }
    interface PDFDocument {
      /** Fonts are named `F<n>`, and the six letters before an embedded font's name come from the figures of n. */
      _fontCount: number;
      /** The file's identifier (ISO 32000-1, 14.4). */
      _id: Uint8Array;
    }
  }
}

/** What every drawing needs besides the layout. */
export interface DocumentOptions {
  readonly typefaces: Typefaces;
  /** Instant of publication, ISO with offset: the file's dates. */
  readonly at: string;
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
  writeStreams(doc);
  const digest = digestOf(layout, [finish.name, layout.title, author, at]);
  doc._fontCount = 100_000 + (digest.readUInt32BE(0) % 890_000);
  doc._id = digest.subarray(4, 20);
  for (const face of FACES) doc.registerFont(face, typefaces[face].openFont());
  const brush: Brush = {
    doc,
    inks: finish.inks,
    pen: textPen(doc, finish.inks),
    place: formsOf(doc, gathered),
    pictures: new Map(
      [...pictures].map(([path, bytes]) => [path, parseSvgDrawing(bytes) ?? openPicture(doc, bytes)]),
    ),
  };
  const onGuideLayer = guideLayer(doc);
  const outline = doc.struct('Document');
  doc.addStructure(outline);
  for (const page of layout.pages) {
    const [width, height] = [page.width + 2 * finish.margin, page.height + 2 * finish.margin];
    doc.addPage({ size: [width, height], margin: 0 });
    finish.page(doc, page, () =>
      drawTagged(doc, page.marks, outline, (mark) => drawMark(mark, brush), onGuideLayer),
    );
    gathered.flush();
  }
  outline.end();
  doc.appendXML(modified(date));
  finish.close(doc);
  doc.end();
  return gathered.file();
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
