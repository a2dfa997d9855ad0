import { describe, expect, it } from 'vitest';
import { LayoutError } from '../../src/errors.js';
import { bodyParagraphs } from '../../src/model/index.js';
import { drawPdf } from '../../src/print/draw/draw-pdf.js';
import { type Mark, MM } from '../../src/print/page.js';
import { layoutLeaflet } from '../../src/print/sheet/layout-leaflet.js';
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

  it('lets a long text run on into the panel held in reserve, in order', () => {
    const short = lay('leaflet', aSheetItem(print));
    const full = lay('leaflet', aSheetItem(print, undefined, long(24)));
    expect(short.slots.map((report) => report.slot)).not.toContain('body-3');
    expect(short.slots.map((report) => report.slot)).toContain('spare-qr');
    expect(full.slots.map((report) => report.slot)).toContain('body-3');
    expect(full.slots.map((report) => report.slot)).not.toContain('spare-qr');
    const order = words(full).match(/Đoạn \d+/g) ?? [];
    expect(order).toEqual(Array.from({ length: 24 }, (_, index) => `Đoạn ${index + 1}`));
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
