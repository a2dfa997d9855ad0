import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadCampaign } from '../../src/content/index.js';
import { LayoutError } from '../../src/errors.js';
import { type Item, original } from '../../src/model/index.js';
import { drawPdf } from '../../src/print/draw/draw-pdf.js';
import { preparePictures } from '../../src/print/draw/prepare-pictures.js';
import { renderPreview } from '../../src/print/draw/render-preview.js';
import { MM } from '../../src/print/page.js';
import { applyForm } from '../../src/print/paper/apply-form.js';
import { jobCard } from '../../src/print/paper/job-card.js';
import { layoutSheet } from '../../src/print/sheet/layout-sheet.js';
import { subjectOf } from '../../src/print/subject/subject.js';
import { chooseTemplate } from '../../src/print/template/choose-template.js';
import { flat, pdfText } from '../helpers/pdf-text.js';
import { pdfjsText } from '../helpers/pdfjs-text.js';
import { itWith, runTool } from '../helpers/system-tool.js';
import { AT, marksOfKind, template, templates, typefaces, words } from './fixtures.js';

const content = fileURLToPath(new URL('../../content', import.meta.url));
const campaign = await loadCampaign(content);
const EVERGREEN = [
  'quy-trinh-thu-tuc',
  'dich-vu-cong-truc-tuyen',
  'nop-ho-so-qua-buu-dien',
  'danh-gia-su-hai-long',
  'gui-phan-anh-kien-nghi',
];
const itemOf = (id: string): Item => {
  const item = campaign.items.find((one) => one.id === id);
  if (item === undefined) throw new Error(id);
  return item;
};
const lay = (product: string, item: Item) => {
  const chosen = chooseTemplate(templates, product, item.print?.look);
  if (chosen === undefined) throw new Error(product);
  const layout = layoutSheet(subjectOf(campaign, item, original(item)), chosen.template, typefaces);
  return { ...chosen, layout: applyForm(layout, chosen.form, chosen.template, typefaces) };
};
const PRODUCTS = [
  'receipt',
  'receipt-third',
  'receipt-roll',
  'counter-card',
  'card-square',
  'card-portrait',
  'pano',
  'banner',
];
const draw = async (layout: ReturnType<typeof lay>['layout']) =>
  drawPdf(layout, {
    typefaces,
    at: AT,
    author: 'x',
    pictures: await preparePictures(layout, { read: (path) => readFile(join(content, path)), ppi: 40 }),
  });

describe.each(PRODUCTS)('%s', (product) => {
  const items = [
    ...new Set([
      ...EVERGREEN.map(itemOf),
      ...campaign.items.filter(({ print }) => print?.products.some((name) => name.split('.')[0] === product)),
    ]),
  ];

  it('takes the five messages of III.10, and every item that asks for it', () => {
    for (const item of items) {
      const { layout } = lay(product, item);
      expect(words(layout), item.id).toContain('Bản mẫu');
      expect(words(layout).replaceAll(' ', '')).toContain('gialai.loaphat.example');
      expect(layout.pages).toHaveLength(1);
    }
  });

  it('reads back from its PDF as it was written, by two readers', async () => {
    const { layout } = lay(product, itemOf('gui-phan-anh-kien-nghi'));
    const pdf = await draw(layout);
    for (const reader of [pdfText, pdfjsText]) {
      // PDFium gives a hyphen at the end of a line as U+FFFE.
      const text = flat((await reader(pdf)).join(' ')).replaceAll('\uFFFE', '- ');
      for (const word of flat(words(layout)).split(' ')) expect(text).toContain(word);
    }
  });

  itWith(['zbarimg'], 'has a QR code that a phone reads', async () => {
    const { layout } = lay(product, itemOf('gui-phan-anh-kien-nghi'));
    const width = product === 'banner' ? 3000 : 1080;
    const png = await renderPreview(await draw(layout), { width });
    const read = runTool('zbarimg', ['-q', '--raw', 'IN'], png).toString('utf8').trim();
    const faces = product === 'counter-card' ? 2 : 1;
    expect(read.split('\n')).toEqual(
      Array.from({ length: faces }, () => 'https://gialai.loaphat.example/i/gui-phan-anh-kien-nghi/'),
    );
  });

  it('has a job card that says its size', () => {
    const { layout, template: chosen } = lay(product, itemOf('gui-phan-anh-kien-nghi'));
    const { say, size } = jobCard(layout, chosen);
    expect(say[0]).toContain(chosen.title);
    expect(size.width).toBe((chosen.finished ?? chosen.page).width);
    if (chosen.pixels !== undefined) expect(say.join('\n')).toContain('1080 × 1');
    else if (chosen.scale === 10) expect(say.join('\n')).toContain('tỉ lệ 1:10: khi in phóng to 1000 %');
    else expect(say.join('\n')).toContain('In đúng 100 %');
  });

  it('carries `&` and an empty text, and says which slot a title of 400 characters does not fit', () => {
    const item = itemOf('gui-phan-anh-kien-nghi');
    const subject = subjectOf(campaign, item, original(item));
    const made = layoutSheet(
      { ...subject, headline: 'Hồ sơ <A> & "B"', body: [] },
      template(product),
      typefaces,
    );
    expect(words(made).toUpperCase()).toContain('& "B"');
    const long = () =>
      layoutSheet(
        { ...subject, headline: 'Thủ tục hành chính '.repeat(22).slice(0, 400) },
        template(product),
        typefaces,
      );
    expect(long).toThrow(LayoutError);
    expect(long).toThrow(/dài hơn ô \d|thừa \d+ chữ|thừa ít nhất \d+ ký tự \(\d+,\d mm\)/);
  });
});

