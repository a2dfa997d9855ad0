/**
 * The one file that touches what pdfkit keeps to itself. Every such member stands in an interface below with what it is needed for, and
 * `test/print/pdfkit-inside.test.ts` says which of them another version of pdfkit has changed.
 */
import type { Box, Face } from '../page.js';
import type { DocumentSubset, MeantGlyph } from '../type/document-subset.js';
import type { FontObject } from '../type/load-typefaces.js';
import type { RawPixels } from './images.js';

interface InsideDocument {
  /** Octets written so far, the list of objects at the end of a file counts on it: counted by whoever replaces `_write`. */
  _offset: number;
  /** Takes each line and stream of the file: replaced, so that the file is put together at once. */
  _write(data: string | Uint8Array): void;
  /** The catalog: the only way to what pdfkit has no option for. */
  readonly _root: { readonly data: Record<string, unknown> };
  /** The file's identifier (ISO 32000-1, 14.4), else made of the time. */
  _id: Uint8Array;
  /** Fonts are named `F<n>`, and the six letters before an embedded font's name come from the figures of n. */
  _fontCount: number;
  /** The font that was chosen last. */
  readonly _font: InsideFont;
  /** Pictures are named `I<n>`. */
  _imageCount: number;
  /** A JPEG or PNG, its header read. */
  openImage(bytes: Buffer): OpenPicture;
  /** A picture that was opened before is embedded once, however often it is placed. */
  image(src: OpenPicture, x: number, y: number, options: PDFKit.Mixins.ImageOption): this;
  /** A font that was parsed before. */
  registerFont(name: string, src: FontObject): this;
  /** A colour that a page may paint with by its name: one ink, shown as this build where there is no such ink. */
  addSpotColor(name: string, cyan: number, magenta: number, yellow: number, black: number): this;
}

/** An embedded font of a document: what is noted here is what is embedded when the document ends. */
interface InsideFont {
  /** What pages call it. */
  readonly id: string;
  /** As it was registered. */
  readonly font: FontObject;
  /** The glyphs of the document; gives a glyph's number in it. */
  readonly subset: DocumentSubset;
  /** By number: its advance, in thousandths of the size. */
  readonly widths: number[];
  /** By number: the characters that it stands for, for the text layer. */
  readonly unicode: (readonly number[])[];
  /** Thousandths of the size in a unit of the font. */
  readonly scale: number;
  /** Its object in the file; a font without one is not embedded. */
  ref(): unknown;
}

interface InsideReference {
  /** What was written to an object of the file, until it ends. */
  buffer: readonly Uint8Array[];
}
interface InsidePage {
  /** Fonts, colours, layers that the page names. */
  readonly resources: { readonly data: Record<string, unknown> };
}
interface InsideOutline {
  /** Entries of the dictionary of the list of bookmarks. */
  readonly outlineData: Record<string, unknown>;
}
interface InsideElement {
  /** Its object in the file. */
  readonly dictionary: { readonly data: Record<string, unknown> };
}

type PictureBox = Box & { readonly fit: 'cover' | 'contain' };

/** A picture that can be placed. */
export interface OpenPicture {
  readonly width: number;
  readonly height: number;
}

type Document = PDFKit.PDFDocument & InsideDocument;
type Reference = PDFKit.PDFKitReference & InsideReference;
const inside = (doc: PDFKit.PDFDocument) => doc as Document;

/** Where a document writes to. */
export interface Writer {
  /** An operator of a page. */
  readonly operator: (added: string) => void;
  /** A line or a stream of the file. */
  readonly piece: (data: string | Uint8Array) => void;
  /** The file is whole. */
  readonly end: () => void;
  /** A stream as the file is to hold it; `compress` when it is not compressed yet. */
  readonly stream: (whole: Uint8Array, compress: boolean) => Uint8Array;
}

/** Has a document write to somebody else from now on; the header that is written already comes first. */
export function divertWrites(document: PDFKit.PDFDocument, writer: Writer): void {
  const doc = inside(document);
  doc.addContent = (added) => {
    writer.operator(typeof added === 'string' ? added : Buffer.from(added).toString('latin1').trimEnd());
    return doc;
  };
  const header = doc.read() as Uint8Array | null;
  if (header !== null) writer.piece(header);
  doc._write = (data) => {
    const piece = typeof data === 'string' ? `${data}\n` : data;
    doc._offset += piece.length;
    writer.piece(piece);
  };
  doc.push = (chunk) => {
    if (chunk === null) writer.end();
    return true;
  };
  const ref = doc.ref.bind(doc);
  doc.ref = (data) => {
    const reference = ref(data) as Reference;
    const finalize = reference.finalize.bind(reference);
    reference.finalize = () => {
      const { buffer, compress } = reference;
      const [first, ...more] = buffer;
      if (first !== undefined) {
        const whole = more.length === 0 ? first : Buffer.concat(buffer);
        handStream(doc, reference, writer.stream(whole, compress));
      }
      finalize();
    };
    return reference;
  };
}

