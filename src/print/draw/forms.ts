/**
 * Drawings that a document holds once, however often they are placed: form XObjects (ISO 32000-1, 8.10). An ornament, a picture of the
 * campaign or a QR code is the same octets in hundreds of documents, too: these are made once and remembered.
 */
import type { Box } from '../page.js';
import { deflated, type Gathered } from './gathered.js';

/** A drawing: the same shapes, painted the same, always mean the same octets. */
export interface Drawing {
  /** All that it is drawn from, often some thousand letters. */
  readonly shapes: string;
  /** All that it is painted with. */
  readonly paint: string;
  /** What it may cover, in its own units. */
  readonly box: Box;
  readonly draw: () => void;
}

/** By shapes and then by paint: to put both into one key would copy the shapes each time a drawing is looked up. */
type Drawings<T> = Map<string, Map<string, T>>;

function drawingOf<T>(drawings: Drawings<T>, { shapes, paint }: Drawing, make: () => T): T {
  const painted = drawings.get(shapes) ?? new Map<string, T>();
  drawings.set(shapes, painted);
  const drawing = painted.get(paint) ?? make();
  painted.set(paint, drawing);
  return drawing;
}

/** Most letters of shapes that are remembered with what they became. */
const REMEMBERED = 8_000_000;

const memory = { streams: new Map() as Drawings<Uint8Array>, letters: 0 };

/** What a drawing became, deflated: a function of its shapes and paint alone, so it does not matter which document asked first. */
function streamOf(drawing: Drawing, { capture }: Gathered): Uint8Array {
  if (memory.letters > REMEMBERED) {
    memory.streams.clear();
    memory.letters = 0;
  }
  return drawingOf(memory.streams, drawing, () => {
    memory.letters += drawing.shapes.length;
    return deflated(Buffer.from(capture(drawing.draw), 'latin1'));
  });
}

/** Places drawings in a document, in the units and at the origin of whatever transform holds then. */
export function formsOf(doc: PDFKit.PDFDocument, gathered: Gathered): (drawing: Drawing) => void {
  const forms: Drawings<{ readonly name: string; readonly reference: PDFKit.PDFKitReference }> = new Map();
  let count = 0;
  const make = (drawing: Drawing) => {
    const { x, y, width, height } = drawing.box;
    const reference = doc.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [x, y, x + width, y + height],
      Resources: {},
      Filter: 'FlateDecode',
    });
    reference.end(streamOf(drawing, gathered));
    count += 1;
    return { name: `D${count}`, reference };
  };
  return (drawing) => {
    const { name, reference } = drawingOf(forms, drawing, () => make(drawing));
    doc.page.xobjects[name] = reference;
    doc.addContent(`/${name} Do`);
  };
}
