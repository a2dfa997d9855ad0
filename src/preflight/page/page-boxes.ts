/** The boxes of a page (ISO 32000-1, 14.11.2), and the way from its own units to millimetres as it is seen. */
import type { PdfFile } from '../file/open-pdf.js';
import type { PdfValue } from '../file/pdf-value.js';
import { type Box, boxThrough, intersect, isEmpty, type Matrix, times } from './matrix.js';
import type { PageNode } from './pages-of.js';

export const MM_PER_POINT = 25.4 / 72;

export interface PageBoxes {
  readonly media: Box;
  readonly crop: Box;
  readonly bleed: Box;
  readonly trim: Box;
  readonly has: Readonly<Record<'trim' | 'bleed', boolean>>;
  readonly userUnit: number;
  /** User space → millimetres from the trim's top left corner, turned as the page is. */
  readonly toMillimetres: Matrix;
}

/** US Letter: what readers take when a page does not say its size. */
const LETTER: readonly number[] = [0, 0, 612, 792];

export function pageBoxes(file: PdfFile, { dict, inherited }: PageNode): PageBoxes {
  const boxOf = (key: string): Box | undefined => {
    const numbers = file.array(dict.get(key) ?? inherited.get(key)).map((value) => file.resolve(value));
    return numbers.length === 4 && numbers.every(isPlain) ? fromCorners(numbers) : undefined;
  };
  const given = (key: string) => {
    const box = boxOf(key);
    return box === undefined || isEmpty(box) ? undefined : box;
  };
  const media = given('MediaBox') ?? fromCorners(LETTER);
  const within = (box: Box | undefined, otherwise: Box) => {
    const shared = intersect(box ?? otherwise, media);
    return isEmpty(shared) ? otherwise : shared;
  };
  const crop = within(given('CropBox'), media);
  const [bleed, trim] = [given('BleedBox') ?? crop, given('TrimBox') ?? crop];
  const unit = file.resolve(dict.get('UserUnit'));
  const userUnit = typeof unit === 'number' && unit > 0 && unit < 1e6 ? unit : 1;
  const turn = file.resolve(dict.get('Rotate') ?? inherited.get('Rotate'));
  const toMillimetres = upright(trim, typeof turn === 'number' ? turn : 0, userUnit * MM_PER_POINT);
  const seen = ({ left, top, right, bottom }: Box) => boxThrough(toMillimetres, left, top, right, bottom);
  return {
    media: seen(media),
    crop: seen(crop),
    bleed: seen(bleed),
    trim: seen(trim),
    has: { trim: given('TrimBox') !== undefined, bleed: given('BleedBox') !== undefined },
    userUnit,
    toMillimetres,
  };
}

/** PDF measures upwards; a page may be turned by quarters, clockwise. */
function upright({ left, top, right, bottom }: Box, turn: number, scale: number): Matrix {
  const quarter = ((Math.round(turn / 90) % 4) + 4) % 4;
  const place: Readonly<Record<number, Matrix>> = {
    0: [1, 0, 0, -1, -left, bottom],
    1: [0, 1, 1, 0, -top, -left],
    2: [-1, 0, 0, 1, right, -top],
    3: [0, -1, -1, 0, bottom, right],
  };
  return times(place[quarter] ?? [1, 0, 0, -1, -left, bottom], [scale, 0, 0, scale, 0, 0]);
}

function fromCorners(numbers: readonly PdfValue[]): Box {
  const [x1, y1, x2, y2] = numbers.map(Number);
  const [a = 0, b = 0, c = 0, d = 0] = [x1, y1, x2, y2];
  return { left: Math.min(a, c), top: Math.min(b, d), right: Math.max(a, c), bottom: Math.max(b, d) };
}

function isPlain(value: PdfValue): boolean {
  return typeof value === 'number' && Math.abs(value) < 1e8;
}
