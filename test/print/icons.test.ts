import * as mdi from '@mdi/js';
import { describe, expect, it } from 'vitest';
import { LayoutError } from '../../src/errors.js';
import { ICON_NAMES, ICON_SOURCES, ICONS } from '../../src/print/mark/icons.js';
import { MM } from '../../src/print/page.js';
import { aSheetItem, everyBlock, lay, marksOfKind } from './fixtures.js';

describe('icons', () => {
  it.each(ICON_NAMES)('%s is as its source draws it', (name) => {
    expect(ICONS[name]).toBe(Object.entries(mdi).find(([key]) => key === ICON_SOURCES[name])?.[1]);
  });

  it('stand before the steps for which an item names them; the others have their numbers', () => {
    const item = aSheetItem({ headline: 'Thử' }, 'Thử', everyBlock);
    const layout = lay('poster-giay', {
      ...item,
      print: { ...item.print, products: ['poster'], headline: 'Thử', icons: ['paper', 'people'] },
    });
    const drawn = marksOfKind(layout, 'path').map(({ data }) => data);
    expect(drawn).toEqual(expect.arrayContaining([ICONS.paper, ICONS.people]));
    // A number all the same: small at the shoulder of an icon, large where there is none.
    const sizeOf = (number: string) =>
      marksOfKind(layout, 'text').find(({ text }) => text === number)?.size ?? 0;
    expect(sizeOf('1')).toBeGreaterThan(8);
    expect(sizeOf('3')).toBeGreaterThan(sizeOf('1'));
    // The badge is clear of the words beside it.
    const texts = marksOfKind(layout, 'text').filter(({ block }) => block === 'steps:1');
    const words = Math.min(...texts.filter(({ text }) => text !== '1').map(({ x }) => x));
    const badges = marksOfKind(layout, 'rect').filter(
      ({ stroke, radius }) => stroke !== undefined && radius !== undefined,
    );
    const right = Math.max(...badges.filter(({ width }) => width < 40).map(({ x, width }) => x + width));
    expect(words - right).toBeGreaterThan(3 * MM);
  });

  it('that nobody has drawn are named, with those that there are', () => {
    const item = aSheetItem({ headline: 'Thử' }, 'Thử', everyBlock);
    const wrong = { ...item, print: { products: ['poster'], headline: 'Thử', icons: ['rocket'] } };
    const said = () => lay('poster-giay', wrong);
    expect(said).toThrow(LayoutError);
    expect(said).toThrow(/không có biểu tượng «rocket».*paper/);
  });
});
