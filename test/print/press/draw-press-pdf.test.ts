import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'icc';
import { ParseOption, XmlDocument } from 'libxml2-wasm';
import sharp from 'sharp';
import { afterEach, describe, expect, it } from 'vitest';
import { LayoutError, UsageError } from '../../../src/errors.js';
import { drawPdf } from '../../../src/print/draw/draw-pdf.js';
import { drawPressPdf, pressFacts } from '../../../src/print/draw/draw-press-pdf.js';
import { mostInk } from '../../../src/print/draw/press-picture.js';
import { type Layout, type Mark, MM } from '../../../src/print/page.js';
import { loadPressProfile } from '../../../src/print/press/load-press-profile.js';
import { pdfObjects } from '../../helpers/pdf-objects.js';
import { pdfText } from '../../helpers/pdf-text.js';
import { pdfjsText } from '../../helpers/pdfjs-text.js';
import { describeWith, itWith, runTool } from '../../helpers/system-tool.js';
import { AT, aSheetItem, everyBlock, JRAI, lay, typefaces } from '../fixtures.js';

const profile = await loadPressProfile();
const drawing = readFileSync(join(import.meta.dirname, '../../../content/media/phan-anh.svg'));
const photo = await noise(900, 600).jpeg({ quality: 90 }).toBuffer();

function noise(width: number, height: number) {
  const pixels = Uint8Array.from(
    { length: width * height * 3 },
    (_, index) => (index * 7919 + (index >> 7) * 104_729) & 255,
  );
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** A drawing that is more than flat shapes. */
const shaded = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 80"><defs><linearGradient id="a"><stop stop-color="#A30D22"/><stop offset="1" stop-color="#FFD100"/></linearGradient></defs><rect width="120" height="80" fill="url(#a)"/></svg>',
);
const MEDIA: Readonly<Record<string, Uint8Array>> = {
  'media/a.svg': drawing,
  'media/b.svg': shaded,
  'media/a.jpg': photo,
};
const read = async (media: string) => MEDIA[media] ?? new Uint8Array();

const draw = (layout: Layout, press = {}, source: object = {}) =>
  drawPressPdf(layout, {
    typefaces,
    at: AT,
    author: 'Sở Nội vụ & các đơn vị',
    press: { profile, ...press },
    pictures: { read, ...source },
  });

function sheet(product: string, image?: string): Layout {
  return lay(
    product,
    aSheetItem(
      {
        headline: 'Nhà xa, đã có bưu điện',
        action: 'Ra bưu điện gửi hồ sơ',
        ...(image && { image, alt: 'Hòm thư' }),
      },
      'Nộp hồ sơ <qua> bưu điện & trực tuyến',
      everyBlock,
    ),
  );
}

function page(marks: readonly Mark[]): Layout {
  return {
    title: 'Bản thử',
    language: 'vi',
    pages: [{ width: 400, height: 300, marks }],
    slots: [],
    samples: [],
  };
}

const picture = (media: string, side = 144): Mark => ({
  kind: 'image',
  x: 20,
  y: 20,
  width: side,
  height: side,
  media,
  alt: 'a',
  fit: 'cover',
});
const text = (words: string, colour: string, baseline: number): Mark => ({
  kind: 'text',
  x: 20,
  baseline,
  text: words,
  face: 'regular',
  size: 10,
  colour,
  width: 100,
});

const zone = process.env.TZ;
afterEach(() => {
  process.env.TZ = zone;
});

