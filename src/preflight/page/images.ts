/** A picture at its place: how large, how sharp, in which colours (ISO 32000-1, 8.9). */
import { isKeyword, type Lexer, readValue } from '../file/lexer.js';
import { isName, type PdfStream, type PdfValue } from '../file/pdf-value.js';
import { type ColourSpace, colourSpaceOf, GRAY } from './colour-space.js';
import { boxThrough, intersect, isEmpty } from './matrix.js';
import type { Pen } from './pen.js';

interface ImageEntries {
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
  entries: ImageEntries,
  { filter, stream }: { readonly filter: string | undefined; readonly stream: PdfStream | undefined },
): void {
  const { file, recorder } = pen.stage;
  const [width, height] = [file.number(entries.get('Width'), 0), file.number(entries.get('Height'), 0)];
  const stencil = file.resolve(entries.get('ImageMask')) === true;
  const space = spaceOf(pen, entries, { stencil, filter });
  const { ctm, clip } = pen.state;
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
  const placed = { box, width, height, ppi: Number.isFinite(ppi) ? Math.round(ppi * 10) / 10 : 0 };
  recorder.image(placed, space, measured);
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

/** Pictures inside the content: `BI … ID … EI` (ISO 32000-1, 8.9.7). */
const LONG: Readonly<Record<string, string>> = {
  BPC: 'BitsPerComponent',
  CS: 'ColorSpace',
  D: 'Decode',
  DP: 'DecodeParms',
  F: 'Filter',
  H: 'Height',
  IM: 'ImageMask',
  I: 'Interpolate',
  W: 'Width',
};

/** Reads from behind `BI` to behind `EI`; the data are passed over. */
export function readInlineImage(lexer: Lexer): ReadonlyMap<string, PdfValue> {
  const entries = new Map<string, PdfValue>();
  for (;;) {
    const key = readValue(lexer, false);
    if (key === undefined) return entries;
    if (isKeyword(key)) {
      if (key.keyword === 'ID') break;
      continue;
    }
    const value = readValue(lexer, false);
    if (value === undefined) return entries;
    if (isName(key) && !isKeyword(value)) entries.set(LONG[key.name] ?? key.name, value);
  }
  passData(lexer);
  return entries;
}

/** `EI` with white space before it, and after it something that can be content again. */
function passData(lexer: Lexer): void {
  const { bytes } = lexer;
  for (let offset = lexer.offset + 1; offset < bytes.length; offset += 1) {
    if (bytes[offset] !== 0x45 || bytes[offset + 1] !== 0x49) continue;
    if (!isSpace(bytes[offset - 1]) || !(bytes[offset + 2] === undefined || isSpace(bytes[offset + 2])))
      continue;
    const after = bytes.subarray(offset + 2, offset + 12);
    if (after.some((byte) => byte > 126 || (byte < 32 && !isSpace(byte)))) continue;
    lexer.offset = offset + 2;
    return;
  }
  lexer.offset = bytes.length;
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0 || byte === 9 || byte === 10 || byte === 12 || byte === 13 || byte === 32;
}
