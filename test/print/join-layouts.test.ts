/** Many leaflets as one file: read back by poppler, by pdf.js and by PDFium. */
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.js';
import { drawPdf } from '../../src/print/draw/draw-pdf.js';
import { renderPreview } from '../../src/print/draw/render-preview.js';
import { joinLayouts } from '../../src/print/paper/join-layouts.js';
import { pdfText } from '../helpers/pdf-text.js';
import { pdfjsText } from '../helpers/pdfjs-text.js';
import { AT, aSheetItem, lay, typefaces } from './fixtures.js';

const leaflets = ['Nhà xa, đã có bưu điện', 'Một cửa, một lần hẹn', 'Xem bảng trước, đỡ đi lại'].map(
  (headline) => lay('leaflet', aSheetItem({ headline, action: `${headline}!` }, `${headline}: xã Ia Mơr`)),
);
const joined = joinLayouts(leaflets, { title: 'Tờ gấp tháng 7 & tháng 8' });
const draw = (layout: typeof joined) => drawPdf(layout, { typefaces, at: AT, author: 'x', flip: 'short' });

describe('joinLayouts', () => {
  it('has the pages of all, in their order, with their folds, and says on which page each slot is', () => {
    expect(joined.pages).toEqual(leaflets.flatMap(({ pages }) => pages));
    expect(joined.pages.map(({ folds }) => folds?.length)).toEqual([2, 2, 2, 2, 2, 2]);
    expect(joined.slots.filter(({ slot }) => slot === 'headline').map(({ page }) => page)).toEqual([1, 3, 5]);
    expect(joined.builds).toEqual(leaflets[0]?.builds);
    expect(joined.samples).toEqual([...new Set(leaflets.flatMap(({ samples }) => samples))]);
  });

  it('is one PDF whose text is that of the leaflets, page by page, for two readers', async () => {
    const pdf = await draw(joined);
    for (const read of [pdfText, pdfjsText]) {
      const apart = [];
      for (const leaflet of leaflets) apart.push(...(await read(await draw(leaflet))));
      expect(await read(pdf)).toEqual(apart);
    }
  });

  it('is the same bytes twice, and none of the leaflets', async () => {
    const pdf = await draw(joined);
    expect(Buffer.compare(await draw(joined), pdf)).toBe(0);
    const tag = (file: Uint8Array) =>
      /\/FontName \/([A-Z]{6})\+/.exec(Buffer.from(file).toString('latin1'))?.[1];
    expect(tag(pdf)).toMatch(/^[A-Z]{6}$/);
    expect(tag(await draw(leaflets[0] as typeof joined))).not.toBe(tag(pdf));
  });

  it('embeds each cut once, and looks as the leaflets do by themselves', async () => {
    const pdf = await draw(joined);
    const apart = await Promise.all(leaflets.map(draw));
    const fonts = (file: Uint8Array) =>
      Buffer.from(file)
        .toString('latin1')
        .match(/\/FontFile2 /g)?.length;
    expect(fonts(pdf)).toBe(Math.max(...apart.map((file) => fonts(file) ?? 0)));
    expect(pdf.length).toBeLessThan(0.7 * apart.reduce((sum, file) => sum + file.length, 0));
    for (const [index, file] of apart.entries())
      for (const side of [1, 2])
        expect(
          Buffer.compare(
            await renderPreview(pdf, { page: 2 * index + side, width: 300 }),
            await renderPreview(file, { page: side, width: 300 }),
          ),
        ).toBe(0);
  });

  it('says the language of what is in another than the first', () => {
    const marks = [
      {
        kind: 'text',
        x: 20,
        baseline: 30,
        text: 'Abih bang',
        face: 'regular',
        size: 12,
        colour: '#1A1A1A',
        width: 60,
      },
    ] as const;
    const jrai = {
      title: 'j',
      language: 'jra',
      pages: [{ width: 100, height: 100, marks }],
      slots: [],
      samples: [],
    };
    const both = joinLayouts([leaflets[0] as typeof joined, jrai], { title: 'Hai thứ tiếng' });
    expect(both.language).toBe('vi');
    expect(both.pages.at(-1)?.marks).toMatchObject([{ text: 'Abih bang', language: 'jra' }]);
  });

  it('refuses nothing at all, and one colour in two builds of inks', () => {
    expect(() => joinLayouts([], { title: 'x' })).toThrow(UsageError);
    const other = { ...(leaflets[1] as typeof joined), builds: { '#A30D22': [0, 90, 90, 30] as const } };
    expect(() => joinLayouts([leaflets[0] as typeof joined, other], { title: 'x' })).toThrow(/#A30D22/);
  });
});
