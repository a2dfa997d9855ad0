/** Streams of a PDF, deflated (ISO 32000-1, 7.4.4). */
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

/** Has the streams of a document deflated so from now on; pdfkit asks zlib for its own choice. */
export function deflateStreams(doc: PDFKit.PDFDocument): void {
  const ref = doc.ref.bind(doc);
  doc.ref = (data) => {
    const reference = ref(data);
    const finalize = reference.finalize.bind(reference);
    reference.finalize = () => {
      if (reference.compress && reference.buffer.length > 0) {
        const [first, ...more] = reference.buffer as readonly [Uint8Array, ...Uint8Array[]];
        reference.buffer = [deflated(more.length === 0 ? first : Buffer.concat(reference.buffer))];
        reference.compress = false;
      }
      finalize();
    };
    return reference;
  };
}
