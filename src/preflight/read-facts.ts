/** Octets → facts. */
import type { Bilingual } from '../rule/index.js';
import { findCodes, type OpenView } from './codes/find-codes.js';
import type { FontFact, PageFacts, PdfFacts } from './facts.js';
import { openPdf, type PdfFile } from './file/open-pdf.js';
import { PdfFault } from './file/pdf-fault.js';
import { isDict, type PdfDict, type PdfValue } from './file/pdf-value.js';
import { readAbout } from './file/read-about.js';
import { type Font, loadFont } from './fonts/load-font.js';
import { type Budget, openBudget, type PreflightLimits } from './limits.js';
import { readLayers } from './page/layers.js';
import { type JpegReader, pictureInks } from './page/measure-ink.js';
import { type PageNode, pagesOf } from './page/pages.js';
import { type PageTools, type ReadPage, readPage } from './page/read-page.js';
import { layersWords, type Unseen, unseenWords } from './unseen.js';

/** Readers of what this room does not read itself. */
export interface Eyes {
  /** Draws pages; without it no QR code is looked for. */
  readonly view?: OpenView | undefined;
  /** Without it, the ink of JPEG pictures is not measured. */
  readonly readJpeg?: JpegReader | undefined;
}

/**
 * Reads a file.
 *
 * @throws PdfFault when it cannot be read at all
 */
export async function readFacts(bytes: Uint8Array, limits: PreflightLimits, eyes: Eyes): Promise<PdfFacts> {
  const budget = openBudget(limits);
  const file = openPdf(bytes, budget);
  const unseen = new Set<Unseen>();
  const fonts = fontShelf(file, budget);
  const { pages: nodes, count } = pagesOf(file, limits.pages);
  const layers = readLayers(file);
  const { pages, stopped } = readPages(nodes, {
    ...{ file, budget, layers, font: fonts.take },
    unseen: (what) => void unseen.add(what),
  });
  const about = readAbout(file, new Map(nodes.map(({ object }, index) => [object ?? -1, index + 1])));
  const inks = await pictureInks(file, pages, eyes.readJpeg);
  if (inks.unmeasured) unseen.add('image-ink');
  const codes = await findCodes(
    bytes,
    pages.map(({ facts }) => facts),
    new Set(about.figures.filter(({ alt }) => /\bQR\b/i.test(alt)).map(({ page }) => page)),
    eyes.view,
    limits,
  );
  if (codes.cut) unseen.add('codes');
  const nameless = new Set(pages.flatMap(({ facts }) => facts.nameless.map(({ font }) => font)));
  return {
    ...about,
    rebuilt: file.rebuilt,
    undrawable: codes.failed,
    pageCount: count,
    fonts: fonts.used().map((font) => ({ ...font, readable: !nameless.has(font.name) })),
    pages: pages.map(({ facts }): PageFacts => {
      const heavier = inks.byPage.get(facts.number) ?? [];
      return { ...facts, inks: [...facts.inks, ...heavier], codes: codes.byPage.get(facts.number) };
    }),
    unseen: [...[...unseen].sort().map((what) => unseenWords[what]), ...layersWords(layers.off)],
    cut: stopped ?? (count > nodes.length ? tooMany(count, nodes.length) : undefined),
  };
}

/** Page after page, until the budget is spent. */
function readPages(nodes: readonly PageNode[], tools: PageTools) {
  const pages: ReadPage[] = [];
  for (const [index, node] of nodes.entries()) {
    const page = readPage(node, index + 1, tools);
    pages.push(page);
    if (page.fault === undefined) continue;
    if (!(page.fault instanceof PdfFault)) throw page.fault;
    const { vi, en } = page.fault.what;
    const stopped: Bilingual = {
      vi: `${vi} Dừng ở trang ${index + 1}.`,
      en: `${en} Stopped at page ${index + 1}.`,
    };
    return { pages, stopped };
  }
  return { pages, stopped: undefined };
}

function tooMany(count: number, read: number): Bilingual {
  return {
    vi: `Tệp có ${count} trang, chỉ xem ${read} trang đầu.`,
    en: `The file has ${count} pages; only the first ${read} are looked at.`,
  };
}

/** Each font is loaded once, and is known to be used when text is shown in it. */
function fontShelf(file: PdfFile, budget: Budget) {
  const loaded = new Map<PdfDict, Font>();
  const used = new Map<string, Omit<FontFact, 'readable'>>();
  const take = (value: PdfValue | undefined, page: number): Font | undefined => {
    const dict = file.resolve(value);
    if (!isDict(dict)) return undefined;
    const known = loaded.get(dict);
    if (known !== undefined) return known;
    const font = loadFont(file, dict, budget);
    const { name, kind, embedded } = font;
    const letters: Font['letters'] = (octets) => {
      const key = `${name} ${kind} ${embedded}`;
      if (octets !== '' && !used.has(key)) used.set(key, { name, kind, embedded, page });
      return font.letters(octets);
    };
    const noting = { ...font, letters };
    loaded.set(dict, noting);
    return noting;
  };
  return { take, used: () => [...used.values()] };
}
