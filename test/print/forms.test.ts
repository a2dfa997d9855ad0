import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawPdf } from '../../src/print/draw/draw-pdf.js';
import { renderPreview } from '../../src/print/draw/render-preview.js';
import { boxOfMark } from '../../src/print/mark/move-mark.js';
import { MM } from '../../src/print/page.js';
import { applyForm, repeatLayout } from '../../src/print/paper/apply-form.js';
import { jobCard } from '../../src/print/paper/job-card.js';
import { tileGrid } from '../../src/print/paper/tile-grid.js';
import { tileLayout } from '../../src/print/paper/tile-layout.js';
import { chooseTemplate, productNames } from '../../src/print/template/choose-template.js';
import { pdfText } from '../helpers/pdf-text.js';
import { pdfjsText } from '../helpers/pdfjs-text.js';
import { itWith, runTool } from '../helpers/system-tool.js';
import {
  AT,
  aSheetItem,
  everyBlock,
  lay,
  marksOfKind,
  template,
  templates,
  typefaces,
  words,
} from './fixtures.js';

const item = aSheetItem({ headline: 'Nhà xa, đã có bưu điện' }, 'Nộp qua bưu điện', everyBlock);
const sheet = lay('poster', item);
const formed = (product: string) => {
  const chosen = chooseTemplate(templates, product);
  if (chosen?.form === undefined) throw new Error(product);
  return applyForm(sheet, chosen.form, chosen.template, typefaces);
};
const draw = (layout: typeof sheet) => drawPdf(layout, { typefaces, at: AT, author: 'x' });

describe('chooseTemplate', () => {
  it('finds a template by id, a form after a dot, and the look that an item asks for', () => {
    expect(chooseTemplate(templates, 'poster')?.template.id).toBe('poster');
    expect(chooseTemplate(templates, 'poster', 'giay')?.template.id).toBe('poster-giay');
    expect(chooseTemplate(templates, 'poster.a2', 'chu')).toMatchObject({
      template: { id: 'poster-chu' },
      form: { kind: 'scaled', width: 420 },
    });
  });

  it('a product that does not have the look takes its usual one; a look named by id stays', () => {
    expect(chooseTemplate(templates, 'leaflet', 'chu')?.template.id).toBe('leaflet');
    expect(chooseTemplate(templates, 'poster-giay', 'chu')?.template.id).toBe('poster-giay');
  });

  it.each(['postr', 'poster.a7', 'poster.a2.a1', '', 'poster.constructor'])('knows no %s', (product) => {
    expect(chooseTemplate(templates, product)).toBe(undefined);
  });

  it('names every product that can be asked for, and each can be found', () => {
    const names = productNames(templates);
    expect(names).toEqual(expect.arrayContaining(['poster', 'poster.a1', 'poster.a4', 'leaflet-giay']));
    for (const name of names) expect(chooseTemplate(templates, name), name).toBeDefined();
  });
});

describe('a poster in another size', () => {
  it.each([
    ['poster.a2', 420, 594],
    ['poster.a1', 594, 841],
  ])('%s has the paper of its name, and type that grows with it', (product, width, height) => {
    const large = formed(product);
    const scale = width / 297;
    expect(large.pages[0]?.width).toBeCloseTo(width * MM, 6);
    expect(large.pages[0]?.height).toBeCloseTo(height * MM, 6);
    expect(words(large)).toBe(words(sheet));
    marksOfKind(large, 'text').forEach((mark, index) => {
      const small = marksOfKind(sheet, 'text')[index];
      expect(mark.size / (small?.size ?? 1)).toBeCloseTo(scale, 2);
      expect(mark.x).toBeGreaterThan(8 * MM);
    });
    const card = jobCard(large, template('poster'), undefined, chooseTemplate(templates, product)?.form);
    expect(card.size).toEqual({ width, height });
    expect(card.say[0]).toContain('Áp phích A');
    expect(card.say[1]).toContain(`${width} × ${height} mm`);
  });
});

