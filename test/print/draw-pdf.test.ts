import { inflateSync } from 'node:zlib';
import { ParseOption, XmlDocument } from 'libxml2-wasm';
import sharp from 'sharp';
import { afterEach, describe, expect, it } from 'vitest';
import { LayoutError } from '../../src/errors.js';
import { drawPdf } from '../../src/print/draw/draw-pdf.js';
import { renderPreview } from '../../src/print/draw/render-preview.js';
import { FACES, type Face, type Layout, type Mark } from '../../src/print/page.js';
import { breakLines } from '../../src/print/type/break-lines.js';
import { faceSet } from '../../src/print/type/faces.js';
import { measureBlock, placeBlock } from '../../src/print/type/set-text.js';
import { flat, pdfText } from '../helpers/pdf-text.js';
import { someOf } from '../helpers/runs.js';
import { AT, JRAI, typefaces } from './fixtures.js';

const VI =
  'Trực tuyến, kết quả, lệ phí, phường, Ộ Ỗ Ợ Ự Ỳ Ỷ Ỹ Ỵ: thủ tục hành chính; “một cửa” – 8.000 đồng (3 ngày), Đăk Đoa.';

function sheet(text: string, face: Face, title = 'Bản thử'): Layout {
  const where = { file: 'a.md', line: 1, slot: 'body' };
  const lines = breakLines([{ text }], { width: 360, size: 12, faces: faceSet(face), typefaces, where });
  const marks = placeBlock(measureBlock(lines, { size: 12, leading: 1.36 }, typefaces), {
    x: 20,
    y: 20,
    width: 360,
    align: 'left',
    colour: '#1A1A1A',
  });
  return page(marks, title);
}

function page(marks: readonly Mark[], title = 'Bản thử'): Layout {
  return { title, language: 'vi', pages: [{ width: 400, height: 300, marks }], slots: [], samples: [] };
}

const draw = (layout: Layout, extra = {}) =>
  drawPdf(layout, { typefaces, at: AT, author: 'Sở Nội vụ tỉnh Gia Lai', ...extra });
const raw = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');
/** The operators of pages and of what they hold. */
const inflated = (pdf: Uint8Array) =>
  [...raw(pdf).matchAll(/stream\n(.*?)\nendstream/gs)]
    .flatMap(([, stream = '']) => {
      try {
        return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
      } catch {
        return [];
      }
    })
    .join('\n');

const zone = process.env.TZ;
afterEach(() => {
  process.env.TZ = zone;
});

