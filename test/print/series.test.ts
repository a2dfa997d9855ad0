import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadCampaign } from '../../src/content/index.js';
import { LayoutError } from '../../src/errors.js';
import { original } from '../../src/model/index.js';
import { columnCounts } from '../../src/print/flow/lay-abreast.js';
import { type Layout, MM } from '../../src/print/page.js';
import { layoutSheet } from '../../src/print/sheet/layout-sheet.js';
import { subjectOf } from '../../src/print/subject/subject.js';
import { checkTemplate } from '../../src/print/template/check-template.js';
import { paragraphs } from '../helpers/campaign.js';
import { aSheetItem, lay, marksOfKind, template, typefaces } from './fixtures.js';

const campaign = await loadCampaign(fileURLToPath(new URL('../../content', import.meta.url)));
const items = campaign.items.filter(({ print }) =>
  print?.products.some((name) => name.split('.')[0] === 'poster'),
);
const seriesOf = (look: string) =>
  items.map((item) => layoutSheet(subjectOf(campaign, item, original(item)), template(look), typefaces));

/** A slot in whichever arrangement it stands: `headline`, `headline-short`. */
const isSlot = (name: string | undefined, id: string) => name?.replace(/-short$/, '') === id;

/** Baselines of a slot's lines, millimetres. */
function baselines(layout: Layout, block: string): number[] {
  const own = marksOfKind(layout, 'text').filter((mark) => isSlot(mark.block, block));
  return [...new Set(own.map(({ baseline }) => Math.round((baseline / MM) * 100) / 100))];
}

const sizeOf = (layout: Layout, id: string) => layout.slots.find(({ slot }) => isSlot(slot, id))?.size ?? 0;

describe.each(['poster', 'poster-chu', 'poster-giay'])('a series of %s', (look) => {
  const series = seriesOf(look);

  it('shares its first baseline, its leading and at most two sizes', () => {
    expect(series.length).toBeGreaterThan(15);
    expect(new Set(series.map((layout) => baselines(layout, 'headline')[0])).size).toBe(1);
    for (const slot of ['headline', 'action', 'steps', 'contact'])
      expect(new Set(series.map((layout) => sizeOf(layout, slot))).size, slot).toBeLessThanOrEqual(2);
    for (const layout of series) {
      const [first = 0, second = 0] = baselines(layout, 'headline');
      const leading = ((second - first) * MM) / sizeOf(layout, 'headline');
      expect(leading).toBeGreaterThanOrEqual(1.27);
      expect(leading).toBeLessThan(1.31);
    }
  });

  it('has no headline of one line', () => {
    for (const layout of series) expect(baselines(layout, 'headline').length).toBeGreaterThan(1);
  });
});

it('poster-chu leaves no bare ground: the lead follows a message of two lines or of three, and the steps the ground', () => {
  const found = seriesOf('poster-chu').map((layout) => {
    const headline = baselines(layout, 'headline');
    const [lead = 0] = baselines(layout, 'action');
    const [page] = layout.pages;
    const ground = (page?.marks ?? []).flatMap((mark) =>
      mark.kind === 'rect' && mark.fill === '#FFD100' && mark.width > 290 * MM ? [mark.height / MM] : [],
    );
    return { lines: headline.length, gap: lead - (headline.at(-1) ?? 0), ground: Math.max(...ground) - lead };
  });
  expect(new Set(found.map(({ lines }) => lines))).toEqual(new Set([2, 3]));
  for (const { gap, ground } of found) {
    expect(gap).toBeGreaterThan(25);
    expect(gap).toBeLessThan(40);
    expect(ground).toBeLessThan(40);
  }
});

