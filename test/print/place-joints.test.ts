/** Where the joints of a tiled sheet lie: clear of codes, of small lines if it can be, and equal when nothing is gained. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOfMark } from '../../src/print/mark/move-mark.js';
import { type Mark, MM } from '../../src/print/page.js';
import { harmAt, hazardsOf, type JointRoom, placeJoints } from '../../src/print/paper/place-joints.js';
import { runs } from '../helpers/runs.js';
import { typefaces } from './fixtures.js';
import { TILED, tiledSheet } from './tiled-product.js';

const room: JointRoom = { whole: 420 * MM, tiles: 2, overlap: 10 * MM, longest: 268 * MM };
const code = (top: number, side: number): Mark => ({
  kind: 'path',
  x: 200 * MM,
  y: top * MM,
  scale: (side * MM) / 33,
  data: 'M0 0h33v33h-33z',
  fill: '#000000',
  label: 'qr:https://cchc.loaphat.example/',
  boxWidth: 33,
  boxHeight: 33,
});
const line = (baseline: number, size: number, width = 200): Mark => ({
  kind: 'text',
  x: 20 * MM,
  baseline: baseline * MM,
  width: width * MM,
  size,
  text: 'Mang giấy tờ ra bưu điện gần nhất',
  face: 'regular',
  colour: '#000000',
});
const across = (...marks: Mark[]) => placeJoints(room, hazardsOf(marks, 'y'));
const jointOf = (...marks: Mark[]) => (across(...marks)[1]?.from ?? 0) / MM;

describe('placeJoints', () => {
  it('leaves tiles equal where a joint crosses nothing', () => {
    expect(across()).toEqual([
      { from: 0, length: expect.closeTo(215 * MM, 6) },
      { from: expect.closeTo(205 * MM, 6), length: expect.closeTo(215 * MM, 6) },
    ]);
    expect(jointOf(code(20, 60), line(300, 22))).toBeCloseTo(205, 6);
    expect(placeJoints({ ...room, tiles: 1 }, hazardsOf([code(20, 60)], 'y'))).toEqual([
      { from: 0, length: 420 * MM },
    ]);
  });

  it('goes round a code by the shorter way, with the whole strip and room for a careless hand', () => {
    expect(jointOf(code(171, 64))).toBeGreaterThanOrEqual(235 + 3 - 1e-6);
    expect(jointOf(code(171, 64))).toBeLessThan(235 + 5);
    expect(jointOf(code(200, 64)) + 10).toBeLessThan(200 - 3);
  });

  it('crosses large letters and no small ones', () => {
    // Between two lines of small type and on a large one, when nothing else is left.
    const small = Array.from({ length: 40 }, (_, index) => line(190 + index * 6, 14));
    const joint = jointOf(line(184, 100), ...small);
    expect(joint).toBeLessThan(187);
    // Lines so far apart that a joint goes between them: it moves no farther.
    const apart = jointOf(line(206, 17), line(216, 17));
    expect(Math.abs(apart - 205)).toBeLessThan(7);
    expect(harmAt(hazardsOf([line(206, 17), line(216, 17)], 'y'), apart * MM, room.overlap)).toBe(0);
  });

  it('takes what hurts least when a code cannot be spared, and stays within the paper', () => {
    const everywhere = across(code(100, 220));
    expect(everywhere[1]?.from).toBeCloseTo(205 * MM, 6);
    // Two codes on two thirds of the way: one has to be cut, and only one is.
    const tight = { ...room, longest: 230 * MM };
    const hazards = hazardsOf([code(150, 70), code(215, 60)], 'y');
    const [, second] = placeJoints(tight, hazards);
    expect(harmAt(hazards, second?.from ?? 0, room.overlap)).toBeLessThan(1.5e6);
    expect(second?.from).toBeGreaterThanOrEqual(190 * MM - 0.01);
  });

  it('spares every code that can be spared, in any number of tiles; covers the sheet; is the same twice', () => {
    const any = fc.record({
      tiles: fc.integer({ min: 2, max: 8 }),
      codes: fc.array(
        fc.record({ top: fc.integer({ min: 0, max: 900 }), side: fc.integer({ min: 20, max: 60 }) }),
        {
          maxLength: 3,
        },
      ),
      lines: fc.array(
        fc.record({ at: fc.integer({ min: 0, max: 900 }), size: fc.integer({ min: 8, max: 120 }) }),
        {
          maxLength: 40,
        },
      ),
    });
    fc.assert(
      fc.property(any, ({ tiles, codes, lines }) => {
        const [overlap, longest] = [10 * MM, 200 * MM];
        const wide: JointRoom = { whole: (tiles * 150 + 10) * MM, tiles, overlap, longest };
        const marks = [
          ...codes.map(({ top, side }) => code(top, side)),
          ...lines.map(({ at, size }) => line(at, size)),
        ];
        const hazards = hazardsOf(marks, 'y');
        const spans = placeJoints(wide, hazards);
        expect(spans).toHaveLength(tiles);
        expect(spans[0]?.from).toBe(0);
        for (const [index, { from, length }] of spans.entries()) {
          expect(length).toBeGreaterThan(0);
          expect(length).toBeLessThanOrEqual(longest + 0.02);
          expect(from + length).toBeCloseTo((spans[index + 1]?.from ?? wide.whole - overlap) + overlap, 6);
        }
        const harm = (starts: readonly number[]) =>
          starts.reduce((sum, at) => sum + harmAt(hazards, at, overlap), 0);
        const equal = Array.from(
          { length: tiles - 1 },
          (_, index) => ((index + 1) * (wide.whole - overlap)) / tiles,
        );
        expect(harm(spans.slice(1).map(({ from }) => from))).toBeLessThanOrEqual(harm(equal) + 1e-9);
        expect(placeJoints(wide, hazards)).toEqual(spans);
      }),
      runs(60),
    );
  });

  it('takes no longer on a sheet of sixty-four tiles', () => {
    const began = performance.now();
    const many: JointRoom = { whole: 64 * 4000, tiles: 64, overlap: 28, longest: 7000 };
    const spans = placeJoints(
      many,
      hazardsOf(
        Array.from({ length: 300 }, (_, index) => line(index * 300, 40)),
        'y',
      ),
    );
    expect(spans).toHaveLength(64);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});

describe.each(TILED)('the joints of %s', (product) => {
  it('cross no code, and every code is whole on a tile', async () => {
    const { sheet, grid, tiles } = await tiledSheet(product, 'vi');
    const codes = sheet.marks.filter(
      (mark) => mark.kind === 'path' && mark.label?.startsWith('qr:') === true,
    );
    expect(codes.length).toBeGreaterThan(0);
    for (const { left, right, top, bottom } of codes.map(boxOfMark)) {
      for (const { from } of grid.across.slice(1))
        expect(from < right && from + grid.overlap > left).toBe(false);
      for (const { from } of grid.down.slice(1))
        expect(from < bottom && from + grid.overlap > top).toBe(false);
    }
    const claimed = tiles.pages.flatMap(({ marks }) =>
      marks.filter((mark) => mark.kind === 'path' && mark.label?.startsWith('qr:') === true),
    );
    expect(claimed).toHaveLength(codes.length);
  });

  it('leave the names below a tile clear of its marks, and each name in the middle of its tile on the map', async () => {
    const { sheet, grid, tiles } = await tiledSheet(product, 'vi');
    for (const { marks } of tiles.pages.slice(1)) {
      const own = marks.filter(({ within }) => within === undefined);
      const lines = own.filter(({ kind }) => kind === 'line').map(boxOfMark);
      const names = own.flatMap((mark) => (mark.kind === 'text' ? [mark] : []));
      expect(names.map(({ text }) => text).join(' ')).toMatch(/^hàng \d+ \/ cột \d+ Tờ \d+ trong \d+$/);
      for (const { x, width, baseline, size, face, text } of names) {
        const ink = typefaces[face].bounds(text, size);
        for (const { left, right, top, bottom } of lines) {
          const clear = right < x - 2 * MM || left > x + width + 2 * MM;
          expect(clear || bottom < baseline - ink.top - 2 * MM || top > baseline + ink.bottom, text).toBe(
            true,
          );
        }
      }
    }
    const [map] = tiles.pages;
    const names = (map?.marks ?? []).flatMap((mark) =>
      mark.kind === 'text' && mark.block?.startsWith('place ') === true ? [mark] : [],
    );
    expect(names).toHaveLength(grid.columns * grid.rows);
    const outline = map?.marks.findLast((mark) => mark.kind === 'rect' && mark.fill === undefined);
    if (outline?.kind !== 'rect') throw new Error('no outline');
    const scale = outline.width / sheet.width;
    for (const [index, { x, width, baseline, size }] of names.entries()) {
      const middle = (spans: typeof grid.across, at: number, whole: number) =>
        ((spans[at]?.from ?? 0) + (spans[at + 1]?.from ?? whole)) / 2;
      const [column, row] = [index % grid.columns, Math.floor(index / grid.columns)];
      expect(x + width / 2).toBeCloseTo(outline.x + scale * middle(grid.across, column, sheet.width), 1);
      const down = outline.y + scale * middle(grid.down, row, sheet.height);
      expect(Math.abs(baseline - 0.35 * size - down)).toBeLessThan(1);
    }
  });
});
