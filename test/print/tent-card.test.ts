import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { jobFactsOf } from '../../src/preflight/job-facts.js';
import { drawPdf } from '../../src/print/draw/draw-pdf.js';
import { printerMarks } from '../../src/print/draw/press-finish.js';
import { renderPreview } from '../../src/print/draw/render-preview.js';
import { boxOfMark, moveMark } from '../../src/print/mark/move-mark.js';
import { MM } from '../../src/print/page.js';
import { applyForm } from '../../src/print/paper/apply-form.js';
import { jobCard } from '../../src/print/paper/job-card.js';
import { checkLayout } from '../../src/print/sheet/check-layout.js';
import { chooseTemplate } from '../../src/print/template/choose-template.js';
import { AT, aSheetItem, everyBlock, lay, subject, templates, typefaces } from './fixtures.js';

const item = aSheetItem(
  { headline: 'Bà con chấm điểm', action: 'Làm xong, bà con cho biết.' },
  undefined,
  everyBlock,
);
const layout = lay('counter-card', item);
const [page] = layout.pages;
const template = templates.get('counter-card');
if (page === undefined || template === undefined) throw new Error('no tent');

/** Faces from the top of the sheet, millimetres. */
const [BACK, FRONT, END] = [14, 134, 254];

describe('the tent card', () => {
  it('says the same on both faces, each between its folds', () => {
    const textsIn = (from: number, to: number) =>
      page.marks
        .filter((mark) => {
          const { top, bottom } = boxOfMark(mark);
          return mark.kind === 'text' && top > from * MM && bottom < to * MM;
        })
        .map((mark) => (mark.kind === 'text' ? mark.text : ''));
    expect(textsIn(BACK, FRONT).length).toBeGreaterThan(4);
    expect(textsIn(BACK, FRONT)).toEqual(textsIn(FRONT, END));
  });

  it('turned half round, the back face is the front one, as PDFium draws it', async () => {
    const scale = 4;
    const pdf = await drawPdf(layout, { typefaces, at: AT, author: 'x' });
    const png = await renderPreview(pdf, { width: 210 * scale, height: 297 * scale });
    const face = (top: number, turned: boolean) =>
      sharp(png)
        .extract({ left: 0, top: top * scale + 2, width: 210 * scale, height: 120 * scale - 4 })
        .rotate(turned ? 180 : 0)
        .blur(2)
        .removeAlpha()
        .raw()
        .toBuffer();
    const [back, front] = [await face(BACK, true), await face(FRONT, false)];
    let other = 0;
    for (let at = 0; at < front.length; at += 3)
      if (Math.abs((front[at] ?? 0) - (back[at] ?? 0)) > 48) other += 1;
    // The lines that show where to fold differ, and edges by a pixel.
    expect(other / (front.length / 3)).toBeLessThan(0.01);
  });

  it('its job card tells how it folds, and preflight reads the same of it', () => {
    const card = jobCard(layout, template);
    expect(card).toMatchObject({ fold: 'tent', panels: [[]], panelsDown: [[14, 120, 120, 43]] });
    expect(card.say.join('\n')).toContain('3 nếp ngang, cách mép trên 14 | 134 | 254 mm');
    expect(jobFactsOf(card)?.foldsAcross).toEqual([[14, 134, 254]]);
  });

  it('half as large it folds at half the places', () => {
    const { form } = chooseTemplate(templates, 'counter-card.a5') ?? {};
    if (form === undefined) throw new Error('no form');
    const small = applyForm(layout, form, template, typefaces);
    const { panelsDown } = jobCard(small, template, undefined, form);
    expect(panelsDown?.[0]?.reduce((sum, one) => sum + one, 0)).toBeCloseTo(210, 0);
    expect(jobCard(small, template, undefined, form).say.join('\n')).toContain('9,9 | 94,7 | 179,6 mm');
  });

  it('a shop finds fold marks at both ends of each fold', () => {
    expect(page.foldsAcross?.map((fold) => Math.round(fold / MM))).toEqual([BACK, FRONT, END]);
    const { lines } = printerMarks(page, 3 * MM);
    for (const fold of page.foldsAcross ?? []) {
      const marks = lines.filter(({ y1, y2, dash }) => dash !== undefined && y1 === fold && y2 === fold);
      expect(marks).toHaveLength(2);
    }
  });

  it('refuses a text that lies on a fold', () => {
    const [text] = page.marks.filter((mark) => mark.kind === 'text');
    if (text?.kind !== 'text') throw new Error('no text');
    const moved = moveMark(text, { dx: 0, dy: END * MM - text.baseline });
    const on = { ...layout, pages: [{ ...page, marks: [moved] }] };
    expect(() => checkLayout(on, subject(item), template)).toThrow(/nếp gấp/);
  });
});

describe('steps on a line', () => {
  it('hang from the first disc to the last, and end there', () => {
    const [receipt] = lay('receipt', item).pages;
    const rects = (receipt?.marks ?? []).filter((mark) => mark.kind === 'rect');
    const discs = rects.filter(
      ({ radius = 0, width, height }) => radius > 0 && radius === width / 2 && width === height,
    );
    expect(discs).toHaveLength(3);
    const middle = (discs[0]?.x ?? 0) + (discs[0]?.width ?? 0) / 2;
    const lines = rects
      .filter(
        ({ x, width, height }) => width < 3 && height > width && Math.abs(x + width / 2 - middle) < 0.01,
      )
      .sort((one, other) => one.y - other.y);
    const [first, last] = [discs[0], discs.at(-1)];
    expect(lines[0]?.y).toBeCloseTo((first?.y ?? 0) + (first?.height ?? 0), 6);
    const end = Math.max(...lines.map(({ y, height }) => y + height));
    expect(end).toBeGreaterThan((last?.y ?? 0) - 3);
    expect(end).toBeLessThan((last?.y ?? 0) + (last?.height ?? 0));
  });
});

describe('a mark that is upside down', () => {
  it('is moved and enlarged with the point about which it is turned', () => {
    const mark = {
      kind: 'image',
      x: 10,
      y: 20,
      width: 30,
      height: 5,
      media: 'm',
      alt: 'x',
      fit: 'cover',
      turned: { x: 50, y: 50 },
    } as const;
    expect(boxOfMark(mark)).toEqual({ left: 60, right: 90, top: 75, bottom: 80 });
    const moved = moveMark(mark, { dx: 1, dy: 2, scale: 2 });
    expect(boxOfMark(moved)).toEqual({ left: 121, right: 181, top: 152, bottom: 162 });
  });
});
