/** The pages of a file (ISO 32000-1, 7.7.3) and their boxes (14.11.2). */
import type { PdfFile } from '../file/open-pdf.js';
import { isDict, type PdfDict, type PdfRef, type PdfValue } from '../file/pdf-value.js';
import { boxThrough, intersect, isEmpty, type Matrix, type Rect, times } from './matrix.js';

/** A page with what it inherits. */
export interface PageNode {
  /** The object's number; pages of the outline are known by it. */
  readonly object: number | undefined;
  readonly dict: PdfDict;
  readonly inherited: ReadonlyMap<string, PdfValue>;
}

const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];

/** How deep the tree is gone into; a balanced one of a million pages has four levels. */
const DEEPEST = 60;

/**
 * The first pages in their order, and how many there are in all. A tree that goes round in circles is gone through once.
 *
 * @param most pages that are given back; further ones are only counted
 */
export function pagesOf(file: PdfFile, most: number): { readonly pages: PageNode[]; readonly count: number } {
  const pages: PageNode[] = [];
  const seen = new Set<PdfDict>();
  let count = 0;
  const visit = (value: PdfValue, above: ReadonlyMap<string, PdfValue>, depth: number): void => {
    const dict = file.resolve(value);
    if (!isDict(dict) || seen.has(dict) || depth > DEEPEST) return;
    const kids = file.resolve(dict.get('Kids'));
    const inherited = new Map(above);
    for (const key of INHERITED) {
      const own = dict.get(key);
      if (own !== undefined) inherited.set(key, own);
    }
    if (Array.isArray(kids) && file.name(dict.get('Type')) !== 'Page') {
      seen.add(dict);
      if (pages.length >= most) {
        const rest = file.number(dict.get('Count'), 0);
        count += rest > 0 && rest < 1e7 ? Math.floor(rest) : 0;
        return;
      }
      for (const kid of kids) visit(kid, inherited, depth + 1);
      return;
    }
    count += 1;
    if (pages.length < most) pages.push({ object: (value as PdfRef)?.object, dict, inherited });
  };
  const root = file.dict(file.trailer.get('Root'));
  visit(root?.get('Pages') ?? null, new Map(), 0);
  return { pages, count };
}

export const MM_PER_POINT = 25.4 / 72;

interface PageBoxes {
  readonly media: Rect;
  readonly crop: Rect;
  readonly bleed: Rect;
  readonly trim: Rect;
  readonly has: Readonly<Record<'trim' | 'bleed', boolean>>;
  readonly userUnit: number;
  /** User space → millimetres from the trim's top left corner, turned as the page is. */
  readonly toMillimetres: Matrix;
}

/** US Letter: what readers take when a page does not say its size. */
const LETTER: readonly number[] = [0, 0, 612, 792];

/** The boxes of a page in millimetres, as readers see it. */
export function pageBoxes(file: PdfFile, { dict, inherited }: PageNode): PageBoxes {
  const boxOf = (key: string): Rect | undefined => {
    const numbers = file.values(dict.get(key) ?? inherited.get(key));
    return numbers.length === 4 && numbers.every(isPlain) ? fromCorners(numbers) : undefined;
  };
  const given = (key: string) => {
    const box = boxOf(key);
    return box === undefined || isEmpty(box) ? undefined : box;
  };
  const media = given('MediaBox') ?? fromCorners(LETTER);
  const within = (box: Rect | undefined, otherwise: Rect) => {
    const shared = intersect(box ?? otherwise, media);
    return isEmpty(shared) ? otherwise : shared;
  };
  const crop = within(given('CropBox'), media);
  const [bleed, trim] = [given('BleedBox') ?? crop, given('TrimBox') ?? crop];
  const unit = file.number(dict.get('UserUnit'), 1);
  const userUnit = unit > 0 && unit < 1e6 ? unit : 1;
  const turn = file.number(dict.get('Rotate') ?? inherited.get('Rotate'), 0);
  const toMillimetres = upright(trim, turn, userUnit * MM_PER_POINT);
  const seen = ({ left, top, right, bottom }: Rect) => boxThrough(toMillimetres, left, top, right, bottom);
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
function upright({ left, top, right, bottom }: Rect, turn: number, scale: number): Matrix {
  const quarter = ((Math.round(turn / 90) % 4) + 4) % 4;
  const place: Readonly<Record<number, Matrix>> = {
    0: [1, 0, 0, -1, -left, bottom],
    1: [0, 1, 1, 0, -top, -left],
    2: [-1, 0, 0, 1, right, -top],
    3: [0, -1, -1, 0, bottom, right],
  };
  return times(place[quarter] ?? [1, 0, 0, -1, -left, bottom], [scale, 0, 0, scale, 0, 0]);
}

function fromCorners(numbers: readonly PdfValue[]): Rect {
  const [x1, y1, x2, y2] = numbers.map(Number);
  const [a = 0, b = 0, c = 0, d = 0] = [x1, y1, x2, y2];
  return { left: Math.min(a, c), top: Math.min(b, d), right: Math.max(a, c), bottom: Math.max(b, d) };
}

function isPlain(value: PdfValue): boolean {
  return typeof value === 'number' && Math.abs(value) < 1e8;
}
