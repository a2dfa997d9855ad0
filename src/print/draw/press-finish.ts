/** What makes a file good for a press: boxes, marks, inks, and the structure of PDF/X-4 (ISO 15930-7). */
import { deflateSync } from 'node:zlib';
import { MM, type Page } from '../page.js';
import { isBlack } from '../press/build.js';
import type { PressSettings } from '../press/press-settings.js';
import type { Separation } from '../press/separate-colours.js';
import { type Finish, nameBoxes, textObject } from './finish.js';
import { addInk, catalogOf, preferInPrint } from './pdfkit-inside.js';

/** The graphics state of black text: printed over what is there, so that no white line shows beside a letter. */
const OVERPRINT = 'Overprint';
/** The colour of printer's marks: all inks that there are (ISO 32000-1, 8.6.6.4). */
const REGISTRATION = 'All';

/** Pages grown by bleed and marks, every colour in inks, one output intent; with `overprint`, black text is printed over colours. */
export function pressFinish(
  { profile, bleed }: PressSettings,
  { inkOf }: Separation,
  { overprint }: { readonly overprint: boolean },
): Finish {
  const over = bleed * MM;
  const margin = printMargin(over);
  let state: PDFKit.PDFKitReference | undefined;
  return {
    name: `press ${profile.sha256} ${bleed}`,
    pdfVersion: '1.6',
    margin,
    // No annotation may lie on the sheet (ISO 15930-7, 6.17).
    links: false,
    inks: { of: inkOf, overprint: (colour) => (overprint && isBlack(inkOf(colour)) ? OVERPRINT : undefined) },
    page: (doc, page, marks) => {
      const { x, y, width, height, hem } = page.finished ?? { ...page, x: 0, y: 0, hem: over };
      nameBoxes(doc, { x: margin + x, y: margin + y, width, height, hem });
      if (state === undefined) {
        state = overprintState(doc);
        addInk(doc, REGISTRATION);
      }
      doc.page.ext_gstates[OVERPRINT] = state;
      doc.save().translate(margin, margin);
      // Notes beside a finished sheet are for the shop, too.
      const shown = page.finished === undefined ? over : 0;
      doc
        .save()
        .rect(-shown, -shown, page.width + 2 * shown, page.height + 2 * shown)
        .clip();
      marks();
      doc.restore();
      doc.markContent('Artifact', { type: 'Page' });
      doc.translate(x, y);
      drawPrinterMarks(doc, { ...page, width, height }, hem);
      doc.endMarkedContent();
      doc.restore();
    },
    close: (doc, identifier) => {
      catalogOf(doc).OutputIntents = [outputIntent(doc, profile)];
      Object.assign(doc.info, { GTS_PDFXVersion: 'PDF/X-4', Trapped: NOT_TRAPPED });
      preferInPrint(doc, { PrintScaling: 'None' });
      doc.appendXML(exchanged(identifier));
    },
  };
}

/** Overprinting of fills and strokes; an ink that is not used leaves what is under it (ISO 32000-1, 8.6.7). */
function overprintState(doc: PDFKit.PDFDocument): PDFKit.PDFKitReference {
  const state = doc.ref({ Type: 'ExtGState', OP: true, op: true, OPM: 1 });
  state.end(undefined);
  return state;
}

function drawPrinterMarks(doc: PDFKit.PDFDocument, page: Page, bleed: number): void {
  const { lines, registers } = printerMarks(page, bleed);
  doc.lineWidth(PRINTER_LINE).strokeColor(REGISTRATION);
  for (const { x1, y1, x2, y2, dash } of lines) {
    if (dash === undefined) doc.undash();
    else doc.dash(dash[0], { space: dash[1] });
    doc.moveTo(x1, y1).lineTo(x2, y2).stroke();
  }
  doc.undash();
  const { ring, arm } = REGISTER;
  for (const { x, y } of registers) {
    doc.circle(x, y, ring).stroke();
    doc
      .moveTo(x - arm, y)
      .lineTo(x + arm, y)
      .moveTo(x, y - arm)
      .lineTo(x, y + arm)
      .stroke();
  }
}

/** A straight line in all inks, points from the top left of the trimmed sheet. */
interface PrinterLine {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly dash?: readonly [number, number];
}

/** A cross in a ring: when the inks lie on each other, it is one. */
interface RegistrationMark {
  readonly x: number;
  readonly y: number;
}

/** The marks of one page. */
interface PrinterMarks {
  readonly lines: readonly PrinterLine[];
  readonly registers: readonly RegistrationMark[];
}

