import { describe, expect, it } from 'vitest';
import { printerMarks, printMargin, REGISTER } from '../../../src/print/draw/press-finish.js';
import { type Layout, type Mark, MM } from '../../../src/print/page.js';
import { extendToBleed } from '../../../src/print/press/extend-to-bleed.js';
import { aSheetItem, lay } from '../fixtures.js';

const [WIDTH, HEIGHT, BLEED] = [300, 200, 3 * MM];

function bled(mark: Mark): readonly Mark[] {
  const layout: Layout = {
    title: 'Bản thử',
    language: 'vi',
    pages: [{ width: WIDTH, height: HEIGHT, marks: [mark] }],
    slots: [],
    samples: [],
  };
  return extendToBleed(layout, BLEED).pages[0]?.marks ?? [];
}

const box = { x: 0, y: 0, width: WIDTH, height: HEIGHT };

describe('extendToBleed', () => {
  it('lets a ground run on beyond every edge that it reaches, and no other', () => {
    expect(bled({ kind: 'rect', ...box, fill: '#A30D22' })).toEqual([
      {
        kind: 'rect',
        fill: '#A30D22',
        x: -BLEED,
        y: -BLEED,
        width: WIDTH + 2 * BLEED,
        height: HEIGHT + 2 * BLEED,
      },
    ]);
    const inner: Mark = { kind: 'rect', x: 10, y: 10, width: 50, height: 50, fill: '#A30D22' };
    expect(bled(inner)).toEqual([inner]);
    const left: Mark = { kind: 'rect', x: 0, y: 10, width: 50, height: 50, fill: '#A30D22' };
    expect(bled(left)).toEqual([{ ...left, x: -BLEED, width: 50 + BLEED }]);
  });

  it('enlarges a picture that fills its box, and leaves one that is shown whole', () => {
    const picture = { kind: 'image', ...box, height: 80, media: 'media/a.svg', alt: 'a' } as const;
    expect(bled({ ...picture, fit: 'cover' })).toMatchObject([
      { x: -BLEED, y: -BLEED, width: WIDTH + 2 * BLEED, height: 80 + BLEED },
    ]);
    expect(bled({ ...picture, fit: 'contain' })).toEqual([{ ...picture, fit: 'contain' }]);
  });

  it('draws a line longer, and a pattern on as in a mirror, round the corners too', () => {
    const line: Mark = { kind: 'line', x1: 0, x2: WIDTH, y1: 20, y2: 20, stroke: '#000000', strokeWidth: 1 };
    expect(bled(line)).toEqual([{ ...line, x1: -BLEED, x2: WIDTH + BLEED }]);
    const path = {
      kind: 'path',
      x: 0,
      y: 0,
      scale: 2,
      fill: '#000000',
      boxWidth: WIDTH / 2,
      boxHeight: 10,
    } as const;
    const parts = 'M0 0L4 0L4 4ZM50 5L60 5L60 9Z';
    expect(bled({ ...path, data: parts })).toEqual([
      { ...path, data: `${parts}M0 0L-4 0L-4 4ZM0 0L4 0L4 -4ZM0 0L-4 0L-4 -4Z` },
    ]);
    // Curves are left as they are: what they would look like beyond the edge is not ours to say.
    const curve: Mark = { ...path, data: 'M0 0C1 1 2 2 3 3Z' };
    expect(bled(curve)).toEqual([curve]);
  });

  it('never moves a text or a code', () => {
    const layout = lay('leaflet', aSheetItem({ headline: 'Nhà xa, đã có bưu điện' }));
    const read = (pages: Layout['pages']) =>
      pages.map(({ marks }) =>
        marks.filter((mark) => mark.kind === 'text' || (mark.kind === 'path' && mark.label)),
      );
    expect(read(extendToBleed(layout, BLEED).pages)).toEqual(read(layout.pages));
    expect(extendToBleed(layout, 0)).toBe(layout);
  });

  it('covers the bleed of a shipped sheet on all four sides', () => {
    for (const product of ['poster', 'leaflet']) {
      for (const { width, height, marks } of extendToBleed(
        lay(product, aSheetItem({ headline: 'Thử' })),
        BLEED,
      ).pages) {
        const filled = (x: number, y: number) =>
          marks.some(
            (mark) =>
              mark.kind === 'rect' &&
              mark.fill &&
              mark.x <= x &&
              mark.y <= y &&
              mark.x + mark.width >= x &&
              mark.y + mark.height >= y,
          );
        for (let step = 0; step <= 40; step += 1) {
          const [x, y] = [(width * step) / 40, (height * step) / 40];
          for (const place of [
            [x, 0.1 - BLEED],
            [x, height + BLEED - 0.1],
            [0.1 - BLEED, y],
            [width + BLEED - 0.1, y],
          ] as const) {
            expect(filled(...place), `${product} ${place}`).toBe(true);
          }
        }
      }
    }
  });
});

describe('printerMarks', () => {
  it.each([0, 2, 3, 10])('stand outside a bleed of %d mm and inside the page', (mm) => {
    const bleed = mm * MM;
    const { lines, registers } = printerMarks(
      { width: WIDTH, height: HEIGHT, marks: [], folds: [100, 150, 200] },
      bleed,
    );
    const margin = printMargin(bleed);
    const outside = (x: number, y: number) =>
      x <= -bleed || y <= -bleed || x >= WIDTH + bleed || y >= HEIGHT + bleed;
    const onPage = (x: number, y: number) =>
      x >= -margin && y >= -margin && x <= WIDTH + margin && y <= HEIGHT + margin;
    for (const { x1, y1, x2, y2 } of lines) {
      for (const [x, y] of [
        [x1, y1],
        [x2, y2],
      ] as const)
        expect(outside(x, y) && onPage(x, y)).toBe(true);
    }
    for (const { x, y } of registers) {
      for (const [dx, dy] of [
        [REGISTER.arm, 0],
        [-REGISTER.arm, 0],
        [0, REGISTER.arm],
        [0, -REGISTER.arm],
      ] as const) {
        expect(onPage(x + dx, y + dy)).toBe(true);
        expect(outside(x + dx, y + dy)).toBe(true);
      }
    }
    expect(lines.filter(({ dash }) => dash)).toHaveLength(6);
    expect(lines.filter(({ dash }) => !dash)).toHaveLength(8);
  });
});