/**
 * Hands a stream to the file where pdfkit, which is told of none, closes its object: a photograph of some megabytes is not copied on its
 * way, and the memory of such copies is what drawing a sheet waits for.
 */
function handStream(doc: Document, reference: Reference, stream: Uint8Array): void {
  reference.buffer = [];
  reference.compress = false;
  Object.assign(reference.data, { Length: stream.length });
  const write = doc._write;
  doc._write = (piece) => {
    if (piece === 'endobj') {
      doc._write = write;
      write('stream');
      write(stream);
      write('\nendstream');
    }
    write(piece);
  };
}

/** Names a document and its fonts by a hash, and no longer by the time: its identifier, sixteen octets. */
export function identify(document: PDFKit.PDFDocument, digest: Buffer): Uint8Array {
  const doc = inside(document);
  doc._fontCount = 100_000 + (digest.readUInt32BE(0) % 890_000);
  doc._id = digest.subarray(4, 20);
  return doc._id;
}

/** Entries of the catalog. */
export function catalogOf(doc: PDFKit.PDFDocument): Record<string, unknown> {
  return inside(doc)._root.data;
}

/** Says how the dialogue of a printer is to begin. */
export function preferInPrint(doc: PDFKit.PDFDocument, preferences: Record<string, string>): void {
  const reference = catalogOf(doc).ViewerPreferences as PDFKit.PDFKitReference | undefined;
  if (reference !== undefined) Object.assign(reference.data, preferences);
}

/** A cut in a document. */
export interface DocumentFont extends Pick<InsideFont, 'scale'>, Pick<FontObject, 'shape'> {
  /** What pages call it. */
  readonly name: string;
  /** The number of a glyph, which is embedded from now on. */
  numberOf(glyph: MeantGlyph): number;
  /** Has the page that is open know it. */
  onPage(): void;
}

/** Gives a document a cut, for whoever writes its glyphs without pdfkit. */
export function addFont(document: PDFKit.PDFDocument, face: Face, opened: FontObject): DocumentFont {
  const doc = inside(document);
  const font = inside(doc.registerFont(face, opened).font(face))._font;
  const { id: name, scale } = font;
  return {
    name,
    scale,
    shape: font.font.shape,
    numberOf: (glyph) => {
      const number = font.subset.includeCluster(glyph);
      font.widths[number] ??= glyph.advance * scale;
      font.unicode[number] ??= glyph.codePoints;
      return number;
    },
    onPage: () => {
      doc.page.fonts[name] ??= font.ref();
    },
  };
}

/** Opens a JPEG or a PNG. */
export function openPicture(doc: PDFKit.PDFDocument, bytes: Uint8Array): OpenPicture {
  return inside(doc).openImage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
}

/** Inks, deflated, as an image object (ISO 32000-1, 8.9.5), which pdfkit asks to embed itself when it is first placed. */
export function openInks(document: PDFKit.PDFDocument, { data, width, height }: RawPixels): OpenPicture {
  const doc = inside(document);
  doc._imageCount += 1;
  const picture = {
    width,
    height,
    colorSpace: 'DeviceCMYK',
    label: `I${doc._imageCount}`,
    orientation: 1,
    obj: undefined as PDFKit.PDFKitReference | undefined,
    embed: (into: PDFKit.PDFDocument) => {
      const image = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height };
      const inks = { ColorSpace: 'DeviceCMYK', BitsPerComponent: 8, Filter: 'FlateDecode' };
      picture.obj = into.ref({ ...image, ...inks });
      picture.obj.end(data);
    },
  };
  return picture;
}

/** Places a picture in the middle of a box, which it fills or lies in whole. */
export function placePicture(doc: PDFKit.PDFDocument, picture: OpenPicture, box: PictureBox): void {
  const { x, y, width, height, fit } = box;
  const size = { [fit === 'cover' ? 'cover' : 'fit']: [width, height] };
  inside(doc).image(picture, x, y, { ...size, align: 'center', valign: 'center' });
}

/** Adds one ink by its name, shown as all four where there is no such ink. */
export function addInk(doc: PDFKit.PDFDocument, name: string): void {
  inside(doc).addSpotColor(name, 100, 100, 100, 100);
}

/** Has the page that is open know a layer by a name. */
export function nameLayer(doc: PDFKit.PDFDocument, name: string, layer: PDFKit.PDFKitReference): void {
  (doc.page as PDFKit.PDFPage & InsidePage).resources.data.Properties = { [name]: layer };
}

/** Gives a place in the outline attributes, for which pdfkit knows no option (ISO 32000-1, 14.7.5). */
export function describeElement(element: PDFKit.PDFStructureElement, attributes: object): void {
  (element as PDFKit.PDFStructureElement & InsideElement).dictionary.data.A = attributes;
}

/** Says how many bookmarks are open, which pdfkit does not say of the list itself (ISO 32000-1, table 152). */
export function countBookmarks(doc: PDFKit.PDFDocument, count: number): void {
  (doc.outline as PDFKit.PDFOutline & InsideOutline).outlineData.Count = count;
}
