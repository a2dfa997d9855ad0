/**
 * The outline that a screen reader follows (tagged PDF, ISO 32000-1, 14.8): paragraphs and headings in reading order, pictures with
 * their words, and everything else marked as decoration.
 */
import type { Mark } from '../page.js';

/** Draws marks one after the other, each inside its place in the outline. */
export function drawTagged(
  doc: PDFKit.PDFDocument,
  marks: readonly Mark[],
  outline: PDFKit.PDFStructureElement,
  draw: (mark: Mark) => void,
): void {
  let open: { readonly block: string; readonly element: PDFKit.PDFStructureElement } | undefined;
  const close = () => {
    open?.element.end();
    open = undefined;
  };
  for (const mark of marks) {
    if (mark.kind === 'text') {
      const block = mark.block ?? `line ${mark.baseline}`;
      if (open?.block !== block) {
        close();
        const element = doc.struct(
          mark.role ?? 'P',
          mark.language === undefined ? {} : { lang: mark.language },
        );
        outline.add(element);
        open = { block, element };
      }
      open.element.add(() => draw(mark));
      continue;
    }
    const alt = alternative(mark);
    if (alt === undefined) {
      doc.markContent('Artifact', { type: 'Layout' });
      draw(mark);
      doc.endMarkedContent();
      continue;
    }
    close();
    const figure = doc.struct('Figure', { alt });
    outline.add(figure);
    figure.add(() => draw(mark));
    figure.end();
  }
  close();
}

/** The words that stand for a picture; undefined for decoration. */
function alternative(mark: Mark): string | undefined {
  if (mark.kind === 'image') return mark.alt;
  if (mark.kind === 'path' && mark.label?.startsWith('qr:')) return `Mã QR: ${mark.label.slice(3)}`;
  return undefined;
}
