/** What every product has to hold, over a table that is read from the folder of templates: a new template is held to it by itself. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { jobFactsOf } from '../../src/preflight/index.js';
import { type Layout, MM, type Page } from '../../src/print/page.js';
import { jobCard } from '../../src/print/paper/job-card.js';
import { chooseTemplate, productNames } from '../../src/print/template/choose-template.js';
import { pdfText } from '../helpers/pdf-text.js';
import { pdfjsText } from '../helpers/pdfjs-text.js';
import { preflight } from '../helpers/preflight.js';
import { someOf } from '../helpers/runs.js';
import { itWith, runTool } from '../helpers/system-tool.js';
import { type WordBox, wordBoxes } from '../helpers/word-boxes.js';
import { templates } from './fixtures.js';
import {
  bag,
  chosenOf,
  FEW,
  itemFor,
  JRAI,
  lay,
  letters,
  madeTwice,
  office,
  paragraphsOf,
  type Speech,
  subsetsOf,
  textsOf,
} from './tried-product.js';

/** Every template and every form of one, but for tiles, which show parts of sheets: `every-tile.test.ts`. */
const PRODUCTS = productNames(templates).filter(
  (name) => chooseTemplate(templates, name)?.form?.kind !== 'tiled',
);
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

const TRIED = someOf(PRODUCTS, 4);

describe.each(TRIED)('%s', (product) => {
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

  itWith(['pdftotext'], 'has its words inside the safe area and none on another, by pdftotext', async () => {
    const { layout, pdf } = await sheet(product, 'jra');
    const pages = wordBoxes(pdf);
    expect(pages).toHaveLength(layout.pages.length);
    for (const [index, page] of layout.pages.entries()) {
      const words = pages[index] ?? [];
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
  });

  itWith(
    ['pdftoppm', 'zbarimg'],
    'has codes that are read from the rendered page, by pdftoppm and zbarimg',
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
    const [first, again] = await madeTwice(() => lay(product, 'vi'));
    for (const [index, bytes] of first.entries())
      expect(Buffer.compare(bytes, again[index] ?? new Uint8Array())).toBe(0);
    subsets.set(product, first.flatMap(subsetsOf));
  });
});

/** How much larger a form is than its template. */
function scaleOf(product: string, page: Page): number {
  const { template, form } = chosenOf(product);
  return form?.kind === 'scaled' ? page.width / (template.page.width * MM) : 1;
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

it('fonts of different sheets have different names', () => {
  expect(subsets.size).toBe(TRIED.length);
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