/** Width of the lines, points. */
const PRINTER_LINE = 0.25;
/** Radius of the ring of a registration mark, and length of an arm of its cross. */
export const REGISTER = { ring: 1.25 * MM, arm: 2.25 * MM } as const;
/** Marks begin so far outside the bleed, are so long, and so much paper is left around them. */
const [GAP, LENGTH, RIM] = [1 * MM, 5 * MM, 1.5 * MM];
/** And never nearer to the trimmed edge than this. */
const OFFSET = 3 * MM;

/** Paper between the trimmed sheet and the edge of the page, points: bleed and marks. @example printMargin(3 * MM) / MM; // 10.5 */
export function printMargin(bleed: number): number {
  return start(bleed) + LENGTH + RIM;
}

function start(bleed: number): number {
  return Math.max(OFFSET, bleed + GAP);
}

/** Crop marks at the corners, fold marks at the ends of each fold, registration marks in the middle of each side. */
export function printerMarks(
  { width, height, folds = [], foldsAcross = [] }: Page,
  bleed: number,
): PrinterMarks {
  const near = start(bleed);
  const far = near + LENGTH;
  const crops = [0, width].flatMap((x) => [
    { x1: x, y1: -far, x2: x, y2: -near },
    { x1: x, y1: height + near, x2: x, y2: height + far },
  ]);
  const sides = [0, height].flatMap((y) => [
    { x1: -far, y1: y, x2: -near, y2: y },
    { x1: width + near, y1: y, x2: width + far, y2: y },
  ]);
  const folding = folds.flatMap((x) => [
    { x1: x, y1: -far, x2: x, y2: -near, dash: [2, 1.5] as const },
    { x1: x, y1: height + near, x2: x, y2: height + far, dash: [2, 1.5] as const },
  ]);
  const foldingAcross = foldsAcross.flatMap((y) => [
    { x1: -far, y1: y, x2: -near, y2: y, dash: [2, 1.5] as const },
    { x1: width + near, y1: y, x2: width + far, y2: y, dash: [2, 1.5] as const },
  ]);
  const middle = near + LENGTH / 2;
  // Beside the middle where the sheet is folded there.
  const clearOf = (all: readonly number[], side: number) =>
    all.some((fold) => Math.abs(fold - side / 2) < 2 * REGISTER.arm) ? side / 2 + 4 * REGISTER.arm : side / 2;
  const [across, down] = [clearOf(folds, width), clearOf(foldsAcross, height)];
  return {
    lines: [...crops, ...sides, ...folding, ...foldingAcross],
    registers: [
      { x: across, y: -middle },
      { x: across, y: height + middle },
      { x: -middle, y: down },
      { x: width + middle, y: down },
    ],
  };
}

/** Profiles that were deflated: half a megabyte, the same in every sheet for a press. */
const streams = new WeakMap<Uint8Array, Uint8Array>();

function profileStream(bytes: Uint8Array): Uint8Array {
  const stream = streams.get(bytes) ?? deflateSync(bytes);
  streams.set(bytes, stream);
  return stream;
}

/** Printing conditions of the ICC's registry, by the names of profiles that are made from their data. */
const REGISTERED: ReadonlyMap<string, string> = new Map([['FOGRA39L Coated', 'FOGRA39']]);
const REGISTRY = 'http://www.color.org';

/** The press that the inks are meant for: by its name in the registry (ISO 32000-1, table 365), or as its profile names itself. */
function outputIntent(
  doc: PDFKit.PDFDocument,
  { bytes, description }: PressSettings['profile'],
): PDFKit.PDFKitReference {
  const destination = doc.ref({ N: 4, Filter: 'FlateDecode' });
  destination.end(profileStream(bytes));
  const name = textObject(description);
  const registered = REGISTERED.get(description);
  const intent = doc.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: registered === undefined ? name : textObject(registered),
    ...(registered === undefined ? {} : { RegistryName: textObject(REGISTRY) }),
    OutputCondition: name,
    Info: name,
    DestOutputProfile: destination,
  });
  intent.end(undefined);
  return intent;
}

/** pdfkit writes every text of the Info dictionary as a string, but this one has to be a name (ISO 32000-1, table 317). */
const NOT_TRAPPED = { [Symbol.toStringTag]: 'Name', toString: () => '/False' };

/** What PDF/X-4 asks of the metadata (ISO 15930-7, 6.7 and 6.16). */
function exchanged(id: Uint8Array): string {
  const hex = Buffer.from(id).toString('hex');
  const uuid = [0, 8, 12, 16, 20].map((from, part) => hex.slice(from, [8, 12, 16, 20, 32][part])).join('-');
  return `<rdf:Description rdf:about="" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
  <pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
  <pdf:Trapped>False</pdf:Trapped>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
  <xmpMM:DocumentID>uuid:${uuid}</xmpMM:DocumentID>
  <xmpMM:VersionID>1</xmpMM:VersionID>
  <xmpMM:RenditionClass>default</xmpMM:RenditionClass>
</rdf:Description>`;
}
