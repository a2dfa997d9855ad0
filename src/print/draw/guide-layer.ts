/** The layer of folds and rings that a workshop looks for and no cloth shows. */
import { textObject } from './finish.js';
import { catalogOf, nameLayer } from './pdfkit-inside.js';

/** The name of the layer in a viewer's list. */
export const GUIDE_LAYER = 'Khuôn: đường gập, khoen';

/** What pages call it. */
const PROPERTY = 'Khuon';

/**
 * Draws on the layer of guides of a document (optional content, ISO 32000-1, 8.11), which has one from its first guide on. It is off until
 * somebody switches it on: off in the default configuration and without automatic states is what PDF/A-2 (ISO 19005-2, 6.9) and PDF/X-4
 * (ISO 15930-7) allow.
 */
export function guideLayer(doc: PDFKit.PDFDocument): (draw: () => void) => void {
  let group: PDFKit.PDFKitReference | undefined;
  return (draw) => {
    group ??= addGroup(doc);
    nameLayer(doc, PROPERTY, group);
    doc.addContent(`/OC /${PROPERTY} BDC`);
    draw();
    doc.addContent('EMC');
  };
}

function addGroup(doc: PDFKit.PDFDocument): PDFKit.PDFKitReference {
  const group = doc.ref({
    Type: 'OCG',
    Name: textObject(GUIDE_LAYER),
    Usage: { Print: { Subtype: 'PrintersMarks', PrintState: 'OFF' } },
  });
  group.end(undefined);
  catalogOf(doc).OCProperties = {
    OCGs: [group],
    D: { Name: textObject('Thành phẩm'), Order: [group], OFF: [group] },
  };
  return group;
}
