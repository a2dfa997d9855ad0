import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.js';
import { drawPdf } from '../../src/print/draw/draw-pdf.js';
import { openPreviewer, renderPreview } from '../../src/print/draw/render-preview.js';
import { AT, typefaces } from './fixtures.js';

const red = { kind: 'rect', x: 0, y: 0, width: 200, height: 50, fill: '#C8102E' } as const;
const layout = {
  title: 'a',
  language: 'vi',
  pages: [{ width: 200, height: 100, marks: [red] }],
  slots: [],
  samples: [],
};
const pdf = await drawPdf(layout, { typefaces, at: AT, author: 'x' });

describe('renderPreview', () => {
  it('is a PNG of the asked width, in the right colours', async () => {
    const png = await renderPreview(pdf, { page: 1, width: 600 });
    expect([...png.subarray(1, 4)]).toEqual([80, 78, 71]);
    const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height, info.channels]).toEqual([600, 300, 3]);
    expect([...data.subarray(0, 3)]).toEqual([0xc8, 0x10, 0x2e]);
    expect([...data.subarray(data.length - 3)]).toEqual([255, 255, 255]);
  });

  it('says which pages there are', async () => {
    await expect(renderPreview(pdf, { page: 2, width: 100 })).rejects.toThrow(UsageError);
  });

  it('gives the same bytes twice from one open renderer', async () => {
    const previewer = await openPreviewer();
    const [one, two] = [
      await previewer.render(pdf, { width: 90 }),
      await previewer.render(pdf, { width: 90 }),
    ];
    previewer.close();
    expect(Buffer.compare(one, two)).toBe(0);
  });
});
