/** Photographs in office PDFs, read back by readers that we did not write: pdf.js decodes them, PDFium and Ghostscript draw them. */
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawPdf } from '../../src/print/draw/draw-pdf.js';
import { preparePicture } from '../../src/print/draw/images.js';
import { preparePictures } from '../../src/print/draw/prepare-pictures.js';
import { renderPreview } from '../../src/print/draw/render-preview.js';
import type { Layout, Mark } from '../../src/print/page.js';
import { landscape } from '../helpers/photographs.js';
import { preflight } from '../helpers/preflight.js';
import { itWith, runTool } from '../helpers/system-tool.js';
import { AT, typefaces } from './fixtures.js';

type Place = Partial<Extract<Mark, { kind: 'image' }>>;

const SIZE = { width: 400, height: 300 };

function sheet(...places: readonly Place[]): Layout {
  const marks = places.map(
    (place): Mark => ({
      ...{ kind: 'image', x: 50, y: 40, width: 300, height: 100, media: 'a.jpg', alt: 'Đồi', fit: 'cover' },
      ...place,
    }),
  );
  const pages = [{ ...SIZE, marks }];
  return { title: 'Bản thử', language: 'vi', pages, slots: [], samples: [] };
}

async function draw(layout: Layout, jpeg: Uint8Array): Promise<Uint8Array> {
  const pictures = await preparePictures(layout, { read: async () => jpeg });
  return drawPdf(layout, { typefaces, at: AT, author: 'x', pictures });
}

/** The same layout with the picture resampled. */
async function drawResampled(layout: Layout, jpeg: Uint8Array, size: Place): Promise<Uint8Array> {
  const { width = 300, height = 100, fit = 'cover' } = size;
  const bytes = await preparePicture(jpeg, { widthPt: width, heightPt: height, fit, ppi: 200 });
  const pictures = new Map([['a.jpg', bytes]]);
  return drawPdf(layout, { typefaces, at: AT, author: 'x', pictures });
}

const streams = (pdf: Uint8Array) =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/DCTDecode/g)?.length ?? 0;

/** Height and colour space of the first picture that is embedded as JPEG. */
const dictionaryOf = (pdf: Uint8Array) =>
  /\/Height (?<height>\d+)\n\/ColorSpace \/(?<colours>\w+)\n\/Filter \/DCTDecode/.exec(
    Buffer.from(pdf).toString('latin1'),
  )?.groups ?? {};

/** What is seen, one octet a colour. */
const seen = async (png: Uint8Array) => sharp(png).removeAlpha().raw().toBuffer();

/** The mean difference of two pictures, of 255. */
function difference(one: Buffer, other: Buffer): number {
  expect(one).toHaveLength(other.length);
  let sum = 0;
  for (const [index, value] of one.entries()) sum += Math.abs(value - (other[index] as number));
  return sum / one.length;
}

interface Decoded {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** The picture that a page draws first, as pdf.js decodes it. */
async function decoded(pdf: Uint8Array): Promise<Decoded> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const page = await document.getPage(1);
  const { fnArray, argsArray } = await page.getOperatorList();
  const [name] = argsArray[fnArray.indexOf(OPS.paintImageXObject)] as [string];
  const picture = await new Promise<Decoded>((resolve) => {
    page.objs.get(name, resolve);
  });
  await document.destroy();
  return picture;
}

const photograph = await landscape(900, 600).jpeg().toBuffer();
const grey = await landscape(900, 600).toColourspace('b-w').jpeg().toBuffer();
const SIZES: readonly (readonly [string, Place])[] = [
  ['wide, cropped above and below', {}],
  ['tall, cropped at both sides', { width: 120, height: 200 }],
  ['whole in a box that is wider', { fit: 'contain', height: 120 }],
  ['whole in a box that is taller', { fit: 'contain', width: 200, height: 240 }],
  ['as its box', { width: 240, height: 160 }],
];