describe('steps abreast', () => {
  const stepsOf = (...words: string[]) =>
    lay(
      'poster',
      aSheetItem({ headline: 'Nhà xa, đã có bưu điện' }, undefined, [
        {
          type: 'list',
          ordered: true,
          start: 1,
          line: 20,
          items: words.map((text) => paragraphs(text)),
        },
      ]),
    );
  const [SHORT, LONG] = ['Mang giấy tờ.', 'Đếm giấy tờ cùng nhân viên bưu điện, rồi ký phiếu gửi.'];
  const steps = (count: number) =>
    stepsOf(...Array.from({ length: count }, (_, index) => (index % 2 === 0 ? SHORT : LONG)));
  const linesOf = (layout: Layout, step: number) =>
    new Set(
      marksOfKind(layout, 'text')
        .filter(({ block, face }) => block?.replace('-short', '') === `steps:${step}` && face === 'regular')
        .map(({ baseline }) => baseline),
    ).size;
  const firstLines = (layout: Layout) =>
    Array.from({ length: 4 }, (_, index) =>
      marksOfKind(layout, 'text').find(
        ({ block, face }) => block?.replace('-short', '') === `steps:${index + 1}` && face === 'regular',
      ),
    ).flatMap((mark) => (mark === undefined ? [] : [{ x: mark.x, baseline: mark.baseline }]));

  it('are three columns for three, and two rows of two for four', () => {
    expect([1, 2, 3, 4, 5, 7].map((count) => columnCounts(count, 3)[0])).toEqual([1, 2, 3, 2, 3, 3]);
    const three = firstLines(steps(3));
    expect(new Set(three.map(({ baseline }) => baseline)).size).toBe(1);
    expect(new Set(three.map(({ x }) => x)).size).toBe(3);
    const [one, two, third, four] = firstLines(steps(4));
    expect(one?.baseline).toBeCloseTo(two?.baseline ?? 0, 6);
    expect(third?.baseline).toBeCloseTo(four?.baseline ?? 0, 6);
    expect(third?.x).toBeCloseTo(one?.x ?? 0, 6);
    expect(third?.baseline).toBeGreaterThan(one?.baseline ?? 0);
  });

  it('stand one below the other where columns would make one of them long and narrow, and in as large a size', () => {
    const three = (last: string) => stepsOf('Mang giấy tờ.', 'Đếm giấy tờ.', last);
    const four = three('Ký phiếu gửi cùng nhân viên bưu điện, rồi giữ phiếu ấy.');
    const six = three(`Ký phiếu gửi cùng nhân viên bưu điện${', rồi giữ phiếu ấy để theo dõi'.repeat(3)}.`);
    expect(new Set(firstLines(four).map(({ x }) => x)).size).toBe(3);
    expect(linesOf(four, 3)).toBe(4);
    expect(new Set(firstLines(six).map(({ x }) => x)).size).toBe(1);
    expect(new Set(firstLines(six).map(({ baseline }) => baseline)).size).toBe(3);
    expect(sizeOf(six, 'steps')).toBeGreaterThanOrEqual(sizeOf(four, 'steps'));
    // What does not fit one below the other stays abreast.
    const [long, short] = [`Ký phiếu gửi${', rồi giữ phiếu ấy để theo dõi'.repeat(4)}.`, 'Ký phiếu.'];
    const entries = [long, short, short, short, short, short].map((text) => paragraphs(text));
    const tall = lay(
      'poster',
      aSheetItem({ headline: 'Nhà xa, đã có bưu điện' }, undefined, [
        { type: 'list', ordered: true, start: 1, line: 20, items: entries },
      ]),
    );
    expect(new Set(firstLines(tall).map(({ x }) => x)).size).toBe(3);
  });

  it('of the campaign are never columns of more than four lines', () => {
    for (const look of ['poster', 'poster-chu'])
      for (const layout of seriesOf(look)) {
        if (new Set(firstLines(layout).map(({ x }) => x)).size === 1) continue;
        for (const step of [1, 2, 3, 4]) expect(linesOf(layout, step), layout.title).toBeLessThanOrEqual(4);
      }
  });

  it('are refused, in words, where they have no room and where they are no steps', () => {
    expect(() => steps(60)).toThrow(LayoutError);
    const poster = template('poster');
    const wrong = {
      ...poster,
      pages: poster.pages.map(({ slots }) => ({
        slots: slots.map((slot) =>
          slot.id === 'contact' && slot.kind === 'contact'
            ? { ...slot, abreast: { most: 2, gutter: 5 } }
            : slot,
        ),
      })),
    };
    expect(checkTemplate(wrong).map(({ what }) => what.en)).toEqual([expect.stringContaining('abreast')]);
  });
});