describe('the back of a receipt', () => {
  it.each(['receipt', 'receipt-third', 'receipt-roll'])(
    '%s is black on white, without grey or pictures',
    (product) => {
      for (const id of EVERGREEN) {
        const { layout } = lay(product, itemOf(id));
        expect(marksOfKind(layout, 'image')).toEqual([]);
        const colours = layout.pages[0]?.marks.flatMap((mark) => [
          ...('fill' in mark && mark.fill ? [mark.fill] : []),
          ...('stroke' in mark && mark.stroke ? [mark.stroke] : []),
          ...('colour' in mark ? [mark.colour] : []),
        ]);
        expect(new Set(colours)).toEqual(new Set(['#000000', '#FFFFFF']));
      }
    },
  );

  it('on a roll is as long as its text, and its QR code 20 mm at least', () => {
    const heights = EVERGREEN.map((id) => {
      const { layout } = lay('receipt-roll', itemOf(id));
      const [page] = layout.pages;
      const bottom = Math.max(...marksOfKind(layout, 'text').map(({ baseline }) => baseline));
      expect((page?.height ?? 0) - bottom).toBeLessThan(8 * MM);
      expect(page?.width).toBeCloseTo(80 * MM, 6);
      const [qr] = marksOfKind(layout, 'path').filter(({ label }) => label?.startsWith('qr:'));
      expect((qr?.boxWidth ?? 0) * (qr?.scale ?? 0)).toBeGreaterThanOrEqual(20 * MM);
      return page?.height ?? 0;
    });
    expect(Math.max(...heights)).toBeLessThan(300 * MM);
    expect(new Set(heights).size).toBeGreaterThan(2);
  });

  it.each([
    ['receipt.a4', 2, 297, 210],
    ['receipt-third.a4', 3, 210, 297],
  ])('%s has %i copies on one A4 sheet', (product, copies, width, height) => {
    const item = itemOf('danh-gia-su-hai-long');
    const {
      layout,
      template: chosen,
      form,
    } = lay(product, {
      ...item,
      print: { ...item.print, products: ['receipt'], headline: 'Bà con chấm điểm', look: undefined },
    });
    expect(
      [layout.pages[0]?.width, layout.pages[0]?.height].map((side) => Math.round((side ?? 0) / MM)),
    ).toEqual([width, height]);
    const codes = marksOfKind(layout, 'path').filter(({ label }) => label?.startsWith('qr:'));
    expect(codes).toHaveLength(copies);
    expect(jobCard(layout, chosen, undefined, form).say.join('\n')).toContain(`Mỗi tờ có ${copies} bản`);
  });
});

