/**
 * What pdfkit writes, kept as text until the end. pdfkit turns each operator and each line of a file into octets of its own and hands them
 * to a stream one by one, tens of thousands of times a document; the octets are the same when they are put together at once.
 */

declare global {
  namespace PDFKit {
    interface PDFDocument {
      /** Octets written so far. */
      _offset: number;
      _write(data: string | Uint8Array): void;
    }
  }
}

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
  doc.addContent = (added) => {
    operators.push(typeof added === 'string' ? added : Buffer.from(added).toString('latin1').trimEnd());
    return doc;
  };
  const header = doc.read() as Uint8Array | null;
  if (header !== null) pieces.push(header);
  doc._write = (data) => {
    const piece = typeof data === 'string' ? `${data}\n` : data;
    pieces.push(piece);
    doc._offset += piece.length;
  };
  const written = new Promise<void>((resolve) => {
    doc.push = (chunk) => {
      if (chunk === null) resolve();
      return true;
    };
  });
  const toPage = (content: readonly string[]) => {
    if (content.length > 0) doc.page.write(Buffer.from(`${content.join('\n')}\n`, 'latin1'));
  };
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
      toPage(operators);
      operators = [];
    },
    async file() {
      await written;
      const file = new Uint8Array(doc._offset);
      const buffer = Buffer.from(file.buffer);
      let at = 0;
      for (const piece of pieces) {
        if (typeof piece === 'string') buffer.write(piece, at, 'latin1');
        else file.set(piece, at);
        at += piece.length;
      }
      return file;
    },
  };
}
