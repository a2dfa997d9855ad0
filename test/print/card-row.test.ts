/** A table on a sheet that is too narrow for its columns: cards, which say every word of it. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadCampaign } from '../../src/content/index.js';
import { type Block, type Body, type Item, inlineText, original } from '../../src/model/index.js';
import { drawPdf } from '../../src/print/draw/draw-pdf.js';
import { preparePictures } from '../../src/print/draw/prepare-pictures.js';
import type { Layout } from '../../src/print/page.js';
import { layoutFirst } from '../../src/print/sheet/layout-sheet.js';
import { subjectsFor } from '../../src/print/subject/subjects.js';
import { flat, pdfText } from '../helpers/pdf-text.js';
import { pdfjsText } from '../helpers/pdfjs-text.js';
import {
  AT,
  aSheetItem,
  lay,
  marksOfKind,
  template,
  typefaces,
  withEveryProcedure,
  words,
} from './fixtures.js';

const text = (said: string) => [{ type: 'text' as const, text: said }];
const table = (head: readonly string[], ...rows: readonly (readonly string[])[]): Block => ({
  type: 'table',
  line: 30,
  head: head.map(text),
  rows: rows.map((row) => row.map(text)),
});
const LONG = 'Nộp tại xã, hoặc qua bưu điện, hoặc qua mạng khi đã có tài khoản';
const sheetOf = (...body: Body) => lay('leaflet', aSheetItem({ headline: 'Nhà xa' }, 'Thử', body));
const said = (layout: Layout) => flat(words(layout));
/** Without blanks, which a line end takes. */
const joined = (text: string) => text.normalize('NFC').replace(/\s+/gu, '');
const wordsOfTables = (item: Item) =>
  original(item).body.flatMap((block) =>
    block.type === 'table' ? [block.head, ...block.rows].flat().map(inlineText) : [],
  );
const PIXEL = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><rect width="1" height="1"/></svg>',
);
const pieceOf = (layout: Layout, wanted: string) =>
  marksOfKind(layout, 'text').find((mark) => mark.text.trim() === wanted);

describe('a row as a card', () => {
  const head = ['Cách nộp', 'Thời hạn giải quyết', 'Lệ phí phải nộp', 'Nơi nhận'];
  const narrow = sheetOf(table(head, ['Qua bưu điện', LONG, '8.000 đồng', 'Một cửa']));

  it('has the name of each column before its cell', () => {
    for (const line of ['Cách nộp: Qua bưu điện', 'Lệ phí phải nộp: 8.000 đồng', 'Nơi nhận: Một cửa'])
      expect(said(narrow)).toContain(line);
  });

  it('has its first cell as a heading, where the name stands back', () => {
    const [name, cell, line] = ['Cách nộp:', 'Qua bưu điện', 'Nơi nhận:'].map((one) => pieceOf(narrow, one));
    expect([name?.face, cell?.face, line?.face]).toEqual(['regular', 'bold', 'bold']);
    expect(name?.baseline).toBe(cell?.baseline);
    expect(name?.colour).toBe(cell?.colour);
    expect(name?.colour).not.toBe(line?.colour);
  });

  it.each([
    ['Mức', 'Mức một', 'Mức một'],
    ['Mức độ', 'mức độ hai', 'mức độ hai'],
    ['Mức', 'Mức', 'Mức'],
    ['Mức', 'Mứchai', 'Mức: Mứchai'],
    ['Phí', 'Phía Bắc', 'Phí: Phía Bắc'],
    ['Phí (%)', 'Phí 5', 'Phí (%): Phí 5'],
    ['Nơi nộp:', 'Một cửa', 'Nơi nộp: Một cửa'],
    ['%', '5', '%: 5'],
    ['', 'Một cửa', 'Một cửa'],
    ['Mức', '', 'Mức:'],
  ])('under “%s”, “%s” has the heading “%s”', (name, cell, heading) => {
    const layout = sheetOf(table([name, ...head.slice(1)], [cell, LONG, '8.000 đồng', 'Một cửa']));
    expect(said(layout)).toContain(`${heading} Thời hạn giải quyết: Nộp`);
    if (cell.toLowerCase().startsWith('mức ')) expect(said(layout)).not.toContain(`${name}: `);
  });

  it('of a head alone is a card of names', () => {
    const long = 'https://dichvucong.gialai.gov.vn/thu-tuc-hanh-chinh';
    const names = [...head, 'Ghi chú', 'Điện thoại', 'Thư điện tử', long];
    const layout = sheetOf(table(names));
    for (const name of names) expect(joined(words(layout))).toContain(joined(`${name}:`));
  });
});

describe('leaflets and boards of procedures', async () => {
  const campaign = withEveryProcedure(
    await loadCampaign(fileURLToPath(new URL('../../content', import.meta.url))),
  );
  const items = campaign.items.filter(({ procedure }) => procedure !== undefined);
  const sheet = (product: string, item: Item) => {
    const about = { item, version: original(item) };
    return layoutFirst(subjectsFor(campaign, template(product), AT, about), template(product), typefaces);
  };

  it.each(['leaflet', 'leaflet-giay', 'board'])(
    '%s: every head and every cell is on the sheet',
    (product) => {
      let cards = 0;
      for (const item of items) {
        const layout = sheet(product, item);
        if (said(layout).includes('Thời hạn: ')) cards += 1;
        for (const one of wordsOfTables(item)) expect(joined(words(layout)), item.id).toContain(joined(one));
      }
      expect(cards).toBeGreaterThan(10);
    },
  );

  it('two readers find them in the file', async () => {
    const item = items.find(({ id }) => id === 'dang-ky-ket-hon');
    if (item === undefined) throw new Error('no such procedure');
    const layout = sheet('leaflet', item);
    const pictures = await preparePictures(layout, { read: async () => PIXEL, ppi: 20 });
    const pdf = await drawPdf(layout, { typefaces, at: AT, author: 'x', pictures });
    for (const reader of [pdfText, pdfjsText]) {
      const text = joined((await reader(pdf)).join(' '));
      expect(text).toContain(joined('Cách nộp: Nộp trực tiếp Thời hạn: Ngay khi đủ giấy tờ'));
      for (const one of wordsOfTables(item)) expect(text).toContain(joined(one));
    }
  });
});
