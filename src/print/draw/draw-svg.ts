/** A drawing at its place, as lines and areas. */
import type { Colour, Mark } from '../page.js';
import type { Brush } from './draw-mark.js';
import type { Inks } from './finish.js';
import type { Shape, SvgDrawing } from './svg-drawing.js';

/**
 * Draws shapes so that they fill the box of a picture, or lie whole inside it; what leaves the box is cut off by the caller. On a press
 * each colour is the build that the same colour has everywhere else on the sheet, so a drawing and the ground beside it are one.
 */
export function drawSvg(
  drawing: SvgDrawing,
  { x, y, width, height, fit }: Extract<Mark, { kind: 'image' }>,
  { doc, inks, place }: Pick<Brush, 'doc' | 'inks' | 'place'>,
): void {
  const ratios = [width / drawing.width, height / drawing.height];
  const scale = fit === 'cover' ? Math.max(...ratios) : Math.min(...ratios);
  doc.save();
  const [across, down] = drawing.keep;
  doc.translate(x + (width - drawing.width * scale) * across, y + (height - drawing.height * scale) * down);
  doc.scale(scale).translate(-drawing.x, -drawing.y);
  // A drawing ends at its own edge, also where it is smaller than its box.
  place({
    // One drawing in the inks of two presses is two.
    shapes: drawing.source,
    paint: drawing.colours.map((colour) => inks.of(colour)).join(' '),
    box: drawing,
    draw: () => {
      for (const shape of drawing.shapes) drawShape(doc, shape, inks);
    },
  });
  doc.restore();
}

function drawShape(doc: PDFKit.PDFDocument, shape: Shape, inks: Inks): void {
  const { data, transforms, evenOdd } = shape;
  const [fill, stroke] = [shape.fill, shape.stroke].map((colour) => paintOf(colour, inks));
  if (fill === undefined && stroke === undefined) return;
  doc.save();
  for (const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] of transforms) doc.transform(a, b, c, d, e, f);
  if (stroke !== undefined) {
    doc.lineWidth(shape.strokeWidth);
    if (shape.round) doc.lineCap('round').lineJoin('round');
    // pdfkit refuses a dash of no length, which a round cap makes a dot.
    if (shape.dash.length > 0) doc.addContent(`[${shape.dash.join(' ')}] 0 d`);
  }
  doc.path(data);
  const rule = evenOdd ? 'even-odd' : 'non-zero';
  if (fill !== undefined && stroke !== undefined) doc.fillAndStroke(fill, stroke, rule);
  else if (fill !== undefined) doc.fill(fill, rule);
  else if (stroke !== undefined) doc.stroke(stroke);
  doc.restore();
}

function paintOf(colour: Colour | undefined, inks: Inks): PDFKit.Mixins.ColorValue | undefined {
  if (colour === undefined) return undefined;
  const ink = inks.of(colour);
  return typeof ink === 'string' ? ink : [...ink];
}
