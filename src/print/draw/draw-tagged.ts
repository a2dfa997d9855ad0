/**
 * The outline that a screen reader follows (tagged PDF, ISO 32000-1, 14.8): paragraphs and headings in reading order, pictures with
 * their words, and everything else marked as decoration.
 */
import type { Mark } from '../page.js';

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
