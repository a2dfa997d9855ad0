/** The codes of a whole file: which pages are drawn, and what is said of those that are not. */
import type { Code, PageFacts } from '../facts.js';
import type { PreflightLimits } from '../limits.js';
import { type CodeReader, codesOf, type PageViewer } from './read-codes.js';

/** Opens a file to draw its pages. @throws when it cannot be opened */
export type OpenView = (
  pdf: Uint8Array,
) => Promise<{ readonly viewer: PageViewer; readonly read: CodeReader }>;

export interface FoundCodes {
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

type Looked = Omit<PageFacts, 'codes'>;

/** @param claimed pages that hold a code, as the file says itself */
export async function allCodes(
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
