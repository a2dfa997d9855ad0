/**
 * What stands around the marks of a page. Their place in the outline that a screen reader follows (tagged PDF, ISO 32000-1, 14.8):
 * paragraphs and headings in reading order, pictures with their words, and everything else marked as decoration. And the layer of folds
 * and rings that a workshop looks for and no cloth shows.
 */
import type { Mark } from '../page.js';
import { textObject } from './finish.js';
import { catalogOf, nameLayer } from './pdfkit-inside.js';

type TextMark = Extract<Mark, { kind: 'text' }>;

/** Draws marks one after the other, each inside its place in the outline; guides inside their layer. */
export function drawTagged(
  doc: PDFKit.PDFDocument,
  marks: readonly Mark[],
  outline: PDFKit.PDFStructureElement,
  draw: (mark: Mark) => void,
  onGuideLayer: (draw: () => void) => void,
): void {
  let open: Paragraph | undefined;
  const close = () => {
    open?.element.end();
    open = undefined;
  };
  for (const run of inRuns(marks)) {
    if (run.kind === 'decoration') {
      const decorate = () => {
        doc.markContent('Artifact', { type: 'Layout' });
        for (const mark of run.marks) draw(mark);
        doc.endMarkedContent();
      };
      if (run.guide) onGuideLayer(decorate);
      else decorate();
      continue;
    }
    if (run.kind === 'text') {
      if (open?.block !== run.block) {
        close();
        const { role = 'P', language } = run.first;
        const element = doc.struct(role, language === undefined ? {} : { lang: language });
        outline.add(element);
        open = { block: run.block, language, element };
      }
      // The lines of a paragraph that follow each other are one stretch of content.
      const lines = () => {
        for (const mark of run.marks) draw(mark);
      };
      if (run.first.language === open.language) open.element.add(lines);
      else addSpan(doc, open.element, run.first.language, lines);
      continue;
    }
    const { mark, alt } = run;
    close();
    const figure = doc.struct('Figure', { alt });
    outline.add(figure);
    figure.add(() => draw(mark));
    figure.end();
  }
  close();
}

interface Paragraph {
  readonly block: string;
  readonly language: string | undefined;
  readonly element: PDFKit.PDFStructureElement;
}

/** Words of another language inside a paragraph, so that they are read aloud in it (ISO 14289-1, 7.2). */
function addSpan(
  doc: PDFKit.PDFDocument,
  paragraph: PDFKit.PDFStructureElement,
  language: string | undefined,
  lines: () => void,
): void {
  const span = doc.struct('Span', language === undefined ? {} : { lang: language });
  paragraph.add(span);
  span.add(lines);
  span.end();
}

type Run =
  | { readonly kind: 'text'; readonly block: string; readonly first: TextMark; readonly marks: TextMark[] }
  | { readonly kind: 'figure'; readonly mark: Mark; readonly alt: string }
  | { readonly kind: 'decoration'; readonly guide: boolean; readonly marks: Mark[] };

/**
 * Marks in their order; lines of one paragraph and one language that stand next to each other are one run, and so is what only decorates.
 */
function inRuns(marks: readonly Mark[]): Run[] {
  const runs: Run[] = [];
  for (const mark of marks) {
    const last = runs.at(-1);
    if (mark.kind !== 'text') {
      const alt = alternative(mark);
      const guide = mark.guide === true;
      if (alt !== undefined) runs.push({ kind: 'figure', mark, alt });
      else if (last?.kind === 'decoration' && last.guide === guide) last.marks.push(mark);
      else runs.push({ kind: 'decoration', guide, marks: [mark] });
      continue;
    }
    const block = mark.block ?? `line ${mark.baseline}`;
    const goesOn = last?.kind === 'text' && last.block === block && last.first.language === mark.language;
    if (goesOn) last.marks.push(mark);
    else runs.push({ kind: 'text', block, first: mark, marks: [mark] });
  }
  return runs;
}

/** The words that stand for a picture; undefined for decoration. */
function alternative(mark: Mark): string | undefined {
  if (mark.kind === 'image') return mark.alt;
  if (mark.kind === 'path' && mark.label?.startsWith('qr:')) return `Mã QR: ${mark.label.slice(3)}`;
  return undefined;
}

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
