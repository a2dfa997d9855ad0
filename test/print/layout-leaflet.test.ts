import { describe, expect, it } from 'vitest';
import { LayoutError } from '../../src/errors.js';
import { type Body, bodyParagraphs } from '../../src/model/index.js';
import { drawPdf } from '../../src/print/draw/draw-pdf.js';
import { type Layout, type Mark, MM } from '../../src/print/page.js';
import { layoutLeaflet } from '../../src/print/sheet/layout-sheet.js';
import { paragraphs } from '../helpers/campaign.js';
import { flat, pdfText } from '../helpers/pdf-text.js';
import {
  AT,
  aSheetItem,
  everyBlock,
  JRAI,
  lay,
  marksOfKind,
  subject,
  template,
  typefaces,
  words,
} from './fixtures.js';

const print = { headline: 'Nhà xa, đã có bưu điện', action: 'Mang hồ sơ ra bưu điện gần nhất.' };
const sentence = 'Bà con mang hồ sơ đến bộ phận một cửa của xã, cán bộ hướng dẫn tận tình và trao giấy hẹn.';
const long = (count: number) =>
  paragraphs(...Array.from({ length: count }, (_, index) => `Đoạn ${index + 1}: ${sentence}`));

describe('layoutLeaflet', () => {
  const layout = layoutLeaflet(
    subject(aSheetItem(print, 'Gửi hồ sơ qua bưu điện', everyBlock)),
    template('leaflet'),
    typefaces,
  );

  it('is two sides of A4, landscape', () => {
    expect(layout.pages.map((page) => [page.width / MM, page.height / MM])).toEqual([
      [297, 210],
      [297, 210].map((side) => expect.closeTo(side, 6)),
    ]);
  });

  it('puts no text nearer to a fold than the template says', () => {
    const folds = [
      [97, 197],
      [100, 200],
    ];
    layout.pages.forEach((page, index) => {
      const texts = page.marks.filter(
        (mark): mark is Extract<Mark, { kind: 'text' }> => mark.kind === 'text',
      );
      for (const fold of folds[index] ?? []) {
        for (const { x, width, text } of texts) {
          const clear = x >= (fold + 4) * MM - 0.6 || x + width <= (fold - 4) * MM + 0.6;
          expect(clear, text).toBe(true);
        }
      }
    });
  });

  it('carries every block: headings, numbers, bullets, tables, quotes, samples', async () => {
    const text = flat((await pdfText(await drawPdf(layout, { typefaces, at: AT, author: 'x' }))).join(' '));
    for (const paragraph of bodyParagraphs(everyBlock).flatMap((one) => one.split(' – '))) {
      expect(text).toContain(flat(paragraph));
    }
    expect(layout.samples).toEqual(['contact.phone', 'body:30']);
    expect(text).toContain(flat('Gửi hồ sơ qua bưu điện'));
  });

  it('sets running text smaller rather than break it at a no-break space', () => {
    const chain = 'văn phòng đăng ký đất đai tỉnh Gia Lai'.split(' ');
    const linesOf = (joint: string) => {
      const made = lay('leaflet', aSheetItem(print, undefined, paragraphs(`Hỏi ${chain.join(joint)}.`)));
      const rows = new Map<string, string>();
      for (const { text, baseline, block, size } of marksOfKind(made, 'text')) {
        const key = `${block}/${baseline}/${size}`;
        rows.set(key, (rows.get(key) ?? '') + text);
      }
      return [...rows.values()];
    };
    expect(linesOf(' ').some((line) => line.includes(chain.join(' ')))).toBe(false);
    expect(linesOf('\u00A0').some((line) => line.includes(chain.join(' ')))).toBe(true);
  });

  const steps = (count: number): Body => [
    ...paragraphs('Bà con cần nhớ mấy việc.'),
    {
      type: 'list',
      ordered: true,
      start: 1,
      line: 3,
      items: Array.from({ length: count }, (_, index) => paragraphs(`Bước ${index + 1}: ${sentence}`)),
    },
    ...paragraphs('Chưa rõ điều gì, bà con hỏi ngay.'),
  ];
  const slotsOf = (body?: Body) => {
    const { slots } = lay('leaflet', aSheetItem(print, undefined, body));
    return new Map(slots.map((report) => [report.slot, report]));
  };
  const panelOf = (sheet: Layout, text: RegExp) =>
    marksOfKind(sheet, 'text')
      .filter((mark) => text.test(mark.text))
      .map(({ x }) => Math.floor(x / MM / 100));

  it('gives a short text a panel for its opening, one for all its steps, one for what is left to say', () => {
    const sheet = lay('leaflet', aSheetItem(print, undefined, steps(3)));
    expect(panelOf(sheet, /cần nhớ/)).toEqual([0]);
    expect(panelOf(sheet, /^Bước \d/)).toEqual([1, 1, 1]);
    expect(panelOf(sheet, /Chưa rõ/)).toEqual([2]);
    expect(slotsOf(steps(3)).get('list')?.size).toBe(17);
  });

  it('sets the texts of a series in two sizes, and only a longer one smaller', () => {
    const sizes = [1, 2, 3, 4, 5, 6, 8, 10].map((count) => {
      const slots = slotsOf(steps(count));
      return [...slots.values()].filter(({ slot }) => /^(body[\w-]*|opening|list|closing|rest)$/.test(slot));
    });
    expect(new Set(sizes.flat().map(({ size }) => size))).toEqual(new Set([17, 14]));
    expect(slotsOf(long(26)).get('body')?.size).toBeLessThan(14);
  });

  it('leaves no step alone in a panel', () => {
    for (const count of [4, 5, 6, 7, 8, 9]) {
      const panels = panelOf(lay('leaflet', aSheetItem(print, undefined, steps(count))), /^Bước \d/);
      expect(panels).toHaveLength(count);
      for (const panel of panels) expect(panels.filter((one) => one === panel).length).toBeGreaterThan(1);
    }
  });

  it('has the code in one place and says what to do, however long the text is', () => {
    for (const body of [steps(3), steps(6), steps(9), long(6), long(24)]) {
      const sheet = lay('leaflet', aSheetItem(print, undefined, body));
      expect(slotsOf(body).get('inside-qr')).toMatchObject({ page: 2, x: 262 * MM, y: 178 * MM });
      const inside = marksOfKind({ ...sheet, pages: sheet.pages.slice(1) }, 'text');
      const said = inside.filter(({ x }) => x > 200 * MM).map(({ text }) => text.trim());
      expect(said.join(' ')).toContain('Mang hồ sơ');
    }
  });

  it('lets a long text run on through all three panels, in order', () => {
    const full = lay('leaflet', aSheetItem(print, undefined, long(20)));
    expect(full.slots.map((report) => report.slot)).toContain('body-3');
    const order = words(full).match(/Đoạn \d+/g) ?? [];
    expect(order).toEqual(Array.from({ length: 20 }, (_, index) => `Đoạn ${index + 1}`));
  });

  it('says how much of a text that is too long is left', () => {
    let error: unknown;
    try {
      lay('leaflet', aSheetItem(print, undefined, long(90)));
    } catch (caught) {
      error = caught;
    }
    if (!(error instanceof LayoutError)) throw error;
    expect(error.issues[0]).toMatchObject({ code: 'text-overflow', field: 'leaflet/body (vi)' });
    expect(error.issues[0]?.line).toBeGreaterThan(100);
  });

  it('refuses a text of a million letters before measuring it', () => {
    const started = performance.now();
    expect(() => lay('leaflet', aSheetItem(print, undefined, paragraphs('bà con '.repeat(150_000))))).toThrow(
      /1050000 ký tự/,
    );
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('opens the lines for the stacked marks of Jrai', () => {
    const sheet = lay(
      'leaflet',
      aSheetItem({ headline: 'Abih bang mơnuih-mơnam' }, undefined, paragraphs(JRAI)),
    );
    const body = marksOfKind(sheet, 'text').filter(
      (mark) => mark.face === 'regular' && JRAI.includes(mark.text.slice(0, 12)),
    );
    const baselines = [
      ...new Set(body.filter((mark) => mark.size === body[0]?.size).map((mark) => mark.baseline)),
    ];
    expect(baselines.length).toBeGreaterThan(2);
    const size = body[0]?.size ?? 0;
    const gaps = baselines.slice(1).map((baseline, index) => Math.abs(baseline - (baselines[index] ?? 0)));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1.45 * size - 0.001);
  });
});
