import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawCover } from '../../src/print/index.js';

const svg = (width: number, height: number) =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="#A30D22"/></svg>`,
  );

describe('drawCover', () => {
  it('makes of the campaign’s square drawing what podcast directories ask for', async () => {
    const png = await drawCover(await readFile('content/media/bia.svg'));
    const { width, height, format, space, hasAlpha } = await sharp(png).metadata();
    expect({ width, height, format, space, hasAlpha }).toEqual({
      width: 3000,
      height: 3000,
      format: 'png',
      space: 'srgb',
      hasAlpha: false,
    });
    const { channels } = await sharp(png).stats();
    expect(channels.some(({ stdev }) => stdev > 20)).toBe(true);
  });

  it('fills the square to its last pixel', async () => {
    const { data } = await sharp(await drawCover(svg(10, 10)))
      .extract({ left: 2999, top: 2999, width: 1, height: 1 })
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([...data.subarray(0, 3)]).toEqual([0xa3, 0x0d, 0x22]);
  });

  it('refuses a picture that is not square, and a photo that is too small, with its size', async () => {
    await expect(drawCover(svg(12, 8))).rejects.toThrow(/rộng 12, cao 8/);
    const small = await sharp({ create: { width: 1399, height: 1399, channels: 3, background: '#A30D22' } })
      .jpeg()
      .toBuffer();
    await expect(drawCover(new Uint8Array(small))).rejects.toThrow(/1400/);
  });
});
