/** Every product that a shop may get holds what its file says of itself, PDF/X-4: read by qpdf, and by preflight. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { jobFactsOf } from '../../../src/preflight/index.js';
import { pressFacts } from '../../../src/print/draw/draw-press-pdf.js';
import { jobCard } from '../../../src/print/paper/job-card.js';
import { loadPressProfile } from '../../../src/print/press/load-press-profile.js';
import { productNames } from '../../../src/print/template/choose-template.js';
import { pdfObjects } from '../../helpers/pdf-objects.js';
import { preflight } from '../../helpers/preflight.js';
import { itWith } from '../../helpers/system-tool.js';
import { templates } from '../fixtures.js';
import { chosenOf, lay, press } from '../tried-product.js';

const content = fileURLToPath(new URL('../../../content', import.meta.url));
const profile = await loadPressProfile();
const pictures = { read: (media: string) => readFile(join(content, media)) };
/** All that `build --press` draws: what is a picture for a screen has no press file. */
const PRODUCTS = productNames(templates).filter((name) => chosenOf(name).template.pixels === undefined);

it('the table holds posters, forms of them, and sheets of the campaign', () => {
  expect(PRODUCTS).toEqual(expect.arrayContaining(['poster', 'poster.a2', 'poster-giay', 'board-index']));
  expect(PRODUCTS.length).toBeGreaterThan(20);
});

describe.each(PRODUCTS)('%s', (product) => {
  const sheet = async () => {
    const layout = lay(product, 'vi');
    return { layout, pdf: await press(layout) };
  };

  itWith(
    ['qpdf'],
    'has one output intent of the registry, boxes on every page, and nothing that shows through',
    async () => {
      const { layout, pdf } = await sheet();
      const file = pdfObjects(pdf);
      const catalog = file.get(file.trailer['/Root']);
      const intents = (catalog['/OutputIntents'] as unknown[]).map((one) => file.get(one));
      expect(intents).toMatchObject([
        {
          '/S': '/GTS_PDFX',
          '/OutputConditionIdentifier': 'u:FOGRA39',
          '/RegistryName': 'u:http://www.color.org',
        },
      ]);
      expect(file.stream(intents[0]?.['/DestOutputProfile']).equals(profile.bytes)).toBe(true);
      const info = file.get(file.trailer['/Info']);
      expect(file.value(info['/GTS_PDFXVersion'])).toBe('u:PDF/X-4');
      expect(file.value(info['/Trapped'])).toBe('/False');

      const pages = file.dictionaries.filter(({ '/Type': type }) => type === '/Page');
      expect(pages).toHaveLength(layout.pages.length);
      for (const {
        '/TrimBox': trim,
        '/BleedBox': bleed,
        '/MediaBox': media,
        '/Annots': notes = [],
      } of pages) {
        const [inner, middle, outer] = [trim, bleed, media] as [number[], number[], number[]];
        for (const [edge, way] of [1, 1, -1, -1].entries()) {
          expect(way * ((inner[edge] ?? 0) - (middle[edge] ?? 0))).toBeGreaterThan(0);
          expect(way * ((middle[edge] ?? 0) - (outer[edge] ?? 0))).toBeGreaterThan(0);
        }
        expect(notes).toEqual([]);
      }
      // Shops that flatten by themselves have nothing to flatten: no group, no mask, no mode but the plain one.
      for (const one of file.dictionaries) {
        expect(one['/Group']).toBeUndefined();
        expect(one['/SMask'] ?? '/None').toBe('/None');
        expect(one['/BM'] ?? '/Normal').toBe('/Normal');
        for (const key of ['/ca', '/CA']) expect(one[key] ?? 1).toBe(1);
      }
    },
  );

  it('has no fault by preflight, for a press and by its job card', async () => {
    const { layout, pdf } = await sheet();
    const { template, form } = chosenOf(product);
    const facts = await pressFacts(layout, { press: { profile }, pictures });
    const job = jobFactsOf(jobCard(layout, template, facts, form));
    if (job === undefined) throw new Error('no job card');
    const { findings, summary } = await preflight(pdf, { job, profile: 'press' });
    expect(summary?.claims).toEqual(['PDF/X-4']);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
