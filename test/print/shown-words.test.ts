import sharp, { type OverlayOptions } from 'sharp';
import { describe, expect, it } from 'vitest';
import { renderPreview } from '../../src/print/draw/render-preview.js';
import { type Layout, MM } from '../../src/print/page.js';
import { shownWords } from '../../src/print/paper/tile-layout.js';
import { someOf } from '../helpers/runs.js';
import { typefaces } from './fixtures.js';
import { TILED, tiledSheet } from './tiled-product.js';
import { office, textsOf } from './tried-product.js';

const { regular } = typefaces;
const text = 'Một cửa xã';
const width = regular.width(text, 10);
const line = {
  kind: 'text',
  text,
  x: 0,
  baseline: 20,
  size: 10,
  face: 'regular',
  colour: '#000000',
  width,
} as const;
const all = { left: -5, right: 100, top: 0, bottom: 40 };
const seen = (box: Partial<typeof all>, mark: Parameters<typeof shownWords>[0] = line) =>
  shownWords(mark, { ...all, ...box }, typefaces);

describe('shownWords', () => {
  it('gives the words that are seen, where they stood', () => {
    const words = seen({ left: 24, right: 34 });
    expect(words?.text).toBe('cửa');
    expect(words?.x).toBeCloseTo(regular.width('Một ', 10), 6);
    expect(words?.width).toBeCloseTo(regular.width('cửa', 10), 6);
    expect(seen({ right: 34 })).toMatchObject({ text: 'Một cửa', x: 0 });
    expect(seen({ left: 24 })?.text).toBe('cửa xã');
  });

  it('keeps a word whole that is cut through, and a line that is seen whole as it is', () => {
    expect(seen({ right: 8 })?.text).toBe('Một');
    expect(seen({})).toBe(line);
    const spaced = { ...line, text: ' Một cửa ' };
    expect(seen({}, spaced)).toBe(spaced);
  });

  it('gives nothing of a line out of sight: beside the box, above or below its ink, or blank', () => {
    expect(seen({ left: 60 })).toBeUndefined();
    expect(seen({ right: -3 })).toBeUndefined();
    const { top, bottom } = regular.bounds(text, 10);
    expect(seen({ bottom: 20 - top - 0.1 })).toBeUndefined();
    expect(seen({ bottom: 20 - top + 0.1 })?.text).toBeDefined();
    expect(seen({ top: 20 + bottom + 0.1 })).toBeUndefined();
    expect(seen({}, { ...line, text: '  ' })).toBeUndefined();
  });

  it('knows letter-spacing, marks on letters too', () => {
    const spaced = { ...line, text: 'mơdơ̆ cửa', spacing: 3 };
    const words = seen({ left: 50 }, spaced);
    // Six letters before it: the breve has no room of its own.
    expect(words?.x).toBeCloseTo(regular.width('mơdơ̆ ', 10) + 5 * 3, 6);
    expect(words?.width).toBeCloseTo(regular.width('cửa', 10) + 2 * 3, 6);
  });

  it('finds what is seen of a line that stands upside down', () => {
    // Turned about (50, 20), the line begins at 100 and runs to the left.
    const turned = { ...line, turned: { x: 50, y: 20 } };
    expect(seen({ left: 90, right: 120 }, turned)?.text).toBe('Một');
    expect(seen({ right: 40 }, turned)).toBeUndefined();
  });
});

describe.each(someOf(TILED, 1))('%s', (product) => {
  it('says on no tile what stands beyond its edge', async () => {
    const { tiles } = await tiledSheet(product, 'vi');
    for (const { text, within, x, width, size } of tiles.pages.flatMap(textsOf)) {
      if (within === undefined) continue;
      const words = text.trim().split(' ');
      const longest = size * Math.max(...words.map((word) => word.length));
      expect(x + width, text).toBeGreaterThan(within.x - 0.2 * size);
      expect(x, text).toBeGreaterThan(within.x - longest);
      expect(x + width, text).toBeLessThan(within.x + within.width + longest);
    }
  });

  it('looks like the sheet when its tiles are glued', async () => {
    const { tiles, whole, sheet, grid } = await tiledSheet(product, 'vi');
    const shot = async (layout: Layout) => {
      const [page] = layout.pages;
      return renderPreview(await office(layout), { width: Math.round(page?.width ?? 0) });
    };
    const { paper, columns } = grid;
    const glued: OverlayOptions[] = [];
    for (const [index, page] of tiles.pages.slice(1).entries()) {
      const [column, row] = [grid.across[index % columns], grid.down[Math.floor(index / columns)]];
      if (column === undefined || row === undefined) throw new Error('no such tile');
      const region = {
        left: Math.round((paper.width - column.length) / 2),
        top: Math.round((paper.height - 8 * MM - row.length) / 2),
        width: Math.round(column.length),
        height: Math.round(row.length),
      };
      glued.push({
        input: await sharp(await shot({ ...tiles, pages: [page] }))
          .extract(region)
          .toBuffer(),
        left: Math.round(column.from),
        top: Math.round(row.from),
      });
    }
    const [across, down] = [Math.round(sheet.width), Math.round(sheet.height)];
    const poster = await sharp({
      create: { width: across + 2, height: down + 2, channels: 3, background: '#00FF00' },
    })
      .composite(glued)
      .png()
      .toBuffer();
    // A tile begins between pixels: what counts is what a few of them show together.
    const small = (png: Uint8Array) =>
      sharp(png)
        .extract({ left: 0, top: 0, width: across - 4, height: down - 4 })
        .blur(4)
        .removeAlpha()
        .raw()
        .toBuffer();
    const [one, other] = [await small(poster), await small(await shot(whole))];
    expect(one.length).toBe(other.length);
    const differences = one.map((value, index) => Math.abs(value - (other[index] ?? 0)));
    expect(differences.reduce((most, one) => Math.max(most, one), 0)).toBeLessThan(60);
  });
});