describe('drawPressPdf', () => {
  it('has a text layer that two readers read as that of the office copy', async () => {
    for (const product of ['poster', 'leaflet']) {
      const layout = sheet(product, 'media/a.svg');
      const office = await drawPdf(layout, {
        typefaces,
        at: AT,
        author: 'x',
        pictures: new Map([['media/a.svg', await sharp(photo).jpeg().toBuffer()]]),
      });
      const pdf = await draw(layout);
      const words = await pdfText(office);
      expect(words.join('')).toContain('bưu điện');
      expect(await pdfText(pdf)).toEqual(words);
      expect(await pdfjsText(pdf)).toEqual(await pdfjsText(office));
    }
    const jrai = page([text(JRAI.slice(0, 60), '#1A1A1A', 40), text(JRAI.slice(0, 60), '#A30D22', 60)]);
    const twice = `${JRAI.slice(0, 60).normalize('NFC')} ${JRAI.slice(0, 60).normalize('NFC')}`
      .replace(/\s+/gu, ' ')
      .trim();
    expect((await pdfText(await draw(jrai)))[0]).toBe(twice);
  });

  it('gives the same bytes in any time zone, and with remembered pictures', async () => {
    const kept = new Map<string, Uint8Array>();
    const remember = async (media: string, how: object, make: () => Promise<Uint8Array>) => {
      const key = JSON.stringify([media, how]);
      const bytes = kept.get(key) ?? (await make());
      kept.set(key, bytes);
      return bytes;
    };
    process.env.TZ = 'Pacific/Kiritimati';
    const first = await draw(sheet('leaflet', 'media/a.jpg'), {}, { remember });
    process.env.TZ = 'America/New_York';
    const again = await draw(
      sheet('leaflet', 'media/a.jpg'),
      {},
      {
        remember,
        read: async () => {
          throw new Error('read again');
        },
      },
    );
    expect(Buffer.compare(first, again)).toBe(0);
    expect(Buffer.compare(first, await draw(sheet('leaflet', 'media/a.jpg')))).toBe(0);
    expect(kept.size).toBe(1);
  });

  it('refuses what no press can mean', async () => {
    for (const press of [
      { bleed: -1 },
      { bleed: 50 },
      { inkLimit: 100 },
      { inkLimit: Number.NaN },
      { ppi: 5 },
    ]) {
      await expect(draw(page([]), press)).rejects.toThrow(UsageError);
    }
  });

  it('has metadata that an XML reader takes, with the mark of PDF/X-4', async () => {
    const raw = Buffer.from(await draw(sheet('poster'))).toString('utf8');
    const xmp = XmlDocument.fromString(/<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(raw)?.[0] ?? '', {
      option: ParseOption.XML_PARSE_NONET,
    });
    const value = (name: string) => xmp.get(`//*[local-name()="${name}"]`)?.content.trim();
    expect(value('GTS_PDFXVersion')).toBe('PDF/X-4');
    expect(value('Trapped')).toBe('False');
    expect(value('DocumentID')).toMatch(/^uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(value('title')).toBe('Nộp hồ sơ <qua> bưu điện & trực tuyến');
    expect(value('creator')).toBe('Sở Nội vụ & các đơn vị');
    expect(value('CreateDate')).toBe('2020-07-05T17:00:00Z');
    expect(value('ModifyDate')).toBe('2020-07-05T17:00:00Z');
    xmp.dispose();
  });

  describeWith(['qpdf'], 'as qpdf sees it', () => {
    it('is sound, with trim, bleed and media one inside the other', async () => {
      const pdf = await draw(sheet('leaflet', 'media/a.svg'), { bleed: 2 });
      runTool('qpdf', ['--check', 'IN'], pdf);
      const pages = pdfObjects(pdf).dictionaries.filter(({ '/Type': type }) => type === '/Page');
      expect(pages).toHaveLength(2);
      for (const {
        '/MediaBox': media,
        '/TrimBox': trim,
        '/BleedBox': bleed,
        '/Annots': annotations,
      } of pages) {
        const [left, bottom, right, top] = trim as [number, number, number, number];
        expect(right - left).toBeCloseTo(297 * MM, 3);
        expect(top - bottom).toBeCloseTo(210 * MM, 3);
        const around = [-2, -2, 2, 2].map(
          (mm, index) => ([left, bottom, right, top][index] as number) + mm * MM,
        );
        (bleed as number[]).forEach((edge, index) => expect(edge).toBeCloseTo(around[index] ?? 0, 3));
        const sheetSize = media as number[];
        expect(sheetSize[2]).toBeGreaterThan(right + 8 * MM);
        expect(sheetSize[3]).toBeGreaterThan(top + 8 * MM);
        expect(annotations ?? []).toEqual([]);
      }
    });

    it('has one output intent, named as the registry of the ICC names it, and the profile whole', async () => {
      const file = pdfObjects(await draw(page([])));
      const catalog = file.dictionaries.find(({ '/Type': type }) => type === '/Catalog');
      const intents = catalog?.['/OutputIntents'] as string[];
      expect(intents).toHaveLength(1);
      const intent = file.get(intents[0]);
      expect(intent['/S']).toBe('/GTS_PDFX');
      const embedded = file.stream(intent['/DestOutputProfile']);
      expect(Buffer.compare(embedded, profile.bytes)).toBe(0);
      expect(intent).toMatchObject({
        '/OutputConditionIdentifier': 'u:FOGRA39',
        '/RegistryName': 'u:http://www.color.org',
        '/Info': `u:${parse(embedded).description}`,
      });
      const info = file.get(file.trailer['/Info']);
      expect(file.value(info['/Trapped'])).toBe('/False');
      expect(file.value(info['/GTS_PDFXVersion'])).toBe('u:PDF/X-4');
      const [id] = file.trailer['/ID'] as string[];
      expect(id).toMatch(/^b:[0-9a-f]{32}$/);
    });

    it('has no RGB anywhere: not in a page, a resource, nor a picture', async () => {
      for (const [image, pictures] of [
        ['media/a.svg', []],
        ['media/b.svg', ['/DeviceCMYK']],
        ['media/a.jpg', ['/DeviceCMYK']],
      ] as const) {
        const file = pdfObjects(await draw(sheet('leaflet', image)));
        expect(JSON.stringify(file.dictionaries)).not.toMatch(/DeviceRGB|CalRGB|ICCBased|\/Lab|SMask/);
        const pages = file.dictionaries.filter(({ '/Type': type }) => type === '/Page');
        for (const { '/Contents': contents } of pages) {
          const operators = file
            .stream(contents)
            .toString('latin1')
            .replace(/\((?:\\.|[^\\)])*\)/gs, '()');
          expect(operators).not.toMatch(/(?:^|\s)(?:rg|RG|g|G)(?:\s|$)/);
          expect(new Set(operators.match(/\/\w+ (?:cs|CS)(?=\s)/g))).toEqual(
            new Set(['/DeviceCMYK cs', '/DeviceCMYK CS', '/CS0 CS']),
          );
        }
        const images = file.dictionaries.filter(({ '/Subtype': kind }) => kind === '/Image');
        expect(images.map((one) => one['/ColorSpace'])).toEqual(pictures);
      }
    });

    it('prints black text in black alone and over what is there, coloured text in its place', async () => {
      const marks = [text('đen', '#1A1A1A', 40), text('đỏ', '#A30D22', 60), text('trắng', '#FFFFFF', 80)];
      const file = pdfObjects(await draw({ ...page(marks), builds: { '#A30D22': [0, 100, 90, 38] } }));
      const contents = file.dictionaries.find(({ '/Type': type }) => type === '/Page')?.['/Contents'];
      const operators = file.stream(contents).toString('latin1');
      expect(operators).toMatch(/q \/Overprint gs 0 0 0 1 k BT [\s\S]*? ET Q/);
      expect(operators.match(/Overprint/g)).toHaveLength(1);
      expect(operators).toContain('0 1 0.9 0.38 k BT');
      expect(operators).toContain('0 0 0 0 k BT');
      expect(file.dictionaries.find(({ '/OPM': mode }) => mode === 1)).toMatchObject({
        '/OP': true,
        '/op': true,
      });
    });

    it('embeds fonts whole as subsets whose names differ between sheets', async () => {
      const names = (pdf: Uint8Array) =>
        pdfObjects(pdf).dictionaries.flatMap(({ '/FontName': name }) => name ?? []);
      const [one, other] = [names(await draw(sheet('poster'))), names(await draw(sheet('leaflet')))];
      expect(one.length).toBeGreaterThan(2);
      expect(one.filter((name) => other.includes(name))).toEqual([]);
    });
  });

  itWith(['gs'], 'has no spot with more ink than the limit, as Ghostscript separates it', async () => {
    for (const [inkLimit, image] of [
      [300, 'media/a.svg'],
      [220, 'media/a.svg'],
      [300, 'media/b.svg'],
      [240, 'media/a.jpg'],
    ] as const) {
      const pdf = await draw(sheet('leaflet', image), { inkLimit });
      const args = [
        '-q',
        '-dNOPAUSE',
        '-dBATCH',
        '-dSAFER',
        '-dOverprint=/enable',
        '-sDEVICE=tiff32nc',
        '-r60',
        '-dLastPage=1',
        '-sOutputFile=OUT',
        'IN',
      ];
      const { data, info } = await sharp(runTool('gs', args, pdf))
        .pipelineColourspace('cmyk')
        .toColourspace('cmyk')
        .raw()
        .toBuffer({ resolveWithObject: true });
      // Printer's marks are in all inks: only what lies inside the bleed counts.
      const rim = Math.ceil((7.5 / 25.4) * 60) + 1;
      const rows = Array.from({ length: info.height - 2 * rim }, (_, row) =>
        mostInk(
          data.subarray(4 * ((row + rim) * info.width + rim), 4 * ((row + rim + 1) * info.width - rim)),
        ),
      );
      expect(Math.max(...rows)).toBeLessThanOrEqual(inkLimit + 0.5);
      expect(Math.max(...rows)).toBeGreaterThan(150);
    }
  });
});

