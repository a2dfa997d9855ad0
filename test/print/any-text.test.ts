import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LayoutError } from '../../src/errors.js';
import type { Block, Body, Inline } from '../../src/model/index.js';
import { allRuns, runs } from '../helpers/runs.js';
import { aSheetItem, lay, words } from './fixtures.js';

const word = fc.constantFrom(
  ...'Nộp hồ sơ tại bộ phận một cửa của Ủy ban nhân dân xã, lệ phí 8.000 đồng – theo Điều 5 Quyết định số 15/2025/QĐ-UBND; djơ̆-glaĭ Ƀing ỘỆ Ẫ https://dvc.gialai.gov.vn/thu-tuc'.split(
    ' ',
  ),
);
const text = (most: number) =>
  fc.array(word, { minLength: 1, maxLength: most }).map((list) => list.join(' '));
const inlines = (most: number): fc.Arbitrary<Inline[]> =>
  fc.array(
    fc.oneof(
      text(most).map((said): Inline => ({ type: 'text', text: `${said} ` })),
      text(4).map((said): Inline => ({ type: 'sample', text: said })),
      text(4).map((said): Inline => ({ type: 'strong', children: [{ type: 'text', text: said }] })),
    ),
    { minLength: 1, maxLength: 3 },
  );
const paragraph = inlines(20).map((children): Block => ({ type: 'paragraph', children, line: 30 }));
const block: fc.Arbitrary<Block> = fc.oneof(
  paragraph,
  inlines(6).map((children): Block => ({ type: 'heading', level: 2, children, line: 31 })),
  fc.tuple(fc.boolean(), fc.array(paragraph, { minLength: 1, maxLength: 5 })).map(
    ([ordered, items]): Block => ({
      type: 'list',
      ordered,
      start: 1,
      items: items.map((item) => [item]),
      line: 32,
    }),
  ),
  paragraph.map((child): Block => ({ type: 'quote', children: [child], line: 33 })),
  fc.integer({ min: 1, max: 5 }).chain((columns) => {
    const row = fc.array(inlines(5), { minLength: columns, maxLength: columns });
    return fc
      .tuple(row, fc.array(row, { minLength: 1, maxLength: 4 }))
      .map(([head, rows]): Block => ({ type: 'table', head, rows, line: 34 }));
  }),
);
const body: fc.Arbitrary<Body> = fc.array(block, { minLength: 1, maxLength: 9 });

describe('any text', () => {
  it.each([
    'poster',
    'poster-giay',
    'poster-chu',
    'leaflet',
    'leaflet-giay',
    'receipt',
    'receipt-roll',
    'notice',
  ])('on a %s fits without touching anything, or is refused as too long', (product) => {
    let fitted = 0;
    fc.assert(
      fc.property(text(9), text(16), body, (headline, action, blocks) => {
        const item = aSheetItem(
          { headline: headline.slice(0, 80).trim(), action: action.slice(0, 160).trim() },
          'Thử',
          blocks,
        );
        try {
          const layout = lay(product, item);
          fitted += 1;
          expect(words(layout)).not.toBe('');
          for (const slot of layout.slots) expect(slot.filled, slot.slot).toBeLessThanOrEqual(1.001);
        } catch (error) {
          if (!(error instanceof LayoutError)) throw error;
          expect(error.issues.map((issue) => issue.code)).toEqual(['text-overflow']);
        }
      }),
      runs(60),
    );
    if (allRuns()) expect(fitted).toBeGreaterThan(10);
  });
});
