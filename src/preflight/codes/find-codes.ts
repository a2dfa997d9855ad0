/** QR codes of a file: which pages are drawn, how sharp, and which of a decoder's guesses are codes. */
import type { Code, PageFacts } from '../facts.js';
import type { PreflightLimits } from '../limits.js';
import type { Rect } from '../page/matrix.js';
import { MM_PER_POINT } from '../page/pages.js';

/** A drawn page: four octets a pixel, rows from the top. */
export interface Picture {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A reader of PDF that draws pages, each as its readers see it (its crop box, turned as it is to be). */
export interface PageViewer {
  /** @param page counts from 1 @param scale pixels a point */
  draw(page: number, scale: number): Promise<Picture>;
  close(): void;
}

/** A place in a picture, pixels. */
export interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** What a decoder takes for a code. */
export interface Sighting {
  /** It could be read to its end. */
  readonly readable: boolean;
  readonly text: string;
  /** Modules of a side; 0 when the decoder does not know. */
  readonly modules: number;
  /** A Micro QR code: it has one finder, and much else looks like one. */
  readonly micro: boolean;
  /** Top left, top right, bottom right, bottom left, as the code stands. */
  readonly corners: readonly [Pixel, Pixel, Pixel, Pixel];
}

/** Finds codes in a picture. */
export type CodeReader = (picture: Picture) => Promise<readonly Sighting[]>;

/** Opens a file to draw its pages. @throws when it cannot be opened */
export type OpenView = (
  pdf: Uint8Array,
) => Promise<{ readonly viewer: PageViewer; readonly read: CodeReader }>;

interface FoundCodes {
  /** A page that was not drawn is missing. */
  readonly byPage: ReadonlyMap<number, readonly Code[]>;
  /** Some pages were not drawn. */
  readonly cut: boolean;
  /** The file could not be opened, or a page of it not be drawn. */
  readonly failed: boolean;
}

/** Pieces of outlines below which no QR code can be on a page: the smallest has three finders and data. */
const FEWEST_PIECES = 40;
/** Pixels of all pictures of a page, beyond which drawing it would take too much memory. */
const MOST_PIXELS = 150_000_000;
/** Pixels of a drawn page: at first, and when something is there that could not be read. */
const PIXELS = [6_000_000, 20_000_000] as const;
/** Pixels a millimetre that are enough, and those of the second look. */
const SHARPNESS = [6, 12] as const;
/** Of its side, what the sides of a printed code may differ by, and what it may be turned. */
const CROOKED = 0.05;

type Looked = Omit<PageFacts, 'codes'>;

/** The codes of all pages that may hold one. @param claimed pages that hold one, as the file says itself */
export async function findCodes(
  bytes: Uint8Array,
  pages: readonly Looked[],
  claimed: ReadonlySet<number>,
  view: OpenView | undefined,
  limits: PreflightLimits,
): Promise<FoundCodes> {
  const byPage = new Map<number, readonly Code[]>();
  const wanted = pages.filter(({ number, pieces }) => pieces >= FEWEST_PIECES || claimed.has(number));
  for (const { number } of pages) byPage.set(number, []);
  for (const { number } of wanted) byPage.delete(number);
  if (wanted.length === 0) return { byPage, cut: false, failed: false };
  if (view === undefined) return { byPage, cut: true, failed: false };
  const small = wanted.filter((page) => pixelsOf(page) <= MOST_PIXELS).slice(0, limits.drawn);
  try {
    const { viewer, read } = await view(bytes);
    try {
      for (const page of small) {
        byPage.set(page.number, await codesOf(page, claimed.has(page.number), viewer, read));
      }
    } finally {
      viewer.close();
    }
  } catch {
    // Whatever a reader of strangers stumbles over, the file is what is at fault.
    return { byPage, cut: true, failed: true };
  }
  return { byPage, cut: small.length < wanted.length, failed: false };
}

function pixelsOf({ images }: Looked): number {
  return images.reduce((sum, { width, height }) => sum + width * height, 0);
}

/** A page is drawn again, sharper, when a code on it could not be read. @param claimed the file says that there is one */
async function codesOf(
  page: Looked,
  claimed: boolean,
  viewer: PageViewer,
  read: CodeReader,
): Promise<Code[]> {
  let codes: Code[] = [];
  for (const look of [0, 1] as const) {
    codes = await lookAt(page, Math.min(SHARPNESS[look], sharpest(page, PIXELS[look])), viewer, read);
    const done = codes.length > 0 ? codes.every(({ readable }) => readable) : !claimed;
    if (done) return codes;
  }
  return codes;
}

function sharpest({ crop }: Looked, pixels: number): number {
  return Math.sqrt(pixels / ((crop.right - crop.left) * (crop.bottom - crop.top)));
}

async function lookAt(
  { number, crop, userUnit }: Looked,
  perMillimetre: number,
  viewer: PageViewer,
  read: CodeReader,
): Promise<Code[]> {
  const picture = await viewer.draw(number, perMillimetre * MM_PER_POINT * userUnit);
  const [sx, sy] = [picture.width / (crop.right - crop.left), picture.height / (crop.bottom - crop.top)];
  return plausibleCodes(await read(picture)).map(({ corners, text, readable, modules }) => {
    const { left, top, right, bottom } = around(corners);
    const box = {
      left: left / sx + crop.left,
      top: top / sy + crop.top,
      right: right / sx + crop.left,
      bottom: bottom / sy + crop.top,
    };
    const [one, other] = corners;
    const side = Math.hypot((other.x - one.x) / sx, (other.y - one.y) / sy);
    return { text, readable, box, module: modules > 0 ? side / modules : 0 };
  });
}

/**
 * The codes that were read, and of the others those that are square, upright and in nobody's way: decoders take patterns, letters and halves
 * of codes for damaged ones.
 */
function plausibleCodes(sightings: readonly Sighting[]): Sighting[] {
  const kept = sightings.filter(({ readable }) => readable);
  for (const sighting of sightings) {
    if (sighting.readable || sighting.micro || !isUprightSquare(sighting)) continue;
    if (!kept.some((other) => overlap(sighting, other))) kept.push(sighting);
  }
  return kept;
}

function isUprightSquare({ corners, modules }: Sighting): boolean {
  const sides = corners.map((corner, index) => {
    const next = corners[(index + 1) % 4] ?? corner;
    return { x: Math.abs(next.x - corner.x), y: Math.abs(next.y - corner.y) };
  });
  const lengths = sides.map(({ x, y }) => Math.hypot(x, y));
  const [longest, shortest] = [Math.max(...lengths), Math.min(...lengths)];
  const turned = Math.max(...sides.map(({ x, y }) => Math.min(x, y)));
  // Two edges along one line, as a decoder sees them in a row of diamonds, are the sides of nothing.
  const square = areaOf(corners) > (1 - 2 * CROOKED) * longest * longest;
  const even = longest - shortest < CROOKED * longest && turned < CROOKED * longest;
  return modules > 0 && shortest > 0 && even && square;
}

function areaOf(corners: Sighting['corners']): number {
  const twice = corners.reduce((sum, { x, y }, index) => {
    const next = corners[(index + 1) % 4] ?? { x, y };
    return sum + x * next.y - next.x * y;
  }, 0);
  return Math.abs(twice) / 2;
}

function overlap(one: Sighting, other: Sighting): boolean {
  const [a, b] = [around(one.corners), around(other.corners)];
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The upright box around a symbol. */
function around(corners: Sighting['corners']): Rect {
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