describe('pictures for a press', () => {
  itWith(['qpdf'], 'a photo is four inks as JPEG with the pixels that its place wants', async () => {
    const file = pdfObjects(await draw(page([picture('media/a.jpg')])));
    const [image] = file.dictionaries.filter(({ '/Subtype': kind }) => kind === '/Image');
    expect(image).toMatchObject({ '/ColorSpace': '/DeviceCMYK', '/Filter': '/DCTDecode' });
    expect(image?.['/Width']).toBeGreaterThanOrEqual(600);
    expect(image?.['/Width']).toBeLessThan(610);
    const small = await pressFacts(page([picture('media/a.jpg', 216)]), {
      press: { profile },
      pictures: { read },
    });
    expect(small.pictures).toEqual([{ media: 'media/a.jpg', ppi: 200 }]);
    expect(small.notes.map(({ code }) => code)).toEqual(['coarse-picture']);
    expect(small.notes[0]?.text.vi).toContain('200 điểm ảnh');
  });

  const factsOf = (media: string) =>
    pressFacts(page([picture(media)]), { press: { profile }, pictures: { read } });

  it('a drawing that is more than flat shapes is finer than a photo', async () => {
    const facts = await factsOf('media/b.svg');
    expect(facts.pictures[0]?.ppi).toBeGreaterThanOrEqual(450);
    expect(facts.notes).toEqual([]);
  });

  itWith(['qpdf'], 'a drawing of flat shapes is shapes in the inks of the sheet, and no pixels', async () => {
    const facts = await factsOf('media/a.svg');
    expect(facts.pictures).toEqual([{ media: 'media/a.svg' }]);
    expect(facts.notes).toEqual([]);
    const inks = async (build: readonly [number, number, number, number]) => {
      const builds = { '#A30D22': build };
      const file = pdfObjects(await draw({ ...page([picture('media/a.svg')]), builds }));
      expect(file.dictionaries.filter(({ '/Subtype': kind }) => kind === '/Image')).toEqual([]);
      const resources = file.dictionaries.find(({ '/Type': type }) => type === '/Page')?.['/Resources'];
      const [form] = Object.values(file.get(resources)['/XObject'] ?? {});
      return file.stream(form).toString('latin1');
    };
    const operators = await inks([0, 100, 90, 38]);
    expect(operators).toMatch(/\/DeviceCMYK cs\s0 1 0\.9 0\.38 scn/);
    // Outlines in #1A1A1A are black alone.
    expect(operators).toMatch(/\/DeviceCMYK CS\s0 0 0 1 SCN/);
    // What one sheet was drawn with is forgotten with the next.
    const others = await inks([0, 80, 70, 20]);
    expect(others).toMatch(/\/DeviceCMYK cs\s0 0\.8 0\.7 0\.2 scn/);
    expect(others).not.toContain('0 1 0.9 0.38 scn');
  });

  const nested = Array.from(
    { length: 12 },
    (_, level) => `<g id="g${level + 1}">${`<use href="#g${level}"/>`.repeat(10)}</g>`,
  ).join('');
  const entities = `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 12 }, (_, n) => `<!ENTITY b${n} "${`&${n === 0 ? 'a' : `b${n - 1}`};`.repeat(10)}">`).join('')}]>`;
  const svg = (inside: string, head = '') =>
    new TextEncoder().encode(
      `${head}<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">${inside}</svg>`,
    );

  it.each<[string, () => Promise<Uint8Array>]>([
    ['empty', async () => new Uint8Array()],
    ['no picture', async () => new TextEncoder().encode('không phải hình')],
    ['cut off', async () => photo.subarray(0, photo.length / 2)],
    [
      '400 megapixels',
      async () => {
        const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
          .png()
          .toBuffer();
        png.writeUInt32BE(20_000, 16);
        png.writeUInt32BE(20_000, 20);
        return png;
      },
    ],
    [
      'nested uses',
      async () => svg(`<defs><rect id="g0" width="1" height="1"/>${nested}</defs><use href="#g12"/>`),
    ],
    ['nested entities', async () => svg('<text>&b11;</text>', entities)],
    [
      '60,000 wide',
      async () =>
        new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="60000" height="60000"/>'),
    ],
  ])(
    'a picture that is %s is named, in bounded time',
    async (_, make) => {
      const bytes = await make();
      const began = performance.now();
      const drawn = draw(page([picture('media/hong.jpg')]), {}, { read: async () => bytes });
      await drawn.then(
        () => undefined,
        (error) => {
          expect(error).toBeInstanceOf(LayoutError);
          expect(String(error.message)).toContain('media/hong.jpg');
        },
      );
      // librsvg stops at half a million elements, wherever they are used from.
      expect(performance.now() - began).toBeLessThan(90_000);
      if (!_.startsWith('nested')) await expect(drawn).rejects.toThrow(LayoutError);
    },
    120_000,
  );

  it('takes a CMYK photo, one with transparency and the first frame of a moving one', async () => {
    const cmyk = await noise(300, 300).toColourspace('cmyk').jpeg().toBuffer();
    const clear = await sharp({
      create: { width: 300, height: 300, channels: 4, background: { r: 255, g: 0, b: 0, alpha: 0.2 } },
    })
      .png()
      .toBuffer();
    const frames = await sharp(new Uint8Array(2 * 300 * 300 * 3), {
      raw: { width: 300, height: 600, channels: 3, pageHeight: 300 },
    })
      .webp()
      .toBuffer();
    for (const bytes of [cmyk, clear, frames]) {
      const pdf = await draw(page([picture('media/b.jpg', 72)]), {}, { read: async () => bytes });
      expect(pdf.length).toBeGreaterThan(10_000);
    }
  });
});
