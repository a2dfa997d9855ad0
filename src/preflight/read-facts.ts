/** Octets → facts. */
import type { Bilingual } from '../model/index.js';
import { readAbout } from './about/read-about.js';
import { type CodeReader, codesOf, type PageViewer } from './codes/read-codes.js';
import { type JpegReader, measureInk } from './colour/measure-ink.js';
import type { Code, FontFact, InkUse, PageFacts, PdfFacts } from './facts.js';
import { openPdf, type PdfFile } from './file/open-pdf.js';
import { PdfFault } from './file/pdf-fault.js';
import { isDict, type PdfDict, type PdfValue } from './file/pdf-value.js';
import { openBudget, type PreflightLimits } from './limits.js';
import { pagesOf } from './page/pages-of.js';
import { type ReadPage, readPage } from './page/read-page.js';
import { type Font, loadFont } from './text/load-font.js';
import { unseenWords } from './unseen.js';

/** Readers of what this room does not read itself. */
export interface Eyes {
  /** Draws pages; without it no QR code is looked for. */
  readonly view?:
    | ((pdf: Uint8Array) => Promise<{ readonly viewer: PageViewer; readonly read: CodeReader }>)
    | undefined;
  /** Without it, the ink of JPEG pictures is not measured. */
  readonly readJpeg?: JpegReader | undefined;
}

/** Pieces of outlines below which no QR code can be on a page: the smallest has three finders and data. */
const FEWEST_PIECES = 40;

/**
 * Reads a file.
 *
 * @throws PdfFault when it cannot be read at all
 */
export async function readFacts(bytes: Uint8Array, limits: PreflightLimits, eyes: Eyes): Promise<PdfFacts> {
  const budget = openBudget(limits);
  const file = openPdf(bytes, budget);
  const unseen = new Set<keyof typeof unseenWords>();
  const { pages: nodes, count } = pagesOf(file, limits.pages);
  const fonts = fontShelf(file, (font) => loadFont(file, font, budget));
  const read: ReadPage[] = [];
  let cut: Bilingual | undefined =
    count > nodes.length
      ? {
          vi: `Tệp có ${count} trang, chỉ xem ${nodes.length} trang đầu.`,
          en: `The file has ${count} pages; only the first ${nodes.length} are looked at.`,
        }
      : undefined;
  const tools = {
    file,
    budget,
    font: fonts.take,
    unseen: (what: keyof typeof unseenWords) => void unseen.add(what),
  };
  for (const [index, node] of nodes.entries()) {
    const page = readPage(node, index + 1, tools);
    read.push(page);
    if (page.fault === undefined) continue;
    if (!(page.fault instanceof PdfFault)) throw page.fault;
    const { what } = page.fault;
    cut = { vi: `${what.vi} Dừng ở trang ${index + 1}.`, en: `${what.en} Stopped at page ${index + 1}.` };
    break;
  }
  const numbers = new Map(nodes.map(({ object }, index) => [object ?? -1, index + 1]));
  const about = readAbout(file, numbers);
  const inks = await imageInks(file, read, eyes.readJpeg);
  if (inks.unmeasured) unseen.add('image-ink');
  const claimed = new Set(about.figures.filter(({ alt }) => /\bQR\b/i.test(alt)).map(({ page }) => page));
  const codes = await allCodes(bytes, read, claimed, eyes, limits);
  if (codes.cut) unseen.add('codes');
  const nameless = new Set(read.flatMap(({ facts }) => facts.nameless.map(({ font }) => font)));
  return {
    ...about,
    rebuilt: file.rebuilt,
    pageCount: count,
    fonts: fonts.used().map((font) => ({ ...font, readable: !nameless.has(font.name) })),
    pages: read.map(({ facts }): PageFacts => {
      const heavier = inks.byPage.get(facts.number) ?? [];
      return { ...facts, inks: [...facts.inks, ...heavier], codes: codes.byPage.get(facts.number) };
    }),
    unseen: [...unseen].sort().map((what) => unseenWords[what]),
    cut,
  };
}

/** Each font is loaded once, and is known to be used when text is shown in it. */
function fontShelf(file: PdfFile, load: (font: PdfDict) => Font) {
  const loaded = new Map<PdfDict, Font>();
  const used = new Map<string, Omit<FontFact, 'readable'>>();
  const take = (value: PdfValue | undefined, page: number): Font | undefined => {
    const dict = file.resolve(value);
    if (!isDict(dict)) return undefined;
    const font = loaded.get(dict) ?? load(dict);
    loaded.set(dict, font);
    return {
      ...font,
      letters: (octets) => {
        const key = `${font.name} ${font.kind} ${font.embedded}`;
        const { name, kind, embedded } = font;
        if (octets !== '' && !used.has(key)) used.set(key, { name, kind, embedded, page });
        return font.letters(octets);
      },
    };
  };
  return { take, used: () => [...used.values()] };
}

async function imageInks(file: PdfFile, pages: readonly ReadPage[], readJpeg: JpegReader | undefined) {
  const byPage = new Map<number, InkUse[]>();
  let unmeasured = false;
  const known = new Map<unknown, number | undefined>();
  for (const { facts, inked } of pages) {
    for (const { stream, box } of inked) {
      const total = known.has(stream) ? known.get(stream) : await measureInk(file, stream, readJpeg);
      known.set(stream, total);
      if (total === undefined) unmeasured = true;
      else byPage.set(facts.number, [...(byPage.get(facts.number) ?? []), { total, what: 'image', box }]);
    }
  }
  return { byPage, unmeasured };
}

async function allCodes(
  bytes: Uint8Array,
  pages: readonly ReadPage[],
  claimed: ReadonlySet<number>,
  { view }: Eyes,
  limits: PreflightLimits,
): Promise<{ readonly byPage: ReadonlyMap<number, readonly Code[]>; readonly cut: boolean }> {
  const byPage = new Map<number, readonly Code[]>();
  const wanted = pages.filter(({ facts }) => facts.pieces >= FEWEST_PIECES || claimed.has(facts.number));
  for (const { facts } of pages) byPage.set(facts.number, []);
  if (wanted.length === 0) return { byPage, cut: false };
  if (view === undefined) {
    for (const { facts } of wanted) byPage.delete(facts.number);
    return { byPage, cut: true };
  }
  const { viewer, read } = await view(bytes);
  try {
    for (const [index, { facts }] of wanted.entries()) {
      if (index >= limits.drawn) byPage.delete(facts.number);
      else byPage.set(facts.number, await codesOf(facts, claimed.has(facts.number), viewer, read));
    }
  } finally {
    viewer.close();
  }
  return { byPage, cut: wanted.length > limits.drawn };
}
