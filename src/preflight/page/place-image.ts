/** A picture at its place: how large, how sharp, in which colours (ISO 32000-1, 8.9). */
import { type ColourSpace, colourSpaceOf, GRAY } from '../colour/colour-space.js';
import type { PdfStream, PdfValue } from '../file/pdf-value.js';
import { boxThrough, intersect, isEmpty } from './matrix.js';
import type { Pen } from './pen.js';

export interface ImageEntries {
  /** An entry by its full name; inline pictures write it short. */
  get(key: string): PdfValue | undefined;
}

/** So many pieces count a picture that may hold a QR code. */
const PIECES_OF_PICTURE = 64;
/** No QR code is smaller, millimetres. */
const SMALLEST_CODE = 5;

/**
 * @param filter the filter that is still on the picture: JPEG 2000 brings its own colours
 * @param stream the picture itself, when its inks can be measured
 */
export function placeImage(
  pen: Pen,
  name: string,
  entries: ImageEntries,
  { filter, stream }: { readonly filter: string | undefined; readonly stream: PdfStream | undefined },
): void {
  const { file, recorder } = pen.stage;
  const number = (key: string) => {
    const value = file.resolve(entries.get(key));
    return typeof value === 'number' ? value : 0;
  };
  const [width, height] = [number('Width'), number('Height')];
  const stencil = file.resolve(entries.get('ImageMask')) === true;
  const space = spaceOf(pen, entries, { stencil, filter });
  const { ctm, clip, fill } = pen.state;
  const whole = boxThrough(ctm, 0, 0, 1, 1);
  const box = intersect(whole, clip);
  if (isEmpty(box) || !Number.isFinite(whole.left + whole.right)) return;
  if (pen.muted) {
    if (space !== undefined) recorder.colour(space, 'image', clip);
    return;
  }
  const [across, down] = [Math.hypot(ctm[0], ctm[1]), Math.hypot(ctm[2], ctm[3])];
  const ppi = Math.min(width / (across / 25.4), height / (down / 25.4));
  const side = Math.min(box.right - box.left, box.bottom - box.top);
  recorder.pieces(side >= SMALLEST_CODE ? PIECES_OF_PICTURE : 1);
  if (file.resolve(entries.get('SMask')) !== null) recorder.transparent();
  const measured = space?.family === 'cmyk' && !stencil ? stream : undefined;
  recorder.image(
    {
      name,
      box,
      width,
      height,
      ppi: Number.isFinite(ppi) ? Math.round(ppi * 10) / 10 : 0,
      colour: stencil ? fill.space.name : (space?.name ?? ''),
      stencil,
    },
    stencil ? fill.space : space,
    measured,
  );
}

function spaceOf(
  pen: Pen,
  entries: ImageEntries,
  { stencil, filter }: { readonly stencil: boolean; readonly filter: string | undefined },
): ColourSpace | undefined {
  if (stencil) return pen.state.fill.space;
  const value = entries.get('ColorSpace');
  if (value === undefined) return filter === 'JPXDecode' ? undefined : GRAY;
  return colourSpaceOf(pen.stage.file, value, pen.resources);
}