describe('what is hung up outdoors', () => {
  it('says who puts it up and where they are, and hatches an address that is a sample', () => {
    const { layout } = lay('pano', itemOf('khau-hieu-gan-dan'));
    expect(words(layout)).toMatch(/Đơn vị thực hiện Sở Nội vụ tỉnh Gia Lai Địa chỉ Số 00/);
    expect(words(layout).match(/Sở Nội vụ tỉnh Gia Lai/g)).toHaveLength(1);
    const banner = words(lay('banner', itemOf('khau-hieu-gan-dan')).layout);
    expect(banner).toContain('Đơn vị thực hiện: Sở Nội vụ tỉnh Gia Lai. Địa chỉ:');
    expect(words(layout)).toContain('TỈ LỆ 1:10');
    expect(layout.samples).toEqual(expect.arrayContaining(['contact.address', 'contact.phone']));
  });

  it('a banner is the line that `speak --banner` gives, in capitals', () => {
    const { layout } = lay('banner', itemOf('khau-hieu-niem-yet'));
    expect(words(layout)).toContain('THỦ TỤC CÔNG KHAI, BÀ CON YÊN TÂM');
  });

  it.each(['pano', 'banner'])(
    '%s has a ring in every corner of its hem, and no more than half a metre between two',
    (product) => {
      const { layout } = lay(product, itemOf('khau-hieu-gan-dan'));
      const rings = marksOfKind(layout, 'rect').filter(
        ({ fill, stroke, radius, width }) => !fill && stroke && radius === width / 2,
      );
      const middles = rings.map(({ x, width }) => x + width / 2);
      const top = Math.min(...rings.map(({ y }) => y));
      const row = rings.filter(({ y }) => y === top).map(({ x }) => x);
      for (const [index, x] of row.slice(1).entries())
        expect(x - (row[index] ?? 0)).toBeLessThanOrEqual(50 * MM + 1e-6);
      expect(Math.min(...middles)).toBeGreaterThan(0);
      expect(Math.max(...middles)).toBeLessThan(layout.pages[0]?.width ?? 0);
    },
  );
});

describe('picture cards', () => {
  it.each([
    ['card-square', 1080, 1080],
    ['card-portrait', 1080, 1350],
  ])('%s is a picture of %i × %i pixels', async (product, width, height) => {
    const { layout, template: chosen } = lay(product, itemOf('dich-vu-cong-truc-tuyen'));
    const png = Buffer.from(await renderPreview(await draw(layout), { width: chosen.pixels ?? 0, height }));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, height]);
  });
});

describe('backs of receipts', () => {
  it.each(EVERGREEN)('the address beside the code is no line of the contacts on %s', (id) => {
    const { layout } = lay('receipt', itemOf(id));
    const texts = marksOfKind(layout, 'text');
    const [scan] = texts.filter(({ block }) => block === 'scan');
    const last = Math.max(
      ...texts.filter(({ block }) => block?.startsWith('contact')).map(({ baseline }) => baseline),
    );
    const [code] = marksOfKind(layout, 'path').filter(({ label }) => label?.startsWith('qr:'));
    if (scan === undefined || code === undefined) throw new Error('no code');
    expect(scan.baseline - last).toBeGreaterThan(6 * MM);
    const lines = marksOfKind(layout, 'rect').filter(({ width, height }) => height < MM && width > 80 * MM);
    expect(lines.some(({ y }) => y > last && y < scan.baseline - scan.size)).toBe(true);
  });

  it('a roll keeps the name of a body on one line where another break lets it', () => {
    const words = 'Gửi đi. Gửi Văn phòng Ủy ban nhân dân tỉnh, ủy ban huyện hoặc ủy ban xã.';
    const entry = (text: string) => [
      { type: 'paragraph' as const, line: 1, children: [{ type: 'text' as const, text }] },
    ];
    const item = itemOf('gui-phan-anh-kien-nghi');
    const version = original(item);
    const body = version.body.map((block) =>
      block.type === 'list' ? { ...block, items: [...block.items.slice(0, 2), entry(words)] } : block,
    );
    const { layout } = lay('receipt-roll', { ...item, versions: [{ ...version, body }] });
    const lines = new Map<number, string>();
    for (const { block, baseline, text } of marksOfKind(layout, 'text'))
      if (block === 'steps:3') lines.set(baseline, `${lines.get(baseline) ?? ''}${text}`);
    expect([...lines.values()].some((line) => line.includes('Ủy ban nhân dân tỉnh'))).toBe(true);
  });
});
