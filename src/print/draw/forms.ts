/**
 * Drawings that a document holds once, however often they are placed: form XObjects (ISO 32000-1, 8.10). An ornament, a picture of the
 * campaign or a QR code is the same octets in hundreds of documents, too: these are made once and remembered.
 */
import type { Box } from '../page.js';
import type { Gathered } from './gathered.js';
import { deflated } from './write-streams.js';

/** A drawing: what it is painted with is a part of its key, so that one key always means the same octets. */
export interface Drawing {
  readonly key: string;
  /** What it may cover, in its own units. */
  readonly box: Box;
  readonly draw: () => void;
}

/** Most letters of keys that are remembered with what they became. */
const REMEMBERED = 8_000_000;

const memory = { drawings: new Map<string, Uint8Array>(), letters: 0 };

/** What a drawing became, deflated: a function of its key alone, so it does not matter which document asked first. */
function streamOf({ key, draw }: Drawing, { capture }: Gathered): Uint8Array {
  const known = memory.drawings.get(key);
  if (known !== undefined) return known;
  const stream = deflated(Buffer.from(capture(draw), 'latin1'));
  if (memory.letters > REMEMBERED) {
    memory.drawings.clear();
    memory.letters = 0;
  }
  memory.drawings.set(key, stream);
  memory.letters += key.length;
  return stream;
}

/** Places drawings in a document, in the units and at the origin of whatever transform holds then. */
export function formsOf(doc: PDFKit.PDFDocument, gathered: Gathered): (drawing: Drawing) => void {
  const forms = new Map<string, { readonly name: string; readonly reference: PDFKit.PDFKitReference }>();
  const formOf = (drawing: Drawing) => {
    const known = forms.get(drawing.key);
    if (known !== undefined) return known;
    const { x, y, width, height } = drawing.box;
    const reference = doc.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [x, y, x + width, y + height],
      Resources: {},
      Filter: 'FlateDecode',
    });
    reference.end(streamOf(drawing, gathered));
    const form = { name: `D${forms.size + 1}`, reference };
    forms.set(drawing.key, form);
    return form;
  };
  return (drawing) => {
    const { name, reference } = formOf(drawing);
    doc.page.xobjects[name] = reference;
    doc.addContent(`/${name} Do`);
  };
}
