/** What every product has to hold, over a table that is read from the folder of templates: a new template is held to it by itself. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadCampaign } from '../../src/content/index.js';
import { type Campaign, type Item, type ItemVersion, original } from '../../src/model/index.js';
import { jobFactsOf } from '../../src/preflight/index.js';
import { drawPdf } from '../../src/print/draw/draw-pdf.js';
import { drawPressPdf } from '../../src/print/draw/draw-press-pdf.js';
import { preparePictures } from '../../src/print/draw/prepare-pictures.js';
import { type Layout, MM, type Page } from '../../src/print/page.js';
import { loadPressProfile } from '../../src/print/press/load-press-profile.js';
import { applyForm } from '../../src/print/sheet/apply-form.js';
import { chooseTemplate, productNames } from '../../src/print/sheet/choose-template.js';
import { jobCard } from '../../src/print/sheet/job-card.js';
import { layoutFirst } from '../../src/print/sheet/layout-sheet.js';
import { isBilingual } from '../../src/print/sheet/second-language.js';
import { subjectsFor } from '../../src/print/sheet/subjects-for.js';
import { paragraphs } from '../helpers/campaign.js';
import { pdfText } from '../helpers/pdf-text.js';
import { pdfjsText } from '../helpers/pdfjs-text.js';
import { preflight } from '../helpers/preflight.js';
import { hasTool, runTool } from '../helpers/system-tool.js';
import { AT, templates, typefaces } from './fixtures.js';

const content = fileURLToPath(new URL('../../content', import.meta.url));
const campaign = await loadCampaign(content);
const profile = await loadPressProfile();
const sample = await readFile(fileURLToPath(new URL('../fixtures/jrai-sample.txt', import.meta.url)), 'utf8');
/** The article itself: the last paragraph of the file. */
const JRAI = sample.trim().split(/\n\n+/).at(-1)?.trim() ?? '';
const [OPENING = ''] = JRAI.split('. ');
const FEW = JRAI.split(' ').slice(0, 4).join(' ');

/** Every template and every form of one, but for tiles, which show parts of sheets. */
const PRODUCTS = productNames(templates).filter(
  (name) => chooseTemplate(templates, name)?.form?.kind !== 'tiled',
);
const chosenOf = (product: string) => {
  const chosen = chooseTemplate(templates, product);
  if (chosen === undefined) throw new Error(product);
  return chosen;
};

type Speech = 'vi' | 'jra';

/** An item's words in Jrai: the article is all the running text there is. */
function inJrai(version: ItemVersion, language: string): ItemVersion {
  const { summary: _, action: __, ...rest } = version;
  return {
    ...rest,
    language,
    title: FEW,
    headline: FEW,
    action: OPENING,
    body: paragraphs(...JRAI.split(/(?<=\.) /)),
  };
}

/** The item that a product is tried with: one that asks for it, else one that fits everywhere. */
function itemFor(product: string): Item | undefined {
  const { template } = chosenOf(product);
  if (template.for === 'procedure') return campaign.items.find(({ procedure }) => procedure !== undefined);
  if (template.for !== 'item') return undefined;
  const asking = campaign.items.find(({ print }) => print?.products.includes(product));
  return asking ?? campaign.items.find(({ id }) => id === 'gui-phan-anh-kien-nghi');
}

function lay(product: string, speech: Speech): Layout {
  const { template, form } = chosenOf(product);
  const item = itemFor(product);
  const laid = (of: Campaign, about?: { item: Item; version: ItemVersion }) =>
    applyForm(
      layoutFirst(subjectsFor(of, template, AT, about), template, typefaces),
      form,
      template,
      typefaces,
    );
  if (item === undefined) {
    // Sheets of the whole campaign are made of titles.
    const items = campaign.items.map((one) => ({
      ...one,
      versions: [{ ...original(one), title: FEW }] as const,
    }));
    return laid(speech === 'vi' ? campaign : { ...campaign, items });
  }
  const version = original(item);
  const jrai = inJrai(version, 'jra');
  if (isBilingual(template)) {
    const both = { ...item, versions: [version, jrai] } satisfies Item;
    return laid(campaign, { item: both, version });
  }
  if (speech === 'vi') return laid(campaign, { item, version });
  // A procedure is posted in its own words: there the article stands as the original.
  const own = template.for === 'procedure' ? inJrai(version, 'vi') : jrai;
  const spoken = { ...item, versions: [own] } as const;
  const items = campaign.items.map((one) => (one === item ? spoken : one));
  return laid({ ...campaign, items }, { item: spoken, version: own });
}

