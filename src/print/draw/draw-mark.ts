/** One mark → PDF operators. */
import type { Box, Colour, Mark } from '../page.js';
import { layoutFault } from '../type/layout-issue.js';
import type { Inks } from './finish.js';
import type { Drawing } from './forms.js';
import { type OpenPicture, placePicture } from './pdfkit-inside.js';
import type { SvgDrawing, SvgShape } from './svg-drawing.js';

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

function outline(doc: PDFKit.PDFDocument, mark: Of<'rect'>): void {
  const { x, y, width, height, radius = 0 } = mark;
  if (radius > 0) doc.roundedRect(x, y, width, height, Math.min(radius, width / 2, height / 2));
  else doc.rect(x, y, width, height);
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

/** Outlines of straight lines between whole numbers, as those of a QR code are. */

const STRAIGHT = /^(?:M\d{1,6} \d{1,6}(?:L\d{1,6} \d{1,6})*Z?)+$/;
const STEP = /([MLZ])([^MLZ]*)/g;

/** The operators of such path data, as pdfkit writes them; undefined for any other, which it has to read. */
export function straightOperators(data: string): string | undefined {
  if (!STRAIGHT.test(data)) return undefined;
  const lines: string[] = [];
  for (const [, command, place] of data.matchAll(STEP))
    lines.push(command === 'Z' ? 'h' : `${place} ${command === 'M' ? 'm' : 'l'}`);
  return lines.join('\n');
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

/**
 * Draws shapes so that they fill the box of a picture, or lie whole inside it; what leaves the box is cut off by the caller. On a press
 * each colour is the build that the same colour has everywhere else on the sheet, so a drawing and the ground beside it are one.
 */
function drawSvg(
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

function drawShape(doc: PDFKit.PDFDocument, shape: SvgShape, inks: Inks): void {
  const { data, transforms, evenOdd } = shape;
  const [fill, stroke] = [shape.fill, shape.stroke].map((colour) => colour && paintOf(colour, inks));
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
