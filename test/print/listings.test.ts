/** Listings of the notice board in the look of Decree 30/2020/NĐ-CP, appendix I. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadCampaign } from '../../src/content/index.js';
import { original } from '../../src/model/index.js';
import { drawPdf } from '../../src/print/draw/draw-pdf.js';
import { type Mark, MM } from '../../src/print/page.js';
import { layoutFirst, layoutSheet } from '../../src/print/sheet/layout-sheet.js';
import { subjectsFor } from '../../src/print/subject/subjects.js';
import { chooseTemplate } from '../../src/print/template/choose-template.js';
import { flat, pdfText } from '../helpers/pdf-text.js';
import { pdfjsText } from '../helpers/pdfjs-text.js';
import {
  AT,
  aSheetItem,
  JRAI,
  subject,
  template,
  templates,
  typefaces,
  withEveryProcedure,
  words,
} from './fixtures.js';

const campaign = withEveryProcedure(
  await loadCampaign(fileURLToPath(new URL('../../content', import.meta.url))),
);
const procedures = campaign.items.filter(({ procedure }) => procedure !== undefined);
const board = chooseTemplate(templates, 'board', 'hanh-chinh')?.template;
const index = chooseTemplate(templates, 'board-index', 'hanh-chinh')?.template;

function textsOf(marks: readonly Mark[]) {
  return marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []));
}

function sheets() {
  if (board === undefined || index === undefined) throw new Error('no look');
  return [
    ...procedures.map((item) => ({
      id: item.id,
      layout: layoutFirst(
        subjectsFor(campaign, board, AT, { item, version: original(item) }),
        board,
        typefaces,
      ),
    })),
    { id: 'index', layout: layoutFirst(subjectsFor(campaign, index, AT), index, typefaces) },
  ];
}

describe('listings in the look of an official document', () => {
  it('are the other look of their products; the usual one stays', () => {
    expect([board?.id, index?.id]).toEqual(['board-hanh-chinh', 'board-index-hanh-chinh']);
    expect(chooseTemplate(templates, 'board')?.template.id).toBe('board');
  });

  it('are set in the metrics of Times New Roman, 13 to 14 points, black, 30 mm from the left edge', () => {
    const all = sheets();
    expect(all.length).toBeGreaterThan(20);
    for (const { id, layout } of all) {
      const marks = layout.pages.flatMap((page) => textsOf(page.marks));
      for (const mark of marks) {
        expect(mark.face, id).toMatch(/^serif/);
        expect(mark.colour, id).toBe('#000000');
        expect(mark.x, id).toBeGreaterThanOrEqual(30 * MM - 0.01);
        expect(mark.x + mark.width, id).toBeLessThanOrEqual(190 * MM + 0.01);
      }
      const body = layout.slots.find(({ slot }) => slot === 'body');
      expect(body?.size, id).toBeGreaterThanOrEqual(13);
      expect(body?.size, id).toBeLessThanOrEqual(14);
    }
    // The widths of Times New Roman, in units of 2048 (its hmtx): a, n, H, 1, space.
    const widths = [...'anH1 '].map((letter) => Math.round(typefaces.serif.width(letter, 2048)));
    expect(widths).toEqual([909, 1024, 1479, 1024, 512]);
  });

  it('claim to be no decision, and number every page but the first', () => {
    for (const { layout } of sheets()) {
      const said = words(layout);
      expect(said).not.toMatch(/CỘNG HÒA|Độc lập|Số:\s*\d+\/QĐ/u);
      expect(said).toContain('Bản mẫu');
      const [first, ...rest] = layout.pages.map((page) =>
        textsOf(page.marks)
          .map(({ text }) => text)
          .join(' '),
      );
      expect(first).not.toMatch(/Tờ \d\/\d/);
      rest.forEach((page, number) => {
        expect(page).toContain(`Tờ ${number + 2}/${layout.pages.length}`);
      });
    }
  });

  it('number steps as text, and read back as they were written', async () => {
    const [sheet] = sheets();
    if (sheet === undefined) throw new Error('no sheet');
    const pdf = await drawPdf(sheet.layout, { typefaces, at: AT, author: 'x' });
    for (const reader of [pdfText, pdfjsText]) {
      const text = flat((await reader(pdf)).join(' '));
      expect(text).toContain('Các bước thực hiện 1. ');
      for (const word of flat(words(sheet.layout)).split(' ')) expect(text).toContain(word);
    }
  });
});

describe('text with stacked marks', () => {
  it.each(['board-hanh-chinh', 'notice', 'leaflet', 'poster'])(
    'in Jrai on %s, no ink rises over its slot or meets the line above',
    (id) => {
      const shown = {
        ...subject(aSheetItem({ headline: 'Ê̆ô̆ ơ̆' })),
        body: [1, 2, 3].map((line) => ({
          type: 'paragraph' as const,
          line,
          children: [{ type: 'text' as const, text: `Ê̆Ô̆Ơ̆ ${JRAI.slice(0, 70)}` }],
        })),
      };
      const { image: _, ...plain } = shown;
      const layout = layoutSheet(plain, template(id), typefaces);
      const inkOf = (mark: ReturnType<typeof textsOf>[number]) => {
        const { top, bottom } = typefaces[mark.face].bounds(mark.text, mark.size);
        return { top: mark.baseline - top, bottom: mark.baseline + bottom };
      };
      let compared = 0;
      layout.pages.forEach((page, pageIndex) => {
        for (const slot of layout.slots.filter((one) => one.page === pageIndex + 1)) {
          if (!/^(body|steps|more|text)/.test(slot.slot)) continue;
          const own = textsOf(page.marks)
            .filter(
              ({ x, baseline }) =>
                x >= slot.x - 1 &&
                x < slot.x + slot.width &&
                baseline >= slot.y &&
                baseline <= slot.y + slot.height,
            )
            .sort((a, b) => a.baseline - b.baseline);
          own.forEach((mark, at) => {
            expect(inkOf(mark).top, `${slot.slot}: ${mark.text}`).toBeGreaterThanOrEqual(slot.y - 0.02);
            const above = own.slice(0, at).filter(({ baseline }) => baseline < mark.baseline - 1);
            for (const other of above) {
              compared += 1;
              expect(inkOf(other).bottom, mark.text).toBeLessThan(inkOf(mark).top);
            }
          });
        }
      });
      expect(compared).toBeGreaterThan(0);
    },
  );
});
