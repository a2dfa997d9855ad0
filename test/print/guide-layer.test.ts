/** Folds and rings of what is hung up: on a layer that is off. */
import { beforeAll, describe, expect, it } from 'vitest';
import { drawPdf } from '../../src/print/draw/draw-pdf.js';
import { drawPressPdf } from '../../src/print/draw/draw-press-pdf.js';
import { GUIDE_LAYER } from '../../src/print/draw/guide-layer.js';
import { openPreviewer } from '../../src/print/draw/render-preview.js';
import type { Layout } from '../../src/print/page.js';
import { jobCard } from '../../src/print/paper/job-card.js';
import { loadPressProfile } from '../../src/print/press/load-press-profile.js';
import { pdfObjects } from '../helpers/pdf-objects.js';
import { itWith } from '../helpers/system-tool.js';
import { AT, aSheetItem, lay, template, typefaces } from './fixtures.js';

const draw = (layout: Layout) => drawPdf(layout, { typefaces, at: AT, author: 'x' });
const profile = await loadPressProfile();
const press = (layout: Layout) =>
  drawPressPdf(layout, {
    typefaces,
    at: AT,
    author: 'x',
    press: { profile },
    pictures: { read: async () => new Uint8Array() },
  });
const without = (layout: Layout): Layout => ({
  ...layout,
  pages: layout.pages.map((page) => ({ ...page, marks: page.marks.filter(({ guide }) => guide !== true) })),
});

describe.each(['pano', 'banner'])('the guides of a %s', (product) => {
  let layout: Layout;
  beforeAll(() => {
    layout = lay(product, aSheetItem({ headline: 'Thủ tục gọn, cán bộ gần dân' }));
  });

  it('are no part of the picture', async () => {
    const previewer = await openPreviewer();
    const show = async (pdf: Uint8Array) => previewer.render(pdf, { width: 1240 });
    const [shown, bare] = [await show(await draw(layout)), await show(await draw(without(layout)))];
    previewer.close();
    expect(layout.pages[0]?.marks.filter(({ guide }) => guide === true).length).toBeGreaterThan(20);
    expect(Buffer.compare(shown, bare)).toBe(0);
  });

  itWith(
    ['qpdf'],
    'are a layer of the file, off, as PDF/A-2 for an office and PDF/X-4 for a press allow it',
    async () => {
      for (const make of [draw, press]) {
        const { trailer, get } = pdfObjects(await make(layout));
        const layers = get(trailer['/Root'])['/OCProperties'] as Record<string, never>;
        const [group] = layers['/OCGs'] as unknown as string[];
        expect(get(group)).toMatchObject({ '/Type': '/OCG', '/Name': `u:${GUIDE_LAYER}` });
        expect(layers['/D']).toEqual({ '/Name': 'u:Thành phẩm', '/Order': [group], '/OFF': [group] });
      }
    },
  );

  it('are told in the job card', () => {
    const card = jobCard(layout, template(product)).say.join('\n');
    expect(card).toContain(`«${GUIDE_LAYER}»`);
    expect(card).toMatch(/đóng khoen ở bốn góc/);
  });
});

itWith(['qpdf'], 'a sheet without guides has no layers', async () => {
  const { trailer, get } = pdfObjects(await draw(lay('receipt', aSheetItem({ headline: 'Một cửa' }))));
  expect(get(trailer['/Root'])['/OCProperties']).toBeUndefined();
});
