/** The facts that people ask for first. */
import type { FontFact, OutputIntent, PdfFacts } from './facts.js';
import { rectHeight, rectWidth, tenth } from './page/matrix.js';

/**
 * What is in a file; lengths in millimetres.
 *
 * @example
 * const summary: Summary | null = (await preflightPdf(new Uint8Array())).summary;
 * summary; // null
 */
export interface Summary {
  readonly version: string;
  readonly pages: number;
  /** Trimmed sizes, and how many pages have each. */
  readonly sizes: readonly { readonly width: number; readonly height: number; readonly pages: number }[];
  /** The narrowest bleed beyond the trimmed edge. */
  readonly bleed: number;
  readonly title: string;
  readonly language: string;
  readonly tagged: boolean;
  readonly claims: readonly string[];
  readonly outputIntents: readonly OutputIntent[];
  readonly fonts: readonly FontFact[];
  readonly words: number;
  readonly colours: readonly string[];
  readonly images: { readonly count: number; readonly lowestPpi: number | null };
  /** Percent; null when nothing says how much ink there is. */
  readonly heaviestInk: number | null;
  /** `null` when pages that may hold one were not looked at. */
  readonly codes:
    | readonly { readonly page: number; readonly text: string; readonly readable: boolean }[]
    | null;
}

export function summarise(facts: PdfFacts): Summary {
  const { version, pageCount, title, language, tagged, claims, outputIntents, fonts, pages } = facts;
  const sizes = new Map<string, { width: number; height: number; pages: number }>();
  for (const { trim } of pages) {
    const [width, height] = [tenth(rectWidth(trim)), tenth(rectHeight(trim))];
    const key = `${width} ${height}`;
    sizes.set(key, { width, height, pages: (sizes.get(key)?.pages ?? 0) + 1 });
  }
  const bleeds = pages.map(({ trim, bleed }) =>
    Math.min(
      trim.left - bleed.left,
      trim.top - bleed.top,
      bleed.right - trim.right,
      bleed.bottom - trim.bottom,
    ),
  );
  const images = pages.flatMap((page) => page.images);
  const inks = pages.flatMap((page) => page.inks.map(({ total }) => total));
  return {
    version,
    pages: pageCount,
    sizes: [...sizes.values()],
    bleed: bleeds.length === 0 ? 0 : tenth(bleeds.reduce((a, b) => Math.min(a, b))),
    title,
    language,
    tagged,
    claims,
    outputIntents,
    fonts,
    words: pages.reduce((sum, { words }) => sum + words.length, 0),
    colours: [...new Set(pages.flatMap((page) => page.colours.map(({ name }) => name)))].sort(),
    images: {
      count: images.length,
      lowestPpi:
        images.length === 0
          ? null
          : Math.round(images.reduce((low, { ppi }) => Math.min(low, ppi), Infinity)),
    },
    heaviestInk: inks.length === 0 ? null : Math.round(inks.reduce((a, b) => Math.max(a, b))),
    codes: pages.some(({ codes }) => codes === undefined)
      ? null
      : pages.flatMap(({ number, codes = [] }) =>
          codes.map(({ text, readable }) => ({ page: number, text, readable })),
        ),
  };
}