describe('a photograph in an office PDF', () => {
  it.each(SIZES)('is drawn as the resampled one is: %s', async (_, place) => {
    for (const [jpeg, kind] of [
      [photograph, 'DeviceRGB'],
      [grey, 'DeviceGray'],
    ] as const) {
      const layout = sheet(place);
      const pdf = await draw(layout, jpeg);
      const { height, colours } = dictionaryOf(pdf);
      expect([height, colours]).toEqual(['600', kind]);
      const [own, wanted] = await Promise.all(
        [pdf, await drawResampled(layout, jpeg, place)].map(async (file) =>
          seen(await renderPreview(file, { width: 800 })),
        ),
      );
      expect(difference(own as Buffer, wanted as Buffer)).toBeLessThan(0.6);
    }
  });

  it('is decoded by pdf.js to the pixels of the file', async () => {
    const { width, height, data } = await decoded(await draw(sheet({}), photograph));
    expect([width, height]).toEqual([900, 600]);
    const rgb = data.length === 900 * 600 * 3 ? Buffer.from(data) : undefined;
    expect(difference(rgb as Buffer, await sharp(photograph).raw().toBuffer())).toBeLessThan(2);
  });

  itWith(['gs'], 'is drawn upright and cropped by Ghostscript', async () => {
    const pdf = await draw(sheet({}), photograph);
    const args = ['-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=png16m', '-r144', '-sOutputFile=OUT', 'IN'];
    const drawn = await seen(runTool('gs', args, pdf));
    expect(difference(drawn, await seen(await renderPreview(pdf, { width: 800 })))).toBeLessThan(1.5);
  });

  it('keeps its octets, and the same bytes twice', async () => {
    const pdf = await draw(sheet({}), photograph);
    expect(Buffer.from(pdf).includes(photograph.subarray(2))).toBe(true);
    expect(Buffer.compare(pdf, await draw(sheet({}), photograph))).toBe(0);
  });

  it('is embedded once, however often it is placed', async () => {
    const pdf = await draw(
      sheet({}, { y: 160, fit: 'contain' }, { y: 200, width: 90, height: 90 }),
      photograph,
    );
    expect(streams(pdf)).toBe(1);
    expect((await decoded(pdf)).width).toBe(900);
  });

  it('covers nothing outside its box', async () => {
    const pixels = await seen(await renderPreview(await draw(sheet({}), photograph), { width: 400 }));
    const white = (x: number, y: number) => {
      const at = 3 * (y * 400 + x);
      return [...pixels.subarray(at, at + 3)].every((value) => value === 255);
    };
    expect([white(200, 37), white(200, 143), white(47, 90), white(353, 90)]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([white(200, 43), white(200, 137), white(53, 90), white(347, 90)]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('is nothing that preflight for an office objects to, in colour or grey, but that there is no word beside it', async () => {
    for (const jpeg of [photograph, grey]) {
      const { findings } = await preflight(await draw(sheet({}), jpeg), { profile: 'office' });
      const rules = findings.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
      expect(rules).toEqual(['no-text-layer']);
    }
  });

  it('stands upright when a camera was held sideways, and is as red as its profile says', async () => {
    const turned = await landscape(600, 900).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const wide = await landscape(900, 600).withIccProfile('p3').jpeg().toBuffer();
    for (const jpeg of [turned, wide]) {
      const place = { width: 240, height: 160 };
      const layout = sheet(place);
      const pdf = await draw(layout, jpeg);
      expect(Buffer.compare(pdf, await drawResampled(layout, jpeg, place))).toBe(0);
    }
  });

  it.each([
    ['cut off', 20_000],
    ['with a hole and an end', 20_000],
  ] as const)('is named when it is damaged: %s', async (how, gone) => {
    const cut = photograph.subarray(0, photograph.length - gone);
    const jpeg = how === 'cut off' ? cut : Buffer.concat([cut, photograph.subarray(-2)]);
    await expect(draw(sheet({ width: 240, height: 160 }), jpeg)).rejects.toMatchObject({
      issues: [{ code: 'bad-picture', file: 'a.jpg' }],
    });
  });
});