const read = (media: string) => readFile(join(content, media));
const office = async (layout: Layout) =>
  drawPdf(layout, {
    typefaces,
    at: AT,
    author: 'x',
    pictures: await preparePictures(layout, { read, ppi: 40, vectors: true }),
  });
const press = (layout: Layout) =>
  drawPressPdf(layout, { typefaces, at: AT, author: 'x', press: { profile }, pictures: { read } });

const drawn = new Map<string, Promise<{ layout: Layout; pdf: Uint8Array }>>();
/** Drawn once for all that look at it. */
function sheet(product: string, speech: Speech): Promise<{ layout: Layout; pdf: Uint8Array }> {
  const key = `${product} ${speech}`;
  const layout = () => lay(product, speech);
  const made =
    drawn.get(key) ?? Promise.resolve().then(async () => ({ layout: layout(), pdf: await office(layout()) }));
  drawn.set(key, made);
  return made;
}

/** Letters in their order, blanks apart; PDFium gives a hyphen at the end of a line as U+FFFE. */
const letters = (text: string) => text.normalize('NFC').replaceAll('\uFFFE', '-').replace(/\s+/gu, '');
const bag = (text: string) => [...text].sort().join('');
const textsOf = ({ marks }: Page) => marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []));
/** The texts of a page, paragraph by paragraph. */
function paragraphsOf(page: Page): string[] {
  const blocks = new Map<unknown, string>();
  for (const { text, block } of textsOf(page))
    blocks.set(block, `${blocks.get(block) ?? ''}${letters(text)}`);
  return [...blocks.values()];
}
const has = (product: string, ...kinds: readonly string[]) =>
  chosenOf(product).template.pages.some(({ slots }) => slots.some(({ kind }) => kinds.includes(kind)));
const codesOf = (page: Page) =>
  page.marks.flatMap((mark) =>
    mark.kind === 'path' && mark.label?.startsWith('qr:') ? [mark.label.slice('qr:'.length)] : [],
  );

const zone = process.env.TZ;
afterEach(() => {
  vi.useRealTimers();
  process.env.TZ = zone;
});

it('the table holds every template that is shipped', () => {
  for (const id of templates.keys()) expect(PRODUCTS).toContain(id);
});

describe.each(PRODUCTS)('%s', (product) => {
  it.each(['vi', 'jra'] as const)('reads back letter by letter by two readers (%s)', async (speech) => {
    const { layout, pdf } = await sheet(product, speech);
    for (const reader of [pdfText, pdfjsText]) {
      const pages = (await reader(pdf)).map(letters);
      expect(pages).toHaveLength(layout.pages.length);
      for (const [index, page] of layout.pages.entries()) {
        const found = pages[index] ?? '';
        // Each reader has its own order of neighbours; nothing is lost, nothing added, no paragraph torn.
        expect(bag(found)).toBe(
          bag(
            letters(
              textsOf(page)
                .map(({ text }) => text)
                .join(''),
            ),
          ),
        );
        for (const paragraph of paragraphsOf(page)) expect(found).toContain(paragraph);
      }
    }
    if (speech === 'vi') return;
    const said = letters(layout.pages.flatMap((page) => textsOf(page).map(({ text }) => text)).join(''));
    expect(said.toUpperCase()).toContain(letters(FEW).toUpperCase());
    if (itemFor(product) === undefined || !has(product, 'body', 'steps')) return;
    for (const sentence of JRAI.split(/(?<=\.) /)) expect(said).toContain(letters(sentence));
  });

  it('has no fault by preflight, in vi and in Jrai', async () => {
    const { template, form } = chosenOf(product);
    for (const speech of ['vi', 'jra'] as const) {
      const { layout, pdf } = await sheet(product, speech);
      const job = jobFactsOf(jobCard(layout, template, undefined, form));
      if (job === undefined) throw new Error('no job card');
      const { findings } = await preflight(pdf, { job });
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });

  it.skipIf(!hasTool('pdftotext'))(
    'has its words inside the safe area and none on another, by pdftotext (skipped without poppler)',
    async () => {
      const { layout, pdf } = await sheet(product, 'jra');
      const pages = runTool('pdftotext', ['-bbox', 'IN', 'OUT'], pdf)
        .toString('utf8')
        .split('<page ')
        .slice(1);
      expect(pages).toHaveLength(layout.pages.length);
      for (const [index, page] of layout.pages.entries()) {
        const words = [
          ...(pages[index] ?? '').matchAll(
            /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</g,
          ),
        ].map(([, x1, y1, x2, y2, word]) => ({
          word,
          left: Number(x1),
          top: Number(y1),
          right: Number(x2),
          bottom: Number(y2),
        }));
        expect(words.length).toBeGreaterThan(5);
        const safe = chosenOf(product).template.safe * MM * scaleOf(product, page);
        const outside = words.filter(
          ({ left, right, top, bottom }) =>
            // Boxes of poppler reach from the ascent to the descent of the font, above and below any letter: middles count.
            Math.min(left, page.width - right, (top + bottom) / 2, page.height - (top + bottom) / 2) <
            safe - 0.5,
        );
        expect(outside).toEqual([]);
        expect(overlapping(words)).toEqual([]);
      }
    },
  );

  it.skipIf(!hasTool('pdftoppm') || !hasTool('zbarimg'))(
    'has codes that are read from the rendered page, by pdftoppm and zbarimg (skipped without them)',
    async () => {
      const { layout, pdf } = await sheet(product, 'vi');
      for (const [index, page] of layout.pages.entries()) {
        const codes = codesOf(page);
        if (codes.length === 0) continue;
        const across = Math.max(1500, Math.round((page.width / 72) * 60));
        const args = ['-png', '-gray', '-singlefile', '-f', `${index + 1}`, '-scale-to-x', `${across}`];
        const png = runTool('pdftoppm', [...args, '-scale-to-y', '-1', 'IN'], pdf);
        const read = runTool('zbarimg', ['-q', '--raw', 'IN'], png).toString('utf8').trim().split('\n');
        expect(read.sort()).toEqual(codes.sort());
      }
    },
  );

  it('has the same bytes on another day and in another zone, for an office and for a press', async () => {
    const onDay = async (day: string, where: string) => {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(day) });
      process.env.TZ = where;
      const layout = lay(product, 'vi');
      return [await office(layout), await press(layout)] as const;
    };
    const first = await onDay('2020-07-06T00:00:00Z', 'Pacific/Kiritimati');
    const again = await onDay('2031-12-31T23:30:00Z', 'America/New_York');
    for (const [index, bytes] of first.entries())
      expect(Buffer.compare(bytes, again[index] ?? new Uint8Array())).toBe(0);
    subsets.set(product, first.flatMap(subsetsOf));
  });
});