describe('drawPdf', () => {
  it('writes PDF 1.7 with language, title in the window, no scaling', async () => {
    const pdf = await draw(sheet(VI, 'regular'), { flip: 'short' });
    expect(new TextDecoder('latin1').decode(pdf.subarray(0, 8))).toBe('%PDF-1.7');
    for (const entry of [
      '/Lang (vi)',
      '/DisplayDocTitle true',
      '/PrintScaling /None',
      '/Duplex /DuplexFlipShortEdge',
    ]) {
      expect(raw(pdf)).toContain(entry);
    }
  });

  it.each(someOf(FACES, 3))('has a text layer equal to its source in %s', async (face) => {
    for (const text of [VI, JRAI, VI.normalize('NFD'), JRAI.normalize('NFD')]) {
      const [found] = await pdfText(await draw(sheet(text, face)));
      expect(found).toBe(flat(text));
    }
  });

  it('embeds every font as a subset', async () => {
    const text = raw(await draw(sheet(VI, 'bold')));
    expect(text).toMatch(/\/BaseFont \/[A-Z]{6}\+FiraSans-Bold/);
    expect(text).not.toContain('Helvetica');
  });

  it('names the subsets of two sheets differently', async () => {
    const tag = async (text: string) =>
      /\/BaseFont \/([A-Z]{6})\+/.exec(raw(await draw(sheet(text, 'regular'))))?.[1];
    expect(await tag('Một cửa')).not.toBe(await tag('Hồ sơ'));
    expect(await tag('Một cửa')).toBe(await tag('Một cửa'));
  });

  it('escapes the title for XMP and writes it plainly into the document information', async () => {
    const title = 'Hồ sơ <A> & "B" ]]> \u0007';
    const text = Buffer.from(await draw(sheet(VI, 'regular', title))).toString('utf8');
    const xmp = /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(text)?.[0] ?? '';
    const document = XmlDocument.fromString(xmp, { option: ParseOption.XML_PARSE_NONET });
    expect(document.get('//*[local-name()="title"]//*[local-name()="li"]')?.content).toBe(
      'Hồ sơ <A> & "B" ]]>  ',
    );
    document.dispose();
    const utf16 = Buffer.from('Hồ sơ <A> & "B"', 'utf16le').swap16().toString('latin1');
    expect(raw(await draw(sheet(VI, 'regular', title)))).toContain(utf16);
  });

  it('gives the same bytes in any time zone and whatever was drawn before', async () => {
    process.env.TZ = 'Pacific/Kiritimati';
    const first = await draw(sheet(VI, 'regular'));
    await draw(sheet(`${JRAI}\u00A0– fi ffi tụ tu`, 'regular'));
    process.env.TZ = 'America/New_York';
    expect(Buffer.compare(first, await draw(sheet(VI, 'regular')))).toBe(0);
  });

  it('holds a long path once, wherever it is placed, with each of its colours', async () => {
    const data = `M0 0${'L10 0L10 10L0 10'.repeat(30)}Z`;
    const place = (x: number, fill: string): Mark => ({
      kind: 'path',
      x,
      y: 20,
      scale: 2,
      data,
      fill,
      boxWidth: 10,
      boxHeight: 10,
    });
    const marks = [place(20, '#A30D22'), place(60, '#A30D22'), place(100, '#FFD100')];
    const pdf = await draw(page(marks));
    expect(raw(pdf).match(/\/Subtype \/Form/g)).toHaveLength(2);
    const { data: pixels, info } = await sharp(await renderPreview(pdf, { width: 400 }))
      .raw()
      .toBuffer({ resolveWithObject: true });
    const at = (x: number) => [...pixels.subarray(info.channels * (30 * info.width + x)).subarray(0, 3)];
    expect([25, 65, 105, 145].map(at)).toEqual([
      [0xa3, 0x0d, 0x22],
      [0xa3, 0x0d, 0x22],
      [0xff, 0xd1, 0x00],
      [0xff, 0xff, 0xff],
    ]);
  });

  it('marks decoration that stands together as one artifact', async () => {
    const line = (y: number): Mark => ({
      kind: 'line',
      x1: 20,
      y1: y,
      x2: 60,
      y2: y,
      stroke: '#1A1A1A',
      strokeWidth: 1,
    });
    const { marks } = sheet('Một', 'regular').pages[0] as { marks: readonly Mark[] };
    const contents = inflated(await draw(page([line(10), line(14), ...marks, line(100)])));
    expect(contents.match(/\/Artifact <<[^>]*>> BDC/g)).toHaveLength(2);
    expect(contents.match(/BDC/g)).toHaveLength(contents.match(/EMC/g)?.length ?? 0);
  });

  it('draws lines, boxes, hatching and paths', async () => {
    const marks: Mark[] = [
      { kind: 'rect', x: 10, y: 10, width: 50, height: 20, fill: '#FFD100', stroke: '#A30D22', radius: 4 },
      { kind: 'rect', x: 10, y: 40, width: 50, height: 20, stroke: '#A30D22', hatch: true },
      { kind: 'line', x1: 0, y1: 80, x2: 100, y2: 80, stroke: '#1A1A1A', strokeWidth: 0.5, dash: [2, 2] },
      {
        kind: 'path',
        x: 5,
        y: 90,
        scale: 2,
        data: 'M0 0L5 0L5 5Z',
        fill: '#1A1A1A',
        boxWidth: 5,
        boxHeight: 5,
      },
    ];
    expect(await pdfText(await draw(page(marks)))).toEqual(['']);
  });

  it('waits for a picture whose transparency is split from it', async () => {
    const half = { r: 163, g: 13, b: 34, alpha: 0.5 };
    const png = await sharp({ create: { width: 8, height: 8, channels: 4, background: half } })
      .png()
      .toBuffer();
    const mark = {
      kind: 'image',
      x: 20,
      y: 20,
      width: 40,
      height: 40,
      media: 'a.png',
      alt: 'a',
      fit: 'cover',
    } as const;
    const pdf = await draw(page([mark]), { pictures: new Map([['a.png', png]]) });
    expect(raw(pdf)).toContain('/SMask');
    expect(raw(pdf).trimEnd().endsWith('%%EOF')).toBe(true);
    expect((await renderPreview(pdf, { width: 100 })).length).toBeGreaterThan(100);
  });

  it('refuses a picture that was not handed in', async () => {
    const marks: Mark[] = [
      { kind: 'image', x: 0, y: 0, width: 10, height: 10, media: 'media/a.svg', alt: 'a', fit: 'cover' },
    ];
    await expect(draw(page(marks))).rejects.toThrow(LayoutError);
  });
});