describe('tileLayout', () => {
  const tiled = formed('poster.a4');
  const form = template('poster').forms.a4;
  if (form?.kind !== 'tiled') throw new Error('no tiles');
  const gridOf = ({ pages: [page] }: typeof sheet) => {
    if (page === undefined) throw new Error('no page');
    return tileGrid(page, form);
  };

  it('is an assembly map and the fewest tiles, inside what a printer reaches with the marks to cut along', () => {
    expect(tiled.pages).toHaveLength(5);
    for (const page of tiled.pages) {
      expect([page.width, page.height].map((side) => Math.round(side / MM))).toEqual([210, 297]);
    }
    const grid = gridOf(sheet);
    expect([grid.columns, grid.rows]).toEqual([2, 2]);
    const [ends, shares] = [
      [grid.across, grid.down].map((spans) => spans.reduce((sum, { length }) => sum + length, 0)),
      [297, 420].map((side) => (side + 10) * MM),
    ];
    for (const [index, end] of ends.entries()) expect(end).toBeCloseTo(shares[index] ?? 0, 6);
    for (const { length } of grid.across) expect(length).toBeLessThanOrEqual((210 - 12 - 9) * MM + 0.02);
    for (const { length } of grid.down) expect(length).toBeLessThanOrEqual((297 - 12 - 8 - 9) * MM + 0.02);
    for (const { width, height, marks } of tiled.pages.slice(1))
      for (const box of marks
        .filter((mark) => mark.kind === 'line' && mark.within === undefined)
        .map(boxOfMark)) {
        expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(form.margin * MM - 0.02);
        expect(box.right).toBeLessThanOrEqual(width - form.margin * MM + 0.02);
        expect(box.bottom).toBeLessThanOrEqual(height - form.margin * MM + 0.02);
      }
    const [map = ''] = tiled.pages.map(({ marks }) =>
      marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])).join(' '),
    );
    for (const name of ['hàng 1 / cột 1', 'hàng 2 / cột 2', 'Dán tờ bên phải']) expect(map).toContain(name);
    expect(tileGrid({ width: 420 * MM, height: 594 * MM, marks: [] }, form)).toMatchObject({
      columns: 2,
      rows: 4,
    });
  });

  it('loses no word: each is whole on a tile or runs on over the shared strip', async () => {
    const names = tiled.pages
      .slice(1)
      .map(({ marks }) => marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : [])));
    const all = new Set(names.flat().flatMap(({ text }) => text.split(' ')));
    for (const { text } of marksOfKind(sheet, 'text'))
      for (const word of text.split(' ')) expect([...all]).toContain(word);
    for (const reader of [pdfText, pdfjsText]) {
      const pages = await reader(await draw(tiled));
      expect(pages[4]).toContain('hàng 2 / cột 2');
      expect(pages.join(' ')).toContain('Mang giấy tờ ra bưu điện.');
    }
  });

  it('puts together again what it cut: tiles side by side are the poster', async () => {
    const { pages } = tiled;
    const grid = gridOf(sheet);
    const original = marksOfKind(sheet, 'path').find(({ label }) => label?.startsWith('qr:'));
    const qr = (index: number) =>
      (pages[index]?.marks ?? []).filter((mark) => mark.kind === 'path' && mark.data === original?.data);
    const holders = [1, 2, 3, 4].filter((index) => qr(index).length > 0);
    expect(holders.length).toBeGreaterThan(0);
    for (const index of holders) {
      const [mark] = qr(index);
      if (mark?.kind !== 'path') throw new Error('no path');
      const { from, length } = grid.across[(index - 1) % 2] ?? { from: 0, length: 0 };
      const left = (210 * MM - length) / 2;
      expect(mark.x - left + from).toBeCloseTo(original?.x ?? 0, 6);
    }
  });

  it('shows nothing of what belongs to a neighbour: beside the tile the paper is white', async () => {
    const tile = { ...tiled, pages: tiled.pages.slice(2, 3) };
    const [scale, width] = [2, gridOf(sheet).across[1]?.length ?? 0];
    const png = await renderPreview(await draw(tile), { width: 210 * scale, height: 297 * scale });
    // Marks to cut along end 4.5 mm from the tile.
    const beside = Math.floor(((210 - width / MM) / 2 - 5) * scale);
    const strip = sharp(png).extract({ left: 0, top: 0, width: beside, height: 297 * scale });
    const { channels } = await sharp(await strip.removeAlpha().png().toBuffer()).stats();
    expect(channels.map(({ min }) => min)).toEqual([255, 255, 255]);
    const { channels: whole } = await sharp(png).removeAlpha().stats();
    expect(Math.min(...whole.map(({ mean }) => mean))).toBeLessThan(250);
  });

  it('refuses a paper that would take a hundred tiles', () => {
    const tiny = { ...form, width: 60, height: 60 };
    expect(() => tileLayout(sheet, tiny, typefaces)).toThrow(RangeError);
    expect(() => tileLayout(sheet, { ...form, width: 20, height: 20 }, typefaces)).toThrow(RangeError);
  });

  it('has a job card that says how many sheets, and how they are glued', () => {
    const card = jobCard(tiled, template('poster'), undefined, form);
    expect(card.size).toEqual({ width: 210, height: 297 });
    expect(card.say.join('\n')).toContain(
      'Tệp có 5 trang, in một mặt: trang đầu là sơ đồ ghép, 4 tờ sau cắt theo vạch',
    );
    expect(card.say.join('\n')).not.toContain('bleed');
  });

  it('is the same twice', async () => {
    expect(await draw(formed('poster.a4'))).toEqual(await draw(tiled));
  });
});

describe('repeatLayout', () => {
  const form = {
    kind: 'repeated' as const,
    title: 'Hai tờ',
    width: 594,
    height: 420,
    columns: 2,
    rows: 1,
    job: {},
  };

  it('has every copy whole, with a line between them', () => {
    const [page] = repeatLayout(sheet, form).pages;
    const texts = (page?.marks ?? []).filter((mark) => mark.kind === 'text');
    expect(texts).toHaveLength(2 * marksOfKind(sheet, 'text').length);
    const [cut] = (page?.marks ?? []).filter((mark) => mark.kind === 'line' && mark.dash !== undefined);
    expect(cut).toMatchObject({ x1: 297 * MM, x2: 297 * MM });
    expect(jobCard(repeatLayout(sheet, form), template('poster'), undefined, form).say.join('\n')).toContain(
      'có 2 bản',
    );
  });

  it('refuses a sheet that is too small', () => {
    expect(() => repeatLayout(sheet, { ...form, columns: 3 })).toThrow(RangeError);
  });
});

itWith(['zbarimg'], 'the QR code of every size can be read by a phone', async () => {
  for (const layout of [sheet, formed('poster.a2')]) {
    const png = await renderPreview(await draw(layout), { width: 1400 });
    const read = runTool('zbarimg', ['-q', '--raw', 'IN'], png).toString('utf8').trim();
    expect(read).toBe('https://cchc.loaphat.example/i/buu-chinh/');
  }
});