/** Sheets in parts for an office printer. */
const TILED = productNames(templates).filter((name) => chosenOf(name).form?.kind === 'tiled');

describe.each(TILED)('%s', (product) => {
  it('is cut through on purpose, as its job card says: no fault by preflight, but for a map too near its edge', async () => {
    const { template, form } = chosenOf(product);
    const layout = lay(product, 'vi');
    const pdf = await office(layout);
    const job = jobFactsOf(JSON.parse(JSON.stringify(jobCard(layout, template, undefined, form))));
    if (job === undefined) throw new Error('no job card');
    const errors = async (facts: typeof job) => {
      const { findings, unseen } = await preflight(pdf, { job: facts });
      const found = findings.filter(({ severity }) => severity === 'error');
      return { found: found.map(({ page, code }) => ({ page, code })), unseen };
    };
    const { found, unseen } = await errors(job);
    expect(found).toEqual([]);
    expect(unseen.map(({ en }) => en).join()).toContain('edges of tiles');
    expect(job.tiled).toBe(true);
    const near = await errors({ ...job, safe: 60 });
    const texts = near.found.filter(({ code }) => code === 'text-outside-safe');
    expect(new Set(texts.map(({ page }) => page))).toEqual(new Set([1]));
  });
});

/** How much larger a form is than its template. */
function scaleOf(product: string, page: Page): number {
  const { template, form } = chosenOf(product);
  return form?.kind === 'scaled' ? page.width / (template.page.width * MM) : 1;
}

interface WordBox {
  readonly word: string | undefined;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Pairs that share more than a point across and a quarter of their height. */
function overlapping(words: readonly WordBox[]): [WordBox, WordBox][] {
  return words.flatMap((one, index) =>
    words.slice(index + 1).flatMap((other): [WordBox, WordBox][] => {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      const least = Math.min(one.bottom - one.top, other.bottom - other.top);
      return across > 1 && down > 0.25 * least ? [[one, other]] : [];
    }),
  );
}

const subsets = new Map<string, string[]>();
const subsetsOf = (pdf: Uint8Array) =>
  [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/FontName \/([A-Z]{6}\+[\w-]+)/g),
  ].map(([, name]) => name ?? '');

it('fonts of different sheets have different names', () => {
  expect(subsets.size).toBe(PRODUCTS.length);
  const seen = new Map<string, string>();
  const twice: string[] = [];
  for (const [product, names] of subsets) {
    expect(names.length).toBeGreaterThan(0);
    for (const name of new Set(names)) {
      const other = seen.get(name);
      if (other !== undefined) twice.push(`${name} ${other} ${product}`);
      seen.set(name, product);
    }
  }
  expect(twice).toEqual([]);
});
