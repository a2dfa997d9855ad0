import { describe, expect, it } from 'vitest';
import { layoutGallery } from '../../examples/pictures/layout-gallery.mjs';
import { drawPdf } from '../../src/print/draw/draw-pdf.js';
import { renderPreview } from '../../src/print/draw/render-preview.js';
import { boxOfMark } from '../../src/print/mark/move-mark.js';
import { pdfText } from '../helpers/pdf-text.js';
import { AT, aSheetItem, everyBlock, lay, typefaces } from '../print/fixtures.js';

const item = aSheetItem({ headline: 'Nhà xa, đã có bưu điện', action: 'Ra bưu điện' }, undefined, everyBlock);

function sheet(product: string, page = 0) {
  const shown = lay(product, item).pages[page];
  if (shown === undefined) throw new Error('no page');
  return { page: shown, name: { vi: `Tờ ${product}`, en: `Sheet ${product}` } };
}

const words = {
  title: { vi: 'Một nội dung, một họ bản in', en: 'One family' },
  note: { vi: 'bản mẫu', en: 'a demonstration' },
};
const rows = [
  [sheet('poster'), sheet('pano'), sheet('counter-card')],
  [sheet('leaflet'), sheet('leaflet', 1), sheet('banner')],
];
const layout = layoutGallery({ ...words, rows }, typefaces);
const [page] = layout.pages;

describe('a gallery', () => {
  it('shows each sheet whole, with its name in two languages', async () => {
    const pdf = await drawPdf(layout, { typefaces, at: AT, author: 'x' });
    const text = (await pdfText(pdf)).join(' ').replaceAll(/\s+/g, ' ');
    for (const { name } of rows.flat()) {
      expect(text).toContain(name.vi);
      expect(text).toContain(name.en);
    }
    expect(text).toContain('Một nội dung, một họ bản in');
    expect(text.match(/bưu điện/gi)?.length).toBeGreaterThan(6);
  });

  it('the sheets of a row are equally high, keep their shapes and fill the width', () => {
    const papers = (page?.marks ?? []).filter(
      (mark) => mark.kind === 'rect' && mark.fill === '#FFFFFF' && mark.radius === undefined,
    );
    const frames = rows.flat().map((one) => {
      const shape = one.page.width / one.page.height;
      const found = papers.find(
        (mark) => mark.kind === 'rect' && Math.abs(mark.width / mark.height - shape) < 1e-6,
      );
      return found?.kind === 'rect' ? found : undefined;
    });
    expect(frames.every((frame) => frame !== undefined)).toBe(true);
    for (const row of [frames.slice(0, 3), frames.slice(3)])
      expect(new Set(row.map((frame) => frame?.height.toFixed(3))).size).toBe(1);
    expect(frames[0]?.x).toBeCloseTo(40, 6);
    expect((frames[2]?.x ?? 0) + (frames[2]?.width ?? 0)).toBeCloseTo(1160, 6);
  });

  it('nothing leaves the picture', () => {
    for (const mark of (page?.marks ?? []).filter(({ kind }) => kind === 'text')) {
      const { left, right, bottom } = boxOfMark(mark);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(1200);
      expect(bottom).toBeLessThanOrEqual(page?.height ?? 0);
    }
  });

  it('a row without sheets takes no room', () => {
    const [same] = layoutGallery({ ...words, rows: [...rows, []] }, typefaces).pages;
    expect(same?.height).toBe(page?.height);
  });

  it('a picture of few colours is a palette', async () => {
    const pdf = await drawPdf(layout, { typefaces, at: AT, author: 'x' });
    const full = await renderPreview(pdf, { width: 600 });
    const small = await renderPreview(pdf, { width: 600, colours: 32 });
    // Colour type of a PNG, in its header: 2 true colour, 3 palette.
    expect([full[25], small[25]]).toEqual([2, 3]);
    expect(small.length).toBeLessThan(0.6 * full.length);
  });
});
