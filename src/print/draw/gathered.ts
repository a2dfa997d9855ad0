/**
 * What pdfkit writes, kept as text until the end. pdfkit turns each operator and each line of a file into octets of its own and hands them
 * to a stream one by one, tens of thousands of times a document; the octets are the same when they are put together at once.
 */
import { deflateSync } from 'node:zlib';
import { divertWrites } from './pdfkit-inside.js';

/** A document whose writes are gathered. */
export interface Gathered {
  /** What `draw` adds to the page, as operators, instead of on the page. */
  capture(draw: () => void): string;
  /** Puts what was drawn on the page that is open. */
  flush(): void;
  /** The file, once the document is written: pdfkit splits transparency from a picture in its own time. */
  file(): Promise<Uint8Array>;
}

/** Gathers what a document writes from now on; its header is written anew. */
export function gatherWrites(doc: PDFKit.PDFDocument): Gathered {
  let operators: string[] = [];
  const pieces: (string | Uint8Array)[] = [];
  const written = new Promise<void>((resolve) => {
    divertWrites(doc, {
      operator: (added) => operators.push(added),
      piece: (data) => pieces.push(data),
      end: resolve,
      // pdfkit asks zlib for its own choice, and copies every stream once more.
      stream: (whole, compress) => (compress ? deflated(whole) : whole),
    });
  });
  return {
    capture(draw) {
      const outer = operators;
      operators = [];
      try {
        draw();
        return operators.join('\n');
      } finally {
        operators = outer;
      }
    },
    flush() {
      if (operators.length > 0) doc.page.write(Buffer.from(`${operators.join('\n')}\n`, 'latin1'));
      operators = [];
    },
    async file() {
      await written;
      const file = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
      const buffer = Buffer.from(file.buffer);
      let offset = 0;
      for (const piece of pieces) {
        if (typeof piece === 'string') buffer.write(piece, offset, 'latin1');
        else file.set(piece, offset);
        offset += piece.length;
      }
      return file;
    },
  };
}

/** zlib's own choice is 6, which takes half as long again for three octets in a hundred. */
const LEVEL = 4;

/** A stream as a file holds it (ISO 32000-1, 7.4.4). */
export function deflated(stream: Uint8Array): Buffer {
  return deflateSync(stream, { level: LEVEL });
}
