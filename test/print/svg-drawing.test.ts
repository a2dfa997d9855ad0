import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawPdf } from '../../src/print/draw/draw-pdf.js';
import { preparePictures } from '../../src/print/draw/prepare-pictures.js';
import { renderPreview } from '../../src/print/draw/render-preview.js';
import { parseSvgDrawing } from '../../src/print/draw/svg-drawing.js';
import type { Layout } from '../../src/print/page.js';
import { AT, typefaces } from './fixtures.js';

const media = join(import.meta.dirname, '../../content/media');
const drawings = (await readdir(media)).filter((name) => name.endsWith('.svg'));
const bytesOf = (text: string) => new TextEncoder().encode(text);
const svg = (inside: string, more = '') =>
  bytesOf(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="40" height="20"${more}>${inside}</svg>`,
  );

/** A page that is one picture. */
function pageOf(width: number, height: number, fit: 'cover' | 'contain' = 'cover'): Layout {
  const mark = { kind: 'image', x: 0, y: 0, width, height, media: 'm', alt: 'hình', fit } as const;
  return { title: 'x', language: 'vi', slots: [], samples: [], pages: [{ width, height, marks: [mark] }] };
}

async function draw(bytes: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  const pictures = new Map([['m', bytes]]);
  return drawPdf(pageOf(width, height), { typefaces, at: AT, author: 'x', pictures });
}

describe('drawings of the campaign', () => {
  it.each(drawings)(
    '%s is drawn as shapes, and looks as another reader of SVG (librsvg) shows it',
    async (name) => {
      const bytes = await readFile(join(media, name));
      const drawing = parseSvgDrawing(bytes);
      if (drawing === undefined) throw new Error('not drawn as shapes');
      const [width, height] = [300, Math.round((300 * drawing.height) / drawing.width)];
      const pdf = await draw(bytes, width, height);
      expect(Buffer.from(pdf).toString('latin1')).not.toContain('/Subtype /Image');
      const raw = (png: Uint8Array) => sharp(png).resize(width, height).removeAlpha().raw().toBuffer();
      const ours = await raw(await renderPreview(pdf, { width, height }));
      const theirs = await raw(
        await sharp(bytes, { density: (72 * width) / drawing.width })
          .png()
          .toBuffer(),
      );
      let other = 0;
      for (let at = 0; at < ours.length; at += 3) {
        const far = [0, 1, 2].some(
          (band) => Math.abs((ours[at + band] ?? 0) - (theirs[at + band] ?? 0)) > 64,
        );
        if (far) other += 1;
      }
      // Only the pixels along edges differ, which each reader smooths in its own way.
      expect(other / (width * height)).toBeLessThan(0.04);
    },
  );

  it('are kept as they are where shapes are wanted, and become pixels where not', async () => {
    const read = async () => svg('<rect x="0" y="0" width="40" height="20" fill="#A30D22"/>');
    const shapes = await preparePictures(pageOf(40, 20), { read, vectors: true });
    expect(shapes.get('m')?.[0]).toBe(0x3c);
    const pixels = await preparePictures(pageOf(40, 20), { read });
    expect([...(pixels.get('m') ?? new Uint8Array()).subarray(1, 4)]).toEqual([80, 78, 71]);
  });

  it('are the same twice, and stay inside their box', async () => {
    const bytes = svg('<circle cx="20" cy="10" r="60" fill="#A30D22"/>');
    expect(await draw(bytes, 40, 20)).toEqual(await draw(bytes, 40, 20));
    const contained = pageOf(80, 20, 'contain');
    const pdf = await drawPdf(contained, {
      typefaces,
      at: AT,
      author: 'x',
      pictures: new Map([['m', bytes]]),
    });
    const { data } = await sharp(await renderPreview(pdf, { width: 80, height: 20 }))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([...data.subarray(0, 3)]).toEqual([255, 255, 255]);
  });
});

describe('a drawing that is cropped', () => {
  const halves =
    '<rect x="0" y="0" width="40" height="10" fill="#A30D22"/><rect x="0" y="10" width="40" height="10" fill="#FFD100"/>';
  const [red, yellow] = ['163,13,34', '255,209,0'];

  it.each([
    ['xMidYMin slice', red, red],
    ['xMidYMax', yellow, yellow],
    ['xMidYMid slice', red, yellow],
  ])('keeps the part that it asks to keep: %s', async (keep, top, bottom) => {
    const pdf = await draw(svg(halves, ` preserveAspectRatio="${keep}"`), 80, 20);
    const { data } = await sharp(await renderPreview(pdf, { width: 80, height: 20 }))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const at = (row: number) => [...data.subarray(3 * 80 * row, 3 * 80 * row + 3)].join(',');
    expect([at(2), at(17)]).toEqual([top, bottom]);
  });
});

describe('parseSvgDrawing', () => {
  it('reads shapes, groups, transforms, strokes', () => {
    const drawing = parseSvgDrawing(
      svg(
        '<title>Một</title><g transform="translate(2 3) rotate(90) scale(2)" fill="#A30D22"><path d="M0 0L4 0L4 4Z"/><polygon points="0,0 1,0 1,1" fill="none" stroke="#1A1A1A" stroke-width="2" stroke-dasharray="0 3" stroke-linecap="round"/></g>',
      ),
    );
    expect(drawing).toMatchObject({ width: 40, height: 20 });
    expect(drawing?.shapes[0]).toMatchObject({ fill: '#A30D22', data: 'M0 0L4 0L4 4Z' });
    expect(drawing?.shapes[0]?.transforms[0]).toEqual([1, 0, 0, 1, 2, 3]);
    expect(drawing?.shapes[1]).toMatchObject({ stroke: '#1A1A1A', dash: [0, 3], round: true });
  });

  it.each([
    ['a picture inside', svg('<image href="a.png"/>')],
    ['a script', svg('<script>alert(1)</script>')],
    ['a style', svg('<rect x="0" y="0" width="9" height="9" style="fill:red"/>')],
    ['an event', svg('<rect x="0" y="0" width="9" height="9" onload="x()"/>')],
    ['an entity', svg('<path d="&a;"/>')],
    ['a doctype', bytesOf('<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 1 1"></svg>')],
    ['a gradient', svg('<rect x="0" y="0" width="9" height="9" fill="url(#a)"/>')],
    ['words', svg('<text x="1" y="1">Chữ</text>')],
    ['an alignment that is none', svg('<path d="M0 0"/>', ' preserveAspectRatio="left"')],
    ['no viewBox', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><g></g></svg>')],
    ['a path of another language', svg('<path d="M0 0 100 gsave"/>')],
    ['an arc whose flags run together', svg('<path d="M0 0a1 1 0 01-2 0"/>')],
    ['a skew', svg('<g transform="skewX(30)"><path d="M0 0L1 1"/></g>')],
    ['groups without an end', svg('<g>'.repeat(40))],
    ['a group that closes twice', svg('</g></g>')],
    ['a cut-off file', bytesOf('<svg viewBox="0 0 1 1"><path d="M0 0')],
    ['no XML', bytesOf('%PDF-1.7')],
    ['nothing', new Uint8Array()],
  ])('%s is no drawing of flat shapes', (_, bytes) => {
    expect(parseSvgDrawing(bytes)).toBe(undefined);
  });

  it('gives up on a million shapes, a megabyte of blanks or of attributes, at once', () => {
    const began = performance.now();
    expect(parseSvgDrawing(svg('<path d="M0 0"/>'.repeat(60_000)))).toBe(undefined);
    expect(parseSvgDrawing(svg(`${' '.repeat(500_000)}<`))).toBe(undefined);
    expect(parseSvgDrawing(svg(`<path${' '.repeat(500_000)}`))).toBe(undefined);
    expect(parseSvgDrawing(svg('<path d="M0 0"/>'.repeat(6000)))).toBe(undefined);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
