/** Streams of a PDF on their way into the file: deflated (ISO 32000-1, 7.4.4) where they are to be, and not copied. */
import { deflateSync } from 'node:zlib';

declare global {
  namespace PDFKit {
    interface PDFKitReference {
      /** What was written to it, until it ends. */
      buffer: readonly Uint8Array[];
      /** Is it to be deflated? */
      compress: boolean;
      /** Writes it into the file. */
      finalize(): void;
    }
  }
}

/** zlib's own choice is 6, which takes half as long again for three octets in a hundred. */
const LEVEL = 4;

/** A stream as a file holds it. */
export function deflated(stream: Uint8Array): Buffer {
  return deflateSync(stream, { level: LEVEL });
}

/** Has the streams of a document written so from now on; pdfkit asks zlib for its own choice, and copies every stream once more. */
export function writeStreams(doc: PDFKit.PDFDocument): void {
  const ref = doc.ref.bind(doc);
  doc.ref = (data) => {
    const reference = ref(data);
    const finalize = reference.finalize.bind(reference);
    reference.finalize = () => {
      const { buffer, compress } = reference;
      const [first, ...more] = buffer;
      if (first !== undefined) {
        const whole = more.length === 0 ? first : Buffer.concat(buffer);
        handStream(doc, reference, compress ? deflated(whole) : whole);
      }
      finalize();
    };
    return reference;
  };
}

/**
 * Hands a stream to the file where pdfkit, which is told of none, closes its object: a photograph of some megabytes is not copied on its way, and
 * the memory of such copies is what drawing a sheet waits for.
 */
function handStream(doc: PDFKit.PDFDocument, reference: PDFKit.PDFKitReference, stream: Uint8Array): void {
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
