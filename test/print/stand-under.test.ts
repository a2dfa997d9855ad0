/** Slots that keep their distance from the text above them. */
import { describe, expect, it } from 'vitest';
import { layoutSheet } from '../../src/print/sheet/layout-sheet.js';
import { checkTemplate } from '../../src/print/template/check-template.js';
import type { PrintTemplate } from '../../src/print/template/template.js';
import { aSheetItem, marksOfKind, subject, template, typefaces } from './fixtures.js';

const board = template('board');
const SHORT = 'Đăng ký khai sinh';
const LONG = 'Cấp giấy chứng nhận quyền sử dụng đất lần đầu cho hộ gia đình';

/** From the last baseline of the title to the first of the agency, and from there to the validity. */
function distances(title: string): number[] {
  const layout = layoutSheet(subject(aSheetItem({ headline: 'x' }, title)), board, typefaces);
  const baselines = (block: string) =>
    marksOfKind(layout, 'text').flatMap((mark) => (mark.block === block ? [mark.baseline] : []));
  const last = Math.max(...baselines('title'));
  const [agency = 0] = baselines('agency');
  const [validity = 0] = baselines('validity');
  return [agency - last, validity - agency];
}

describe('under', () => {
  it('holds a distance whether the text above has one line or more, and what follows that follows, too', () => {
    const [short, long] = [distances(SHORT), distances(LONG)];
    // A dot below the last line is a tail that counts.
    expect(Math.abs((long[0] ?? 0) - (short[0] ?? 0))).toBeLessThan(2);
    expect(long[1]).toBeCloseTo(short[1] ?? 0, 6);
  });

  it('has to name a slot that comes before it on its page', () => {
    const renamed = (under: string): PrintTemplate => ({
      ...board,
      pages: board.pages.map(({ slots, ...page }) => ({
        ...page,
        slots: slots.map((slot) => (slot.under === 'title' ? { ...slot, under } : slot)),
      })),
    });
    expect(checkTemplate(board)).toEqual([]);
    expect(checkTemplate(renamed('body')).map(({ what }) => what.en)).toEqual([
      'No slot "body" comes before slot "agency" on this page.',
    ]);
  });
});
