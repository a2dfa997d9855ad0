/** Octets → facts. */
import type { Bilingual } from '../model/index.js';
import { readAbout } from './about/read-about.js';
import { allCodes, type OpenView } from './codes/all-codes.js';
import { type JpegReader, measureInk } from './colour/measure-ink.js';
import type { FontFact, InkUse, PageFacts, PdfFacts } from './facts.js';
import { openPdf, type PdfFile } from './file/open-pdf.js';
import { PdfFault } from './file/pdf-fault.js';
import { isDict, type PdfDict, type PdfValue } from './file/pdf-value.js';
import { openBudget, type PreflightLimits } from './limits.js';
import { layersOf } from './page/layers.js';
import { pagesOf } from './page/pages-of.js';
import { type ReadPage, readPage } from './page/read-page.js';
import { type Font, loadFont } from './text/load-font.js';
import { layersWords, unseenWords } from './unseen.js';

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
  const layers = layersOf(file);
  const tools = {
    file,
    budget,
    layers,
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
  const looked = read.map(({ facts }) => facts);
  const codes = await allCodes(bytes, looked, claimed, eyes.view, limits);
  if (codes.cut) unseen.add('codes');
  const nameless = new Set(read.flatMap(({ facts }) => facts.nameless.map(({ font }) => font)));
  return {
    ...about,
    rebuilt: file.rebuilt,
    undrawable: codes.failed,
    pageCount: count,
    fonts: fonts.used().map((font) => ({ ...font, readable: !nameless.has(font.name) })),
    pages: read.map(({ facts }): PageFacts => {
      const heavier = inks.byPage.get(facts.number) ?? [];
      return { ...facts, inks: [...facts.inks, ...heavier], codes: codes.byPage.get(facts.number) };
    }),
    unseen: [...[...unseen].sort().map((what) => unseenWords[what]), ...layersWords(layers.off)],
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
    const known = loaded.get(dict);
    if (known !== undefined) return known;
    const font = load(dict);
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
