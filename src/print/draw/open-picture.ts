/** Prepared pictures as pdfkit takes them. */
import type { Pixels } from './images.js';
import { unpackInks } from './press-picture.js';

declare global {
  namespace PDFKit {
    interface PDFDocument {
      /** Pictures are named `I<n>`. */
      _imageCount: number;
      /** A JPEG or PNG, its header read. */
      openImage(bytes: Buffer): OpenedImage;
    }
    /** A picture that can be placed, as pdfkit keeps it. */
    interface OpenedImage {
      readonly width: number;
      readonly height: number;
      /** Of a JPEG: `DeviceGray`, `DeviceRGB` or `DeviceCMYK`. */
      readonly colorSpace?: string;
    }
    namespace Mixins {
      interface PDFImage {
        /** A picture that was opened before is embedded once, however often it is placed. */
        image(src: OpenedImage, x: number, y: number, options: ImageOption): this;
      }
    }
  }
}

export type OpenPicture = PDFKit.OpenedImage;

/** Opens a JPEG, a PNG, or inks that `packInks` packed. */
export function openPicture(doc: PDFKit.PDFDocument, bytes: Uint8Array): OpenPicture {
  const inks = unpackInks(bytes);
  return inks === undefined
    ? doc.openImage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
    : inkPicture(doc, inks);
}

/** Inks as an image object (ISO 32000-1, 8.9.5), which pdfkit asks to embed itself when it is first placed. */
function inkPicture(doc: PDFKit.PDFDocument, { data, width, height }: Pixels): OpenPicture {
  doc._imageCount += 1;
  const picture = {
    width,
    height,
    colorSpace: 'DeviceCMYK',
    label: `I${doc._imageCount}`,
    orientation: 1,
    obj: undefined as PDFKit.PDFKitReference | undefined,
    embed: (document: PDFKit.PDFDocument) => {
      picture.obj = document.ref({
        Type: 'XObject',
        Subtype: 'Image',
        Width: width,
        Height: height,
        ColorSpace: 'DeviceCMYK',
        BitsPerComponent: 8,
        Filter: 'FlateDecode',
      });
      picture.obj.end(data);
    },
  };
  return picture;
}
