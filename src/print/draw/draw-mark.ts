/** One mark → PDF operators. */
import type { Box, Colour, Mark } from '../page.js';
import { layoutFault } from '../type/layout-issue.js';
import { drawSvg } from './draw-svg.js';
import type { Inks } from './finish.js';
import type { Drawing } from './forms.js';
import { type OpenPicture, placePicture } from './pdfkit-inside.js';
import { straightOperators } from './straight-path.js';
import type { SvgDrawing } from './svg-drawing.js';

type Of<Kind extends Mark['kind']> = Extract<Mark, { kind: Kind }>;

/** What marks are drawn with. */
export interface Brush {
  readonly doc: PDFKit.PDFDocument;
  readonly inks: Inks;
  readonly pen: (mark: Of<'text'>) => void;
  /** Places a drawing that the document holds once. */
  readonly place: (drawing: Drawing) => void;
  /** Pixels, or the shapes of a drawing. */
  readonly pictures: ReadonlyMap<string, OpenPicture | SvgDrawing>;
}

/**
 * Draws a mark where the layout put it.
 *
 * @throws LayoutError for a picture that was not handed in
 */
export function drawMark(mark: Mark, brush: Brush): void {
  if (mark.within !== undefined) {
    const { within, ...whole } = mark;
    brush.doc.save().rect(within.x, within.y, within.width, within.height).clip();
    drawMark(whole, brush);
    brush.doc.restore();
    return;
  }
  if ('turned' in mark && mark.turned !== undefined) {
    const { turned, ...upright } = mark;
    brush.doc.save().transform(-1, 0, 0, -1, 2 * turned.x, 2 * turned.y);
    drawMark(upright, brush);
    brush.doc.restore();
    return;
  }
  switch (mark.kind) {
    case 'text':
      brush.pen(mark);
      return;
    case 'line':
      drawLine(mark, brush);
      return;
    case 'rect':
      drawRect(mark, brush);
      return;
    case 'path':
      drawPath(mark, brush);
      return;
    case 'image':
      drawImage(mark, brush);
      return;
  }
}

function paintOf(colour: Colour, inks: Inks): PDFKit.Mixins.ColorValue {
  const ink = inks.of(colour);
  return typeof ink === 'string' ? ink : [...ink];
}

function drawLine(mark: Of<'line'>, { doc, inks }: Brush): void {
  const { dash } = mark;
  doc.save().lineWidth(mark.strokeWidth).strokeColor(paintOf(mark.stroke, inks));
  if (dash !== undefined) doc.dash(dash[0] ?? 1, { space: dash[1] ?? dash[0] ?? 1 });
  doc.moveTo(mark.x1, mark.y1).lineTo(mark.x2, mark.y2).stroke().restore();
}

/** A path of so many letters is a drawing of its own; a shorter one is no longer than the words that would place it. */
const LONG = 300;

function drawPath(mark: Of<'path'>, brush: Brush): void {
  const { doc, place } = brush;
  const { data, boxWidth, boxHeight } = mark;
  const draw = () => {
    const operators = straightOperators(data);
    if (operators === undefined) doc.path(data);
    else doc.addContent(operators);
    paint(mark, brush);
  };
  doc.save().translate(mark.x, mark.y).scale(mark.scale);
  if (data.length < LONG) draw();
  // A line at the edge of its box may be half outside.
  else
    place({
      shapes: data,
      paint: paintedWith(mark, brush),
      box: around({ x: 0, y: 0, width: boxWidth, height: boxHeight }),
      draw,
    });
  doc.restore();
}

/** All that the drawing of a path depends on besides its data. */
function paintedWith(
  { fill, stroke, strokeWidth, boxWidth, boxHeight }: Of<'path'>,
  { inks }: Brush,
): string {
  const [filled, drawn] = [fill, stroke].map((colour) => (colour === undefined ? '' : inks.of(colour)));
  return `${filled} ${drawn} ${strokeWidth} ${boxWidth} ${boxHeight}`;
}

function around({ x, y, width, height }: Box): Box {
  return { x: x - width, y: y - height, width: 3 * width, height: 3 * height };
}

function paint(
  { fill, stroke, strokeWidth = 0.5 }: Pick<Of<'path'>, 'fill' | 'stroke' | 'strokeWidth'>,
  { doc, inks }: Brush,
): void {
  if (stroke !== undefined) doc.lineWidth(strokeWidth);
  if (fill !== undefined && stroke !== undefined)
    doc.fillAndStroke(paintOf(fill, inks), paintOf(stroke, inks));
  else if (fill !== undefined) doc.fill(paintOf(fill, inks));
  else if (stroke !== undefined) doc.stroke(paintOf(stroke, inks));
}

function outline(doc: PDFKit.PDFDocument, mark: Of<'rect'>): void {
  const { x, y, width, height, radius = 0 } = mark;
  if (radius > 0) doc.roundedRect(x, y, width, height, Math.min(radius, width / 2, height / 2));
  else doc.rect(x, y, width, height);
}

function drawRect(mark: Of<'rect'>, brush: Brush): void {
  const { doc, inks } = brush;
  const { x, y, width, height, hatch, stroke, strokeWidth = 0.5, ...look } = mark;
  doc.save();
  outline(doc, mark);
  paint({ ...look, strokeWidth, ...(hatch || stroke === undefined ? {} : { stroke }) }, brush);
  if (hatch && stroke !== undefined) {
    const step = Math.max(2, strokeWidth * 5);
    outline(doc, mark);
    doc.clip().lineWidth(strokeWidth).strokeColor(paintOf(stroke, inks));
    for (let shift = -height; shift < width; shift += step) {
      doc.moveTo(x + shift, y + height).lineTo(x + shift + height, y);
    }
    doc.stroke();
  }
  doc.restore();
}

function drawImage(mark: Of<'image'>, { doc, inks, pictures, place }: Brush): void {
  const { x, y, width, height, media } = mark;
  const picture = pictures.get(media);
  if (picture === undefined) {
    throw layoutFault(
      'missing-picture',
      { file: media, line: 0, slot: '' },
      { vi: 'Hình này chưa được đưa vào bản vẽ.', en: 'This picture was not handed in.' },
      { vi: 'Hãy truyền nó trong `pictures`.', en: 'Pass it in `pictures`.' },
    );
  }
  doc.save().rect(x, y, width, height).clip();
  if ('shapes' in picture) {
    drawSvg(picture, mark, { doc, inks, place });
    doc.restore();
    return;
  }
  placePicture(doc, picture, mark);
  doc.restore();
}
